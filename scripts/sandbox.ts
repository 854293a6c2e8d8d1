import { once } from 'node:events'
import { join } from 'node:path'
import { post } from '@/lib/sandbox/callbacks/post'
import { wait } from '@/lib/sandbox/faults/wait'
import { createSandbox } from '@/lib/sandbox/sandbox'
import { createSandboxServer } from '@/lib/sandbox/server'
import { fileStorage } from '@/lib/sandbox/state/file-storage'
import { type Env, loadEnv } from '@/lib/server/env'
import { EnvError } from '@/lib/server/env/env-error'
import { newId } from '@/lib/shared/ids'

/** Serves the stand-in for ZEGOCLOUD alone, at `/` of HOST and PORT, until SIGTERM or SIGINT. */
async function main() {
  const { host, port, dataDir, zego, sandbox: own } = loadEnv('sandbox alone')
  const sandbox = createSandbox({
    account: zego,
    now: Date.now,
    newId,
    wait,
    // It has a file of its own, not sandbox.json: the desk's sandbox may run at the same time.
    storage: fileStorage(dataDir, 'sandbox-alone.json'),
    streams: own.streams,
    limits: {
      maxInputs: zego.maxInputs,
      maxOutputs: zego.maxOutputs,
      maxFps: zego.maxFps,
      timingControl: zego.timingControl,
    },
    callbacks: callbacksOf(zego, own),
  })
  const server = createSandboxServer(sandbox, console.error)
  server.listen(port, host)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new EnvError(
      `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=3001 npm run sandbox`,
    )
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
  }
  const secret =
    zego.mode === 'sandbox' ? `in ${join(dataDir, 'sandbox-server-secret')}` : 'the one in ZEGO_SERVER_SECRET'
  console.log(`The sandbox listens at http://${host.includes(':') ? `[${host}]` : host}:${port}/`)
  console.log(`AppId ${zego.appId}; its ServerSecret is ${secret}.`)
  console.log(
    own.aloneCallbackUrl ? `Callbacks go to ${own.aloneCallbackUrl}.` : 'CALLBACK_URL is not set: no callbacks.',
  )
  console.log('Rooms, tasks and faults: /control. Pictures: /program/{streamId} and /card/{streamId}.')
}

function callbacksOf({ callbackSecret: secret, isTest }: Env['zego'], { aloneCallbackUrl: url }: Env['sandbox']) {
  if (url === null) return undefined
  if (secret === null) throw new EnvError('ZEGO_CALLBACK_SECRET must be set too when CALLBACK_URL and ZEGO_APP_ID are.')
  return { url, secret, isTest, post }
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvError ? error.message : error)
  process.exitCode = 1
})
