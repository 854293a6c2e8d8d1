import { serverClock } from '@/components/seat/server-time'
import { changePinned } from '@/components/seat/sound/pinning'
import { deadline, sendTwice } from '@/lib/editor/actions/send-twice'
import type { Desk } from '@/lib/editor/desk-store'
import { createApi } from '@/lib/editor/sync/api'
import { sentOf } from '@/lib/layout/document'
import { wireKey } from '@/lib/mix/stream-name'
import type { MixRequest } from '@/lib/protocol/request'
import { newId } from '@/lib/shared/ids'
import type { Volumes } from './latest-wins'

/** The events of the show tell what was taken; the next change waits for them at most so long. */
const SHOWN_WITHIN_MS = 2_000

/** What somebody took meanwhile, or is on its way, is waited for this often: a fader is about whatever is on air. */
const TRIES = 8
const AGAIN_AFTER_MS = 250

/**
 * Changes how loud sounds are: those on air by a take of what is on air with these volumes alone, and those that stay
 * and are not on air in the show. Returns null once it is done, or why it is not.
 */
export async function sendVolumes(desk: Desk, volumes: Volumes): Promise<string | null> {
  for (let tries = 1; ; tries++) {
    const sent = await sendOnce(desk, volumes)
    if (sent.problem === null || !sent.isStale || tries === TRIES) return sent.problem
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS))
  }
}

/** `isStale` says that another request came in between, or has not been answered yet. */
type Sent = Readonly<{ problem: string | null; isStale: boolean }>

const settled = (problem: string | null): Sent => ({ problem, isStale: false })

async function sendOnce(desk: Desk, volumes: Volumes): Promise<Sent> {
  const { task, account } = desk.getState()
  const program = task.running ? task.program : null
  const inputs = program ? sentOf(program.document).filter(({ content }) => content !== 'video') : []
  const onAir = inputs.flatMap(({ id, source }) => {
    const volume = volumes.get(wireKey(source, account))
    return volume === undefined ? [] : [[id, volume] as const]
  })
  const keys = new Set(inputs.map(({ source }) => wireKey(source, account)))
  const others = new Map([...volumes].filter(([key]) => !keys.has(key)))
  const problem = others.size === 0 ? null : await changePins(desk, others)
  if (problem !== null || onAir.length === 0 || !program) return settled(problem)
  return takeSound(desk, program.sequence, Object.fromEntries(onAir))
}

const changePins = (desk: Desk, volumes: Volumes): Promise<string | null> =>
  changePinned(desk, (pinned) =>
    pinned.map((pin) => {
      const volume = volumes.get(wireKey(pin.source, desk.getState().account))
      if (volume === undefined) return pin
      return volume === 0 ? { ...pin, muted: true } : { ...pin, volume, muted: false }
    }),
  )

async function takeSound(desk: Desk, sequence: number, sounds: Record<string, number>): Promise<Sent> {
  const { show } = desk.getState()
  const asked = {
    onAir: { sequence, inputs: {}, sounds },
    idempotencyKey: newId(),
    ...deadline(serverClock.now()),
  }
  const answer = await sendTwice(() => createApi(fetch).take(show.id, asked))
  if (!answer.ok) return { problem: answer.message, isStale: answer.code === 'stale-sequence' }
  const problem = problemOf(answer.value)
  if (problem === null) await isShown(desk, answer.value.sequence ?? 0)
  return settled(problem)
}

/** Says why a request changed nothing on air, or that nobody knows; null where it did. */
function problemOf({ state, explanation, message }: MixRequest): string | null {
  if (state === 'accepted') return null
  if (state === 'superseded') return 'a newer request took its place.'
  if (state === 'unknown') return 'ZEGOCLOUD has not answered: it may be heard, or not.'
  return explanation ?? message ?? 'ZEGOCLOUD refused it.'
}

/** Resolves once the desk shows this sequence as what is on air. */
function isShown(desk: Desk, sequence: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      unsubscribe()
      resolve()
    }
    const look = () => (desk.getState().task.program?.sequence ?? 0) >= sequence && done()
    const timer = setTimeout(done, SHOWN_WITHIN_MS)
    const unsubscribe = desk.subscribe(look)
    look()
  })
}
