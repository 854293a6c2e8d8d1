import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { Agent } from 'undici'
import { z } from 'zod'
import { Fault } from '@/lib/sandbox/faults/fault'
import { DROP_MS } from '@/lib/sandbox/faults/misbehave'
import { type Wait, wait } from '@/lib/sandbox/faults/wait'
import { createSandbox } from '@/lib/sandbox/sandbox'
import { createSandboxServer } from '@/lib/sandbox/server'
import { memoryStorage } from '@/lib/sandbox/testing/memory-storage'
import type { Context } from '@/lib/server/context'
import { seedFirstShow } from '@/lib/server/shows/first-show'
import { readLayouts, readShow } from '@/lib/server/shows/read'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { createZegoClient, type Zego } from '@/lib/server/zego/client'
import { newId } from '@/lib/shared/ids'
import { createTestTimers } from '@/lib/shared/testing/timers'

const Control = z.object({
  tasks: z.array(z.object({ sequence: z.number(), body: z.object({ MixInput: z.array(z.unknown()) }) })),
  received: z.array(
    z.object({
      action: z.string(),
      body: z.unknown(),
      answer: z.object({ Code: z.number() }).nullable(),
      fault: z.string().nullable(),
    }),
  ),
})
const Sent = z.object({ Sequence: z.number() })

const TIMEOUT_MS = 1000
const LATE_MS = 20_000

/** `aheadMs` is how far the clock that signs is ahead of the sandbox's. */
type Options = Readonly<{ variables?: Record<string, string>; aheadMs?: number }>

/**
 * Sets up the demo show, and the sandbox behind real HTTP, on the clock of the test. However slow the machine is, the
 * client gives up only on a call that the sandbox drops, as soon as it has arrived.
 */
export async function openStudio({ variables = {}, aheadMs = 0 }: Options = {}) {
  const database = await openTestDatabase({ variables: { ZEGO_TIMEOUT_MS: String(TIMEOUT_MS), ...variables } })
  const { env, now } = database.context
  const timers = createTestTimers()
  let executeLate = () => {}
  const late = new Promise<void>((resolve) => {
    executeLate = resolve
  })
  const waitOrDrop: Wait = (ms, signal) => {
    if (ms === LATE_MS) return late
    if (ms === DROP_MS) timers.advance(TIMEOUT_MS)
    return wait(ms, signal)
  }
  const sandbox = createSandbox({
    account: env.zego,
    now,
    newId,
    wait: waitOrDrop,
    storage: memoryStorage(),
    streams: null,
    limits: { timingControl: env.zego.timingControl },
  })
  let notice = () => {}
  const handle: typeof sandbox.handle = (request) => sandbox.handle(request).finally(() => notice())
  const server = createSandboxServer({ ...sandbox, handle }, () => {}).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const dispatcher = new Agent({ connections: 32 })
  const client = createZegoClient({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    credentials: env.zego,
    isTest: env.zego.isTest,
    timeoutMs: TIMEOUT_MS,
    after: timers.after,
    now: () => now() + aheadMs,
    newNonce: () => randomBytes(8).toString('hex'),
    dispatcher,
  })
  let held = Promise.resolve()
  let asking = Promise.resolve()
  const zego: Zego = {
    ...client,
    async startMix(body) {
      const release = held
      held = Promise.resolve()
      const outcome = await client.startMix(body)
      await release
      return outcome
    },
    async getMixTaskInfo(taskId, patienceMs) {
      const answer = await client.getMixTaskInfo(taskId, patienceMs)
      await asking
      return answer
    },
  }
  const { wakeups } = database.context
  const wake = (showId: string) => {
    wakeups.wake(showId)
    notice()
  }
  const context: Context = { ...database.context, wakeups: { ...wakeups, wake }, zegoOf: async () => zego }
  await seedFirstShow(context)
  const { id: showId, settings } = await readShow(context.db, 'demo')
  // The clock stands still between two takes of a test.
  await context.db
    .updateTable('shows')
    .set({ settings: JSON.stringify({ ...settings, takeGuardMs: 0 }) })
    .execute()
  // Acts as if it had been on air before: nobody is asked before the first take.
  const wasStarted = (started_task_id: string | null) =>
    context.db.updateTable('tasks').set({ started_task_id }).where('show_id', '=', showId).execute()
  await wasStarted(settings.taskId)
  const [opening, slides] = await readLayouts(context.db, showId)
  if (!opening || !slides) throw new Error('The demo show has two layouts.')

  const control = () => Control.parse(sandbox.readControl())
  return {
    context,
    clock: database.clock,
    whileTimePasses: database.whileTimePasses,
    sandbox,
    showId,
    taskId: settings.taskId,
    userId: settings.userId,
    opening,
    slides,
    /** The show was never on air. */
    forgetStart: () => wasStarted(null),
    /** Gives the sandbox these faults. A fault that names no action is one of StartMix. */
    misbehave: (...faults: z.input<typeof Fault>[]) =>
      sandbox.changeControl({ faults: faults.map((fault) => Fault.parse({ action: 'StartMix', ...fault })) }),
    /** Gives the sandbox the fault that a call is not answered, and is executed by `executeLate`. */
    holdExecution: (action: 'StartMix' | 'StopMix') =>
      sandbox.changeControl({ faults: [Fault.parse({ kind: 'late', action, delayMs: LATE_MS })] }),
    /** Executes what was held back, and resolves once that is done. */
    async executeLate(): Promise<void> {
      executeLate()
      const isOpen = () => control().received.some(({ fault, answer }) => fault === 'late' && answer === null)
      while (isOpen()) await setImmediate()
    },
    /** Holds back the answer to the next StartMix until the returned function is called. */
    holdAnswer(): () => void {
      let release = () => {}
      held = new Promise((resolve) => {
        release = resolve
      })
      return release
    },
    /** Holds back the answers to GetMixTaskInfo until the returned function is called. */
    holdAsking(): () => void {
      let release = () => {}
      asking = new Promise((resolve) => {
        release = resolve
      })
      return release
    },
    /**
     * Resolves once the condition holds. It is checked after each call that the sandbox handled, and each change of a
     * show.
     */
    async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
      for (;;) {
        const happened = new Promise<void>((resolve) => {
          notice = resolve
        })
        if (await isSo()) return
        await happened
      }
    },
    /** Lists the mixing requests in the order of their arrival: action and sequence. */
    arrived: () =>
      control()
        .received.filter(({ action }) => action === 'StartMix' || action === 'StopMix')
        .map(({ action, body }) => `${action} ${Sent.parse(body).Sequence}`),
    asked: () => control().received.filter(({ action }) => action === 'GetMixTaskInfo').length,
    /** Returns what runs in the sandbox: the sequence of its last accepted StartMix, or null when no task runs. */
    runs: () => control().tasks[0]?.sequence ?? null,
    async close() {
      await dispatcher.destroy()
      server.closeAllConnections()
      server.close()
      await database.close()
    },
  }
}

export type Studio = Awaited<ReturnType<typeof openStudio>>
