import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { Agent } from 'undici'
import { createWakeups } from '@/lib/server/change/wakeups'
import type { Context } from '@/lib/server/context'
import { openFile } from '@/lib/server/db/testing/open-file'
import { parseEnv } from '@/lib/server/env'
import { createInFlight } from '@/lib/server/http/in-flight'
import { createLog } from '@/lib/server/log'
import { openPresence } from '@/lib/server/presence/open-presence'
import { readTask } from '@/lib/server/rows/read-task'
import { createVault } from '@/lib/server/secrets/vault'
import { readLayouts } from '@/lib/server/shows/read'
import { stop } from '@/lib/server/take/asking/stop'
import { take } from '@/lib/server/take/asking/take'
import { startWatching } from '@/lib/server/take/watch/watch'
import { after } from '@/lib/server/timers'
import { createZegoClient } from '@/lib/server/zego/client'
import { newId } from '@/lib/shared/ids'

/**
 * Runs as the child of the kill test. `take` takes and stops every show without end and prints each acknowledgement on
 * a line; `settle` ends once nothing is uncertain any more.
 */
async function main(mode: string, dataDir: string, url: string): Promise<void> {
  const context = await openContext(dataDir, url)
  const closing = new AbortController()
  const watching = startWatching(context, closing.signal)
  const shows = await context.db.selectFrom('shows').select('id').execute()
  await Promise.all(shows.map(({ id }) => (mode === 'take' ? takeWithoutEnd(context, id) : untilCertain(context, id))))
  closing.abort()
  await watching
}

async function openContext(dataDir: string, url: string): Promise<Context> {
  const env = parseEnv(
    { DATA_DIR: dataDir, ZEGO_TIMEOUT_MS: '10000', LOG_LEVEL: 'error' },
    {
      authSecret: () => 'a'.repeat(64),
      sandboxSecret: () => 'b'.repeat(32),
      sandboxCallbackSecret: () => 'c'.repeat(32),
      secretsKey: () => 'c'.repeat(64),
    },
  )
  const log = createLog(env.logLevel)
  const wakeups = await createWakeups({ env, log })
  const zego = createZegoClient({
    url,
    credentials: env.zego,
    isTest: false,
    timeoutMs: env.zego.timeoutMs,
    after,
    now: Date.now,
    newNonce: () => randomBytes(8).toString('hex'),
    dispatcher: new Agent(),
  })
  const opened = await openFile(dataDir)
  const closing = new AbortController().signal
  return {
    ...opened,
    env,
    log,
    now: Date.now,
    wall: Date.now,
    sequenceClock: () => 0,
    newId,
    wakeups,
    presence: openPresence({ ...opened, wakeups, log, closing }),
    zegoOf: async () => zego,
    probe: async () => ({ state: 'unknown', cause: 'This test expected no test of a connection.' }),
    vault: createVault(env.secretsKey),
    felt: createInFlight(),
    mayOperate: async () => true,
    unsent: new Map(),
    armed: new Set(),
    closing,
  }
}

async function takeWithoutEnd(context: Context, showId: string): Promise<void> {
  const layouts = await readLayouts(context.db, showId)
  const operator = { id: 'op', name: 'Operator' }
  for (let turn = 0; ; turn++) {
    const layout = layouts[turn % 3]
    const { id, state, sequence } = layout
      ? await take(context, operator, showId, { layoutId: layout.id })
      : await stop(context, operator, showId, {})
    writeSync(1, `${JSON.stringify({ id, state, sequence })}\n`)
  }
}

async function untilCertain(context: Context, showId: string): Promise<void> {
  for (;;) {
    const { uncertain, retrying, inFlight } = await readTask(context, showId)
    if (!uncertain && !retrying && !inFlight) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const [mode = 'take', dataDir = '', url = ''] = process.argv.slice(2)
await main(mode, dataDir, url)
process.exit(0)
