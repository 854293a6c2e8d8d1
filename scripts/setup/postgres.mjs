import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const DEBIAN = '/usr/lib/postgresql'

/**
 * Starts a throw-away PostgreSQL server on a free loopback port. Returns `{ url, stop }`, or null with a reason printed
 * where none can be had. PostgreSQL refuses to run as root, so root hands it to the account that its package made.
 */
export async function startPostgres() {
  const bin = findBinaries() ?? installBinaries()
  if (!bin) {
    console.log('No PostgreSQL server found or installable: its tests are skipped.')
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
  const forget = endWithProcess(end)
  const stop = async () => {
    forget()
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

/** Calls `end` when this process ends, of itself or by a signal that may be caught. Returns what calls that off. */
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
