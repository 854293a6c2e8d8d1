import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LOCK = 'package-lock.json'
/** npm writes it at the end of each install. */
const NPM_MARK = join('node_modules', '.package-lock.json')
/** Holds the hash of the lock file that was installed. A checkout changes the file's time, and not its content. */
const MARK = join('node_modules', '.mixdesk-lock')

/**
 * Installs the packages of the lock file, those for development too, unless these very packages are there.
 * `npm ci` never writes the lock file, so the tree stays clean: docs/decisions/010.
 *
 * @throws {Error} when npm fails; it has printed why.
 */
export function installPackages() {
  const lock = createHash('sha256').update(readFileSync(LOCK)).digest('hex')
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === lock) return
  if (!isInstalledByHand()) {
    console.log('Installing packages…')
    const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    if (status !== 0) throw new Error('npm ci failed: see above.')
  }
  writeFileSync(MARK, lock)
}

/** Someone ran npm since the lock file changed; npm ends with its mark. */
function isInstalledByHand() {
  return existsSync(NPM_MARK) && statSync(NPM_MARK).mtimeMs >= statSync(LOCK).mtimeMs
}
