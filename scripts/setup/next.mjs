import { spawn } from 'node:child_process'
import { HOST, PORT } from './address.mjs'
import { NEXT } from './build.mjs'

/**
 * Idle connections are kept for longer than proxies keep theirs (60 s mostly): whoever closes first may cut off a
 * request that the other is just sending. Only `next start` knows the option.
 */
const keptAlive = (command) => (command === 'start' ? ['--keepAliveTimeout', '75000'] : [])

/** npm starts a shell, and the shell starts this process; null without npm. */
const SHELL = ['start', 'dev'].includes(process.env.npm_lifecycle_event) ? process.ppid : null

/** Ends the server when this process is killed, which can pass no signal on then. */
const WITH_PARENT = import.meta.resolve('./with-parent.mjs')

/** Runs `next start` or `next dev` on HOST and PORT until it ends; this process ends with its exit code. */
export function runNext(command, { nodeOptions = [], environment }) {
  const options = [...nodeOptions, '--import', WITH_PARENT]
  const child = spawn(process.execPath, [...options, NEXT, command, '-H', HOST, '-p', PORT, ...keptAlive(command)], {
    env: {
      ...process.env,
      HOST,
      PORT,
      NEXT_TELEMETRY_DISABLED: '1',
      MIXDESK_PARENT: String(process.pid),
      ...environment,
    },
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code) => process.exit(code ?? 1))
  if (SHELL !== null) setInterval(() => isShellGone() && child.kill('SIGTERM'), 500)
}

/** npm passes SIGTERM to its shell alone, which dies of it without passing it on. */
export function isShellGone() {
  return SHELL !== null && process.ppid !== SHELL
}
