import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs the built app as `npm start` starts it: a process with a port and a data folder of its own. */
export type AppServer = Readonly<{
  url: string
  dataDir: string
  pid: number
  /** The one-time link for the first administrator, read from the app's output. It is empty once there is a user. */
  setupLink: string
  output: () => string
  /** Sends SIGTERM or the given signal. Resolves to the exit code (null after a kill). */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}>

type Options = Readonly<{ environment?: Record<string, string>; dataDir?: string; port?: number }>

export async function startApp({ environment = {}, dataDir, port }: Options = {}): Promise<AppServer> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'mixdesk-app-')))
  const at = port ?? (await freePort())
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(at),
      DATA_DIR: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const collect = (chunk: Buffer) => {
    text += chunk.toString()
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const url = `http://localhost:${at}`
  await ready(child, url, () => text)
  return {
    url,
    dataDir: folder,
    pid: child.pid ?? 0,
    setupLink: /https?:\/\/\S+\/setup\?token=\S+/.exec(text)?.[0] ?? '',
    output: () => text,
    stop: async (signal = 'SIGTERM') => {
      const code = await exit(child, signal)
      if (!dataDir) await rm(folder, { recursive: true, force: true })
      return code
    },
  }
}

async function ready(child: ChildProcess, url: string, output: () => string): Promise<void> {
  for (let tries = 0; tries < 1800; tries++) {
    if (child.exitCode !== null) throw new Error(`The app ended at its start:\n${output()}`)
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok && output().includes('Mixdesk is ready')) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill('SIGKILL')
  throw new Error(`The app was not ready within three minutes:\n${output()}`)
}

function exit(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
