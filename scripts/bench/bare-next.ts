import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../e2e/testing/app-server'

const ROOT = resolve('.')
const NEXT = join(ROOT, 'node_modules/next/dist/bin/next')
/** Inside the project, so that it finds Next where the app does, and beside what else is built there. */
const FOLDER = join(ROOT, '.cache/bare-next')

export type BareNext = Readonly<{ url: string; pid: number; stop(): void }>

/** Builds and starts an app of one route, which signs and forwards (scripts/bench/bare-next/). */
export async function startBareNext(environment: Record<string, string>): Promise<BareNext> {
  rmSync(FOLDER, { recursive: true, force: true })
  cpSync('scripts/bench/bare-next', FOLDER, { recursive: true })
  const env = { ...process.env, ...environment, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  execFileSync(process.execPath, [NEXT, 'build'], { cwd: FOLDER, env, stdio: 'pipe' })
  const port = await freePort()
  // `npm start` runs Mixdesk with these too (scripts/start.mjs).
  const args = ['--max-semi-space-size=64', NEXT, 'start', '-H', '127.0.0.1', '-p', String(port)]
  const child = spawn(process.execPath, args, { cwd: FOLDER, env, stdio: 'ignore' })
  process.once('exit', () => child.kill())
  const url = `http://127.0.0.1:${port}`
  await listening(child, url)
  return { url, pid: child.pid ?? 0, stop: () => child.kill() }
}

async function listening(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    if (await fetch(url).catch(() => null)) return
    await sleep(100)
  }
  throw new Error('The bare Next app ended at its start.')
}
