import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The headless shell comes first: the tests need little more than half the processor time with it. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/**
 * Finds a Chromium for the end-to-end tests, or installs Playwright's own headless shell, or else Debian's.
 * Returns its path, or null when Playwright uses its own.
 *
 * @throws {Error} when there is no Chromium and none can be installed.
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const found = PLACES.find(existsSync)
  if (found) return found
  console.log('Installing Chromium…')
  if (run('npx', ['playwright', 'install', '--with-deps', 'chromium'])) return null
  run('apt-get', ['update'])
  const debian = ['chromium-headless-shell', 'chromium']
  debian.some((name) => run('apt-get', ['install', '-y', '--no-install-recommends', name]))
  const installed = PLACES.find(existsSync)
  if (!installed) throw new Error('Chromium could not be installed: install it, or name it in CHROMIUM_PATH.')
  return installed
}

const run = (command, args) => spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 }).status === 0
