import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildStartMix } from '@/lib/mix/start-mix'
import type { Show } from '@/lib/protocol/live'
import { callbackOf } from '@/lib/server/callback/testing/callback-of'
import { signedQuery } from '@/lib/server/zego/sign'
import type { AppServer } from './app-server'
import { expect } from './fixtures'
import { documentOf } from './show'

const APP_ID = 1234567890
/** Holds what others mix. */
const THEIRS = documentOf({ 'screen-1': [0, 0, 640, 360] })

const kept = async ({ dataDir }: AppServer, name: string) => (await readFile(join(dataDir, name), 'utf8')).trim()

/** Does what another server of the same account does: starts and stops the show's task, without the desk. */
export function others(server: AppServer, { settings }: Show) {
  const call = async (action: 'StartMix' | 'StopMix', body: object) => {
    const credentials = { appId: APP_ID, serverSecret: await kept(server, 'sandbox-server-secret') }
    const timestampSeconds = Math.floor(Date.now() / 1000)
    const nonce = randomBytes(8).toString('hex')
    const query = signedQuery(credentials, action, { nonce, timestampSeconds, isTest: false })
    const answer = await fetch(`${server.url}/sandbox/zego/?${query}`, { method: 'POST', body: JSON.stringify(body) })
    expect(await answer.json()).toMatchObject({ Code: 0 })
  }
  const account = { appId: APP_ID, isTest: false }
  return {
    start: (sequence: number) => call('StartMix', buildStartMix({ settings, document: THEIRS, sequence, account })),
    stop: () => call('StopMix', { TaskId: settings.taskId, UserId: settings.userId, Sequence: 99 }),
    /** Signs that the task started, as ZEGOCLOUD does. */
    say: async (sequence: number) => {
      const callbacks = { appId: APP_ID, callbackSecret: await kept(server, 'sandbox-callback-secret') }
      const fields = { event: 'mix_start', task_id: `${APP_ID}:${settings.taskId}`, seq: String(sequence) }
      const answer = await fetch(`${server.url}/api/zego/callback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(callbackOf(callbacks, Date.now(), fields)),
      })
      expect(answer.status).toBe(200)
    },
  }
}
