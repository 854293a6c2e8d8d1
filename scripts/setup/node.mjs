import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The tests run on these supported major versions too, beside the one that runs this process. */
export const OTHER_NODES = ['20', '22', '24'].filter((major) => major !== process.versions.node.split('.')[0])

/**
 * Finds the Node of this major version in .cache, and installs it there at the first run: `npm ci` would remove it from
 * node_modules. Returns the folder of the `node` program. When it cannot be installed this prints so and returns null.
 */
export function findNode(major) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const folder = resolve('.cache', `node-${major}`)
  const bin = join(folder, 'node_modules', name, 'bin')
  if (isNode(bin, major)) return bin
  console.log(`Installing Node ${major} for its tests…`)
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', `${name}@${major}`], {
    cwd: folder,
    stdio: 'ignore',
    timeout: 300_000,
    shell: process.platform === 'win32',
  })
  if (isNode(bin, major)) return bin
  console.log(`Node ${major} could not be installed: its tests are skipped.`)
  return null
}

function isNode(bin, major) {
  const { stdout } = spawnSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' })
  return stdout?.startsWith(`v${major}.`) ?? false
}
