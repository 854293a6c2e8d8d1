import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Agent } from 'undici'
import { NewAccount } from '@/lib/protocol/account'
import { wait } from '@/lib/sandbox/faults/wait'
import { createSandbox, type Sandbox } from '@/lib/sandbox/sandbox'
import { createSandboxServer } from '@/lib/sandbox/server'
import { memoryStorage } from '@/lib/sandbox/testing/memory-storage'
import type { Context } from '@/lib/server/context'
import { createShow } from '@/lib/server/shows/create-show'
import { seedFirstShow } from '@/lib/server/shows/first-show'
import { readShow } from '@/lib/server/shows/read'
import { updateShow } from '@/lib/server/shows/update-show'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { probeZego, type Transport } from '@/lib/server/zego/client'
import { newId } from '@/lib/shared/ids'
import { createTestTimers } from '@/lib/shared/testing/timers'
import { createClients } from '../clients'
import { createAccount } from '../create-account'

const SECOND = { appId: 777, serverSecret: 'the-secret-of-the-second', callbackSecret: 'callbacks-of-the-second' }
const anna = { id: 'anna', name: 'Anna' }

/**
 * Sets up the environment's account and a stored one, each with a sandbox of its own behind HTTP, and a show in each.
 */
export async function openTwoAccounts() {
  const test = await openTestDatabase({ variables: { ZEGO_TIMEOUT_MS: '1000' } })
  const { db, vault, now } = test.context
  const own = await serveSandbox(test.context.env.zego, now)
  const other = await serveSandbox(SECOND, now)
  const env = {
    ...test.context.env,
    zego: { ...test.context.env.zego, apiUrl: own.url, allowedOrigins: [new URL(other.url).origin] },
  }
  const dispatcher = new Agent()
  const transport: Transport = {
    timeoutMs: env.zego.timeoutMs,
    after: createTestTimers().after,
    now,
    newNonce: () => randomBytes(8).toString('hex'),
    dispatcher,
  }
  const context: Context = {
    ...test.context,
    env,
    zegoOf: createClients({ db, env, vault }, transport),
    probe: (endpoint) => probeZego({ ...transport, ...endpoint }),
  }
  await seedFirstShow(context)
  const account = await createAccount(
    context,
    NewAccount.parse({ ...SECOND, name: 'Second', region: 'custom', url: other.url }),
  )
  const copy = await createShow(context, { copyOf: 'demo' })
  await updateShow(context, anna, copy.id, { revision: copy.revision, accountId: account.id })

  return {
    context,
    clock: test.clock,
    account,
    secrets: [SECOND.serverSecret, SECOND.callbackSecret],
    first: { show: await readShow(db, 'demo'), sandbox: own.sandbox },
    second: { show: await readShow(db, copy.id), sandbox: other.sandbox },
    async close() {
      await dispatcher.destroy()
      await Promise.all([own.close(), other.close()])
      await test.close()
    },
  }
}

async function serveSandbox(account: { appId: number; serverSecret: string }, now: () => number) {
  const sandbox: Sandbox = createSandbox({ account, now, newId, wait, storage: memoryStorage(), streams: null })
  const server = createSandboxServer(sandbox, () => {}).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    sandbox,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
