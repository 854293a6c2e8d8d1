import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A build is made from these. The hash of them all is kept beside it, so that a stale build is noticed. */
const SOURCE_FOLDERS = ['app', 'components', 'lib', 'public']
const SOURCE_FILES = [
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
]
const BUILD_MARK = join('.next', 'mixdesk-sources')

export const NEXT = join('node_modules', 'next', 'dist', 'bin', 'next')

/**
 * Builds the app unless the last build was made from exactly these sources.
 *
 * @throws {Error} when the build fails; it has printed why.
 */
export function ensureBuilt() {
  const sources = hashOfSources()
  if (existsSync(BUILD_MARK) && readFileSync(BUILD_MARK, 'utf8') === sources) return
  console.log('Building…')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  const { status } = spawnSync(process.execPath, [NEXT, 'build'], { env, stdio: 'inherit' })
  if (status !== 0) throw new Error('The build failed.')
  writeFileSync(BUILD_MARK, sources)
}

function hashOfSources() {
  const hash = createHash('sha256')
  const files = [...SOURCE_FOLDERS.flatMap(filesIn), ...SOURCE_FILES]
  for (const file of files.filter((name) => existsSync(name) && !/\.test\.tsx?$/.test(name)).sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
