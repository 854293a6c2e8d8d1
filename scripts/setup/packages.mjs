import { spawnSync } from 'node:child_process'
import { existsSync, statSync, utimesSync } from 'node:fs'

/**
 * Installs the packages, those for development too, when they are missing or older than the lock file. Why not with
 * `npm ci`: docs/decisions/010.
 */
export function installPackages() {
  const mark = 'node_modules/.package-lock.json'
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs) return
  console.log('Installing packages…')
  const { status } = spawnSync('npm', ['install', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm install failed: see above.')
  // npm leaves the mark alone when it had nothing to change.
  utimesSync(mark, new Date(), new Date())
}
