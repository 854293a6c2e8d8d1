import { spawnSync } from 'node:child_process'

/**
 * Finds ffmpeg, which makes the streams that the players are tried on, or installs Debian's. Where it can be had
 * neither way it says so, and the tests that need it are skipped.
 */
export function findFfmpeg() {
  if (isThere() || install()) return
  console.log('ffmpeg could not be found or installed: the tests of real streams are skipped.')
}

const isThere = () => spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0

function install() {
  if (process.getuid?.() !== 0) return false
  console.log('Installing ffmpeg…')
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'ignore', timeout: 300_000 }).status === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'ffmpeg') && isThere()
}
