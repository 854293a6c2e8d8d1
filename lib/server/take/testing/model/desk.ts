import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Letter } from '@/lib/sandbox/callbacks/encode'
import { receiveCallback } from '@/lib/server/callback/receive-callback'
import { postOf } from '@/lib/server/callback/testing/callback-of'
import { createWakeups } from '@/lib/server/change/wakeups'
import type { Context } from '@/lib/server/context'
import { openFile } from '@/lib/server/db/testing/open-file'
import { findJobs } from '@/lib/server/take/watch/jobs'
import { clearLeftovers } from '@/lib/server/take/watch/recover'
import { createZegoClient } from '@/lib/server/zego/client'
import { FAILURES, isFailure } from '@/lib/shared/failures'
import type { Network } from './network'
import type { Time } from './time'

const TIMEOUT_MS = 10_000

/** Is far more than a slow disk needs. */
const MOST_TURNS = 1_000_000

/** Starts a process of ours on the database, with its own connection: it can be killed, and the next one started. */
export async function startDesk(base: Context, { time, network }: Readonly<{ time: Time; network: Network }>) {
  const { env, log } = base
  const { db, close } = await openFile(env.dataDir)
  const wakeups = await createWakeups({ env, log })
  let isDead = false
  /** Counts what is under way, and how much of that waits for its turn. */
  let busy = 0
  let queued = 0
  const bugs: unknown[] = []
  const running = new Set<string>()

  const client = createZegoClient({
    url: 'http://sandbox/',
    credentials: env.zego,
    isTest: env.zego.isTest,
    timeoutMs: TIMEOUT_MS,
    after: time.after,
    now: time.now,
    newNonce: () => randomBytes(8).toString('hex'),
    dispatcher: network,
  })
  /** A dead process hears no answer. */
  const alive = async <T>(answer: Promise<T>): Promise<T> => {
    const heard = await answer
    return isDead ? new Promise<T>(() => {}) : heard
  }
  const context: Context = {
    ...base,
    db,
    now: time.now,
    wall: time.now,
    wakeups: {
      ...wakeups,
      follow(showId, onWake) {
        queued += 1
        const unfollow = wakeups.follow(showId, onWake)
        return () => {
          queued -= 1
          unfollow()
        }
      },
    },
    zegoOf: async () => ({
      startMix: (body) => alive(client.startMix(body)),
      stopMix: (body) => alive(client.stopMix(body)),
      getMixTaskInfo: (taskId, patienceMs) => alive(client.getMixTaskInfo(taskId, patienceMs)),
      listStreams: (roomId) => alive(client.listStreams(roomId)),
    }),
    unsent: new Map(),
    armed: new Set(),
  }

  /** Does work without waiting for its end. A refusal is an answer, and everything else a bug. */
  function begin(work: () => Promise<unknown>): void {
    busy += 1
    work()
      .catch((error: unknown) => {
        if (!isDead && !isFailure(error)) bugs.push(error)
      })
      .finally(() => {
        busy -= 1
      })
  }

  /** Resolves once nothing goes on without time: all that is under way waits for its turn or for the network. */
  async function settle(): Promise<void> {
    let turns = 0
    do {
      await setImmediate()
      turns += 1
      if (turns > MOST_TURNS) throw new Error(`The desk hangs: ${busy} under way, ${queued} wait for their turn.`)
    } while (!isDead && busy > queued + network.held)
    if (bugs.length > 0) throw new Error('The desk failed.', { cause: bugs[0] })
  }

  /** Takes in a callback, and returns the status that it is answered with. */
  async function hear({ text, contentType }: Letter): Promise<number> {
    let status = 500
    begin(async () => {
      try {
        await receiveCallback(context, postOf(text, contentType))
        status = 200
      } catch (error) {
        if (!isFailure(error)) throw error
        status = FAILURES[error.code]
      }
    })
    await settle()
    return status
  }

  /** Does what is due, as the loop of a process does: one job of a name at a time. */
  async function watch(): Promise<void> {
    for (const { name, work } of await findJobs(context, () => 0.5)) {
      if (running.has(name)) continue
      running.add(name)
      begin(() => work().finally(() => running.delete(name)))
    }
    await settle()
  }

  /** Ends it as kill -9 does: what it has sent is on its way, and nobody hears the answer. */
  async function kill(): Promise<void> {
    isDead = true
    await wakeups.close()
    await close()
  }

  await clearLeftovers(context)
  return { context, begin, settle, hear, watch, kill }
}

export type Desk = Awaited<ReturnType<typeof startDesk>>
