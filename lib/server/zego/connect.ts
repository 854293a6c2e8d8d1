import { randomBytes } from 'node:crypto'
import { Pool } from 'undici'
import { createZegoClient, type Zego } from './client'

type Account = { apiUrl: string; appId: number; serverSecret: string; isTest: boolean; timeoutMs: number }

/** Enough for ZEGOCLOUD's 100 starts and 100 stops a second while some of them hang. */
const CONNECTIONS = 128

/** The client of this process, over connections that are kept open. `close` lets what is on its way come back first. */
export function connectZego({ apiUrl, ...account }: Account, now: () => number): Zego & { close(): Promise<void> } {
  const pool = new Pool(new URL(apiUrl).origin, { connections: CONNECTIONS, pipelining: 1 })
  const zego = createZegoClient({
    url: apiUrl,
    credentials: account,
    isTest: account.isTest,
    timeoutMs: account.timeoutMs,
    now,
    newNonce: () => randomBytes(8).toString('hex'),
    dispatcher: pool,
  })
  return { ...zego, close: () => pool.close() }
}
