import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureBuilt, NEXT } from './setup/build.mjs'
import { installPackages } from './setup/packages.mjs'

const HOST = process.env.HOST || '127.0.0.1'
const PORT = process.env.PORT || '3000'
const PUBLIC_URL = (process.env.PUBLIC_URL || `http://localhost:${PORT}`).replace(/\/$/, '')
const ENVIRONMENT = {
  ...process.env,
  HOST,
  PORT,
  NEXT_TELEMETRY_DISABLED: '1',
  // Mixdesk ends the process itself: event streams first, the database last.
  NEXT_MANUAL_SIG_HANDLE: 'true',
}

/** MB. What a request makes is gone after it; with Node's usual 16 a tenth of a busy desk's time goes into collecting it. */
const NODE_OPTIONS = ['--max-semi-space-size=64']

/** npm starts a shell, and that this process; null without npm. */
const SHELL = process.env.npm_lifecycle_event === 'start' ? process.ppid : null

process.chdir(join(import.meta.dirname, '..'))
try {
  await checkPort()
  installPackages()
  ensureBuilt()
  if (isShellGone()) process.exit(1)
} catch (error) {
  console.error(`Mixdesk cannot start: ${error.message}`)
  process.exit(1)
}
serve()

/** Before anything is installed or built: a port that cannot be had is said at once. */
async function checkPort() {
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) < 1 || Number(PORT) > 65535) {
    refuse(`PORT must be a whole number from 1 to 65535, and is ${JSON.stringify(PORT)}.`)
  }
  const problem = await new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code ?? error.message))
    server.listen(Number(PORT), HOST, () => server.close(() => resolve(null)))
  })
  if (problem === 'EADDRINUSE')
    refuse(`Port ${PORT} is in use. End what uses it, or choose another: PORT=3001 npm start`)
  if (problem === 'EACCES') refuse(`Port ${PORT} needs more rights. Choose one above 1023: PORT=3000 npm start`)
  if (problem) refuse(`HOST ${HOST} cannot be listened on (${problem}). Use 127.0.0.1, or 0.0.0.0 for all networks.`)
}

function serve() {
  const child = spawn(process.execPath, [...NODE_OPTIONS, NEXT, 'start', '-H', HOST, '-p', PORT], {
    env: ENVIRONMENT,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code) => process.exit(code ?? 1))
  if (SHELL !== null) setInterval(() => isShellGone() && child.kill('SIGTERM'), 500)
  sayWhenReady()
}

/** npm hands SIGTERM to its shell, which dies of it and tells nobody. */
function isShellGone() {
  return SHELL !== null && process.ppid !== SHELL
}

async function sayWhenReady() {
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '[::1]' : HOST.includes(':') ? `[${HOST}]` : HOST
  while (!(await isHealthy(`http://${host}:${PORT}/api/health`))) await sleep(100)
  console.log(`Mixdesk is ready: ${PUBLIC_URL}`)
}

async function isHealthy(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

function refuse(reason) {
  throw new Error(reason)
}
