import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkAddress, HOST, PORT } from './setup/address.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { isShellGone, runNext } from './setup/next.mjs'
import { installPackages } from './setup/packages.mjs'

const PUBLIC_URL = (process.env.PUBLIC_URL || `http://localhost:${PORT}`).replace(/\/$/, '')

/**
 * MB. A request's objects are short-lived; with Node's usual 16 MB a busy desk spends a tenth of its time collecting
 * them.
 */
const NODE_OPTIONS = ['--max-semi-space-size=64']

process.chdir(join(import.meta.dirname, '..'))
try {
  await checkAddress('npm start')
  installPackages()
  await ensureBuilt()
  if (isShellGone()) process.exit(1)
} catch (error) {
  console.error(`Mixdesk cannot start: ${error.message}`)
  process.exit(1)
}
// Mixdesk ends the process itself: event streams first, the database last.
runNext('start', { nodeOptions: NODE_OPTIONS, environment: { NEXT_MANUAL_SIG_HANDLE: 'true' } })
sayWhenReady()

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
