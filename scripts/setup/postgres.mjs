import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const DEBIAN = '/usr/lib/postgresql'

/**
 * Starts a throw-away PostgreSQL server on a free loopback port and returns `{ url, stop }`. Where PostgreSQL is
 * neither installed nor installable it says so and returns null. PostgreSQL refuses to run as root, so root starts it
 * as the user that Debian's package makes.
 *
 * @throws {Error} when the server does not start.
 */
export async function startPostgres() {
  const bin = findBinaries() ?? installBinaries()
  if (!bin) {
    console.log('PostgreSQL could not be found or installed: the tests on it are skipped.')
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'mixdesk-postgres-'))
  const asRoot = process.getuid?.() === 0
  const as = (command, args) => (asRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args])
  const data = join(folder, 'data')
  const end = () => {
    spawnSync(...as(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']), { stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  }
  const cancel = endWithProcess(end)
  const stop = async () => {
    cancel()
    end()
  }
  chmodSync(folder, 0o755)
  if (asRoot) spawnSync('chown', ['postgres', folder])
  const made = spawnSync(
    ...as(join(bin, 'initdb'), ['-D', data, '-U', 'mixdesk', '-A', 'trust', '-E', 'UTF8', '--locale=C']),
    { encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)

  const port = await freePort()
  const settings = [
    `listen_addresses=127.0.0.1`,
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    // What a test writes need not survive the machine, and waiting for the disk took a fifth of the tests' time.
    'fsync=off',
    'full_page_writes=off',
  ]
  spawn(...as(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]), {
    stdio: 'ignore',
  })
  for (let tries = 0; tries < 100; tries++) {
    const ready = spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
    if (ready.status === 0) return { url: `postgres://mixdesk@127.0.0.1:${port}/postgres`, stop }
    await pause(100)
  }
  await stop()
  throw new Error('PostgreSQL did not become ready.')
}

/** Calls `end` when this process exits or gets a signal to end. Returns a function that cancels this. */
function endWithProcess(end) {
  process.once('exit', end)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const onSignal = (signal) => process.exit(128 + constants.signals[signal])
  for (const signal of signals) process.once(signal, onSignal)
  return () => {
    process.off('exit', end)
    for (const signal of signals) process.off(signal, onSignal)
  }
}

function findBinaries() {
  if (!existsSync(DEBIAN)) return null
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null
}

function installBinaries() {
  if (process.getuid?.() !== 0) return null
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'ignore', timeout: 300_000 }).status === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'postgresql') ? findBinaries() : null
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
