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

/** SQLite holds it for the process that builds. */
const BUILD_LOCK = join('node_modules', '.mixdesk-building')

/** The longest time that SQLite can count, in ms. */
const AS_LONG_AS_IT_TAKES = 2 ** 31 - 1

/**
 * Builds the app unless the last build was made from exactly these sources. Processes that start at the same moment
 * take turns, so that one of them builds and the others find the build.
 *
 * @throws {Error} when the build fails; it has printed why.
 */
export async function ensureBuilt() {
  const sources = hashOfSources()
  if (isBuiltFrom(sources)) return
  const unlock = await lock()
  try {
    if (!isBuiltFrom(sources)) build(sources)
  } finally {
    unlock()
  }
}

const isBuiltFrom = (sources) => existsSync(BUILD_MARK) && readFileSync(BUILD_MARK, 'utf8') === sources

function build(sources) {
  console.log('Building…')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  const { status } = spawnSync(process.execPath, [NEXT, 'build'], { env, stdio: 'inherit' })
  if (status !== 0) throw new Error('The build failed.')
  writeFileSync(BUILD_MARK, sources)
}

/** Waits for its turn. The system lets go of the lock however a process ends (lib/server/db/owner.ts). */
async function lock() {
  // The packages may have been installed a moment ago.
  const { default: Libsql } = await import('libsql')
  const database = new Libsql(BUILD_LOCK)
  database.pragma(`busy_timeout = ${AS_LONG_AS_IT_TAKES}`)
  database.exec('begin exclusive')
  return () => database.close()
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
