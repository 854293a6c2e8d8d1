import { readRequests } from '@/lib/server/rows/read-requests'
import { readTask } from '@/lib/server/rows/read-task'
import { seedFirstShow } from '@/lib/server/shows/first-show'
import { readLayouts, readShow } from '@/lib/server/shows/read'
import { stop } from '@/lib/server/take/asking/stop'
import { take } from '@/lib/server/take/asking/take'
import { takeBack } from '@/lib/server/take/asking/take-back'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { claimOf } from './claim'
import { type Desk, startDesk } from './desk'
import { haveFollow, requireFollowed } from './following'
import { Network } from './network'
import { requireExplained, requireRising } from './requests'
import type { Step } from './step'
import { createTime } from './time'
import { NOTHING, OTHERS, openZego } from './zego'

const ADA = { id: 'ada', name: 'Ada' }
const TICK_MS = 500
const FIRST_SEQUENCE = 1_000

/** Is longer than every fault, every pause between tries, and the time in which a late execution is believed in. */
const CALM_TICKS = 30
const CALM_TICK_MS = 5_000

/**
 * Opens a show, the process that serves it, and ZEGOCLOUD's stand-in, on one time. `run` does one step and checks what
 * has to hold after it.
 */
export async function openWorld() {
  const time = createTime()
  const database = await openTestDatabase({ variables: { ZEGO_TIMEOUT_MS: '10000' } })
  // Others have sequences below ours, and never the same.
  const base = { ...database.context, now: time.now, wall: time.now, sequenceClock: () => FIRST_SEQUENCE }
  await seedFirstShow(base)
  const { id: showId, settings } = await readShow(base.db, 'demo')
  const [opening, slides] = await readLayouts(base.db, showId)
  if (!opening || !slides) throw new Error('The demo show has two layouts.')
  const unguarded = JSON.stringify({ ...settings, takeGuardMs: 0 })
  await base.db.updateTable('shows').set({ settings: unguarded, panic_layout_id: slides.id }).execute()

  const followingId = opening.id
  await haveFollow(base, opening)

  let desk: Desk | null = null
  /** Says what changed on air without an answer to the desk, which has to find out about it. */
  let unseen: 'told' | 'untold' | null = null
  const zego = openZego({
    base,
    taskId: settings.taskId,
    time,
    post: async (letter) => (desk ? desk.hear(letter) : null),
  })
  const network = new Network({
    wait: time.wait,
    noteSent: zego.noteSent,
    async answer(request, isHeard) {
      const before = zego.onAir()
      const response = await zego.sandbox.handle(request)
      if (!isHeard && zego.onAir() !== before) unseen ??= 'told'
      return response
    },
  })
  let process = await startDesk(base, { time, network })
  desk = process

  let pressed = 0
  let seen = 0

  async function pass(ticks: number, ms = TICK_MS): Promise<void> {
    for (let tick = 0; tick < ticks; tick += 1) {
      const before = zego.onAir()
      const sentBefore = zego.sent.length
      time.pass(ms)
      await process.settle()
      // Only what was executed late, or what ended for itself, changes the picture without a call.
      const air = zego.onAir()
      const isAsked = zego.sent
        .slice(sentBefore)
        .some(({ action, picture }) => (action === 'StopMix' ? NOTHING : picture) === air)
      if (air !== before && !isAsked) unseen ??= 'told'
      await process.watch()
      check(await task())
    }
  }

  const task = () => readTask(base.db, showId)

  function press(ask: (key: string) => Promise<unknown>): void {
    pressed += 1
    const key = `press-${pressed}`
    process.begin(() => ask(key))
  }

  async function restart(): Promise<void> {
    desk = null
    network.loseSender()
    await process.kill()
    process = await startDesk(base, { time, network })
    desk = process
  }

  async function act(step: Step): Promise<void> {
    const { context } = process
    switch (step.do) {
      case 'take': {
        const layoutId = [opening, slides][step.layout]?.id
        return press((idempotencyKey) =>
          take(context, ADA, showId, { layoutId, idempotencyKey, ...(step.takeOver && { takeOver: true }) }),
        )
      }
      case 'take back':
        return press((idempotencyKey) => takeBack(context, ADA, showId, { idempotencyKey }))
      case 'panic':
        return press((idempotencyKey) => take(context, ADA, showId, { panic: true, idempotencyKey }))
      case 'stop':
        return press((idempotencyKey) => stop(context, ADA, showId, { idempotencyKey }))
      case 'pass':
        return pass(step.halfSeconds)
      case 'restart':
        return restart()
      case 'calm':
        return calm()
      case 'hold up':
        return network.holdUp(step.delay)
      case 'fault':
        await zego.sandbox.changeControl({ faults: [step.fault] })
        return
      case 'callbacks':
        await zego.sandbox.changeControl({ callbackFaults: [step.fault] })
        return
      case 'others start': {
        const { sequence } = await task()
        const theirs = { none: undefined, low: 1, high: sequence + 3 }[step.sequence]
        // One that is refused, because its camera is not there, changes nothing.
        if (!(await zego.others('StartMix', theirs, step.told))) return
        unseen = ({ 'at once': null, late: 'told', never: 'untold' } as const)[step.told]
        return
      }
      case 'source': {
        const { streamId, live } = step
        await zego.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId, live }] })
        return
      }
      case 'others stop':
        await zego.others('StopMix', undefined, step.told)
        unseen = 'told'
    }
  }

  /** Lets everything work again, and time pass until the desk knows all that it can know. */
  async function calm(): Promise<void> {
    network.holdUp(null)
    await zego.sandbox.changeControl({ faults: [], callbackFaults: [] })
    await pass(CALM_TICKS, CALM_TICK_MS)
    const now = await task()
    if (unseen !== 'untold') unseen = null
    check(now)
    const { uncertain, inFlight, retrying } = now
    const isOpen = inFlight || retrying || (uncertain && uncertain.nextTryAt !== null)
    if (isOpen) throw new Error(`Nothing is settled although all is calm: ${JSON.stringify({ uncertain, inFlight })}`)
    await requireFollowed(base, showId, followingId)
    requireExplained(await readRequests(base, showId, 100_000), zego.sent, pressed)
  }

  /** Requires that what the desk says is on air is on air, or that it says that it does not know. */
  function check(now: Awaited<ReturnType<typeof task>>): void {
    requireRising(zego.sent.slice(Math.max(0, seen - 1)))
    seen = zego.sent.length
    const claim = claimOf(now, zego.pictureOf)
    const air = zego.onAir()
    if (claim === air || now.alarm) unseen = null
    if (claim === null || claim === air) return
    if (unseen === 'untold' ? air === OTHERS || air === NOTHING : unseen !== null) return
    throw new Error(`The desk says ${claim}, and on air is ${air}.`)
  }

  async function run(step: Step): Promise<void> {
    await act(step)
    await process.settle()
    check(await task())
  }

  async function close(): Promise<void> {
    await process.kill()
    await zego.sandbox.close()
    await database.close()
  }

  return { run, close }
}
