import { isSame } from '@/lib/layout/diff'
import { inputOf, type LayoutDocument, sentOf } from '@/lib/layout/document'
import type { Input, Leaving } from '@/lib/layout/input'
import { type Followed, roomFollowedBy } from '@/lib/layout/room/follow'
import { type Air, goneIn, SETTLE_MS } from '@/lib/mix/missing'
import { wireKey } from '@/lib/mix/stream-name'
import { type Laying, withoutInputs } from '@/lib/mix/without-missing'
import type { RosterEntry } from '@/lib/protocol/roster'
import { sourceName } from '@/lib/protocol/source-name'
import type { Program } from '@/lib/protocol/task'
import { sayBecause, type Why } from './because'

/** Mixdesk takes by itself at most this often, so that a stream that comes and goes makes no picture restless. */
export const PAUSE_MS = 10_000

/** Holds what was on air before Mixdesk took another layout because someone left, and since when (Unix ms). */
type Origin = Readonly<{ document: LayoutDocument; acceptedAt: number }>

/**
 * Holds what is on air, who is in the room, what that makes of what is on air (follow-on-air.ts), and when Mixdesk last
 * took by itself (null: never). Times are Unix ms.
 */
export type OnAir = Omit<Air, 'program' | 'running'> &
  Readonly<{ program: Program; selfAt: number | null; laying: Laying; room: Followed; origin: Origin | null }>

/**
 * Says what is to be done: nothing before `until` (null: before something happens); a take of what is on air as it is
 * then, of another layout, or of what was on air before that; and why.
 */
export type Turn =
  | Readonly<{ do: 'nothing'; until: number | null }>
  | Readonly<{ do: 'take'; document: LayoutDocument; wanted: LayoutDocument | null; because: string }>
  | Readonly<{ do: 'switch'; to: Leaving; because: string }>
  | Readonly<{ do: 'return'; because: string }>

/** A source that came or left, which changes what is on air once it has lasted. */
type Event = Readonly<{ input: Input; why: Why; since: number }>

/**
 * Says what becomes of what is on air by who is in the room. Whoever was left out joins once they are there, and
 * whoever ZEGOCLOUD gave up after 90 s is taken again once they are back (contract 4), unless their place waits for an
 * operator; whoever left is left out, or another layout is taken, where their place says so. A layout that follows the
 * room is taken as the room has it. Each counts once it has lasted for the settling time, and leads to one take. It is
 * pure.
 */
export function turnOf(onAir: OnAir): Turn {
  const { program, now, selfAt, roster, room } = onAir
  const whole = room.document
  const out = new Set([...goneIn(whole, { ...onAir, running: true }), ...waitingIn(whole, onAir)])
  const document = withoutInputs(whole, out, onAir.laying)
  const isTried = (since: number) => selfAt !== null && selfAt > program.acceptedAt && since + SETTLE_MS <= selfAt
  const turned = turnedIn(onAir)
  const known = new Set(turned.map(({ input }) => input.id))
  const isOther = ({ why, input }: Event) => why === 'switched' || !known.has(input.id)
  const others = [...comersIn(document, onAir), ...leaversIn(onAir)].filter(isOther)
  const back = returnersTo(onAir)
  const events = [...turned, ...others, ...back].filter(({ since }) => !isTried(since))
  if (events.length === 0) return { do: 'nothing', until: room.until }
  const settled = events.filter(({ since }) => since + SETTLE_MS <= now)
  const free = selfAt === null ? 0 : selfAt + PAUSE_MS
  if (settled.length === 0 || now < free) {
    return { do: 'nothing', until: Math.max(free, Math.min(...events.map(({ since }) => since + SETTLE_MS))) }
  }
  const names = (why: Why) =>
    settled.flatMap((event) => (event.why === why ? [sourceName(event.input.source, roster)] : []))
  const to = settled.find(({ why }) => why === 'switched')?.input.leaving
  if (to) return { do: 'switch', to, because: sayBecause('switched', names) ?? '' }
  const returned = sayBecause('returned', names)
  if (returned !== null) return { do: 'return', because: returned }
  const isMixed = isSame(sentOf(document), sentOf(program.document))
  const kept = new Set(sentOf(document).map(({ id }) => id))
  const isNothing = ({ why, input }: Event) => (why === 'left' ? kept.has(input.id) : isTurned(why) && isMixed)
  if (settled.every(isNothing)) return { do: 'nothing', until: room.until }
  return {
    do: 'take',
    document,
    wanted: document === whole ? null : whole,
    because: (['back', 'joined', 'left', 'with', 'without'] as const)
      .flatMap((why) => sayBecause(why, names) ?? [])
      .join(' '),
  }
}

const isTurned = (why: Why): boolean => why === 'with' || why === 'without'

/**
 * Finds whom a layout that follows the room shows from now on, or no more. They have lasted for its settling time,
 * which is not the one of all others.
 */
function turnedIn({ room, roster, account, program, now }: OnAir): Event[] {
  const settleMs = (roomFollowedBy(program.document)?.settle ?? 0) * 1_000
  const known = new Map(
    roster.map(({ streamId, since }) => [wireKey({ kind: 'stream', streamId }, account), since + settleMs]),
  )
  const turned = (why: Why) => (input: Input) => {
    const lastedAt = Math.min(known.get(wireKey(input.source, account)) ?? 0, now)
    return { input, why, since: lastedAt - SETTLE_MS }
  }
  return [...room.come.map(turned('with')), ...room.gone.map(turned('without'))]
}

type Found = (input: Input) => RosterEntry | undefined

function finderOf({ roster, account }: OnAir, state: RosterEntry['state']): Found {
  const entries = roster.filter((entry) => entry.state === state)
  const known = new Map(entries.map((entry) => [wireKey({ kind: 'stream', streamId: entry.streamId }, account), entry]))
  return ({ source }) => known.get(wireKey(source, account))
}

/** Finds the inputs whose source is in the room and not mixed. */
function comersIn(document: LayoutDocument, onAir: OnAir): Event[] {
  const { program } = onAir
  const liveOf = finderOf(onAir, 'live')
  return sentOf(document).flatMap((input): Event[] => {
    const entry = liveOf(input)
    if (!entry) return []
    const { since, givenUpAt = 0 } = entry
    if (!inputOf(program.document, input.id)) return [{ input, why: 'joined', since }]
    return givenUpAt > program.acceptedAt ? [{ input, why: 'back', since }] : []
  })
}

/** Finds the inputs whose source is back, and whose places wait for an operator. */
const waitingIn = (whole: LayoutDocument, onAir: OnAir): string[] =>
  comersIn(whole, onAir).flatMap(({ input }) => (input.leaving?.back === 'wait' ? [input.id] : []))

/** Finds the inputs on air whose source left, and whose places say that something is done then. */
function leaversIn(onAir: OnAir): Event[] {
  const goneOf = finderOf(onAir, 'gone')
  return sentOf(onAir.program.document).flatMap((input): Event[] => {
    const entry = goneOf(input)
    const { lost = 'hold', to = '' } = input.leaving ?? {}
    if (!entry || lost === 'hold') return []
    // Who was gone when it was taken has no other layout taken: two that name each other would take turns.
    if (lost === 'switch' && (to === '' || entry.since <= onAir.program.acceptedAt)) return []
    return [{ input, why: lost === 'leave' ? 'left' : 'switched', since: entry.since }]
  })
}

/**
 * Finds whose return ends another layout that was taken because they left. While anybody is away who would have it
 * taken at once again, or waits for an operator, nobody does.
 */
function returnersTo(onAir: OnAir): Event[] {
  const { origin } = onAir
  if (!origin) return []
  const [liveOf, goneOf] = [finderOf(onAir, 'live'), finderOf(onAir, 'gone')]
  const places = sentOf(origin.document).filter(({ leaving }) => leaving?.lost === 'switch')
  const back = places.flatMap((input): Event[] => {
    const since = liveOf(input)?.since ?? 0
    return since > origin.acceptedAt ? [{ input, why: 'returned', since }] : []
  })
  const isKept = places.some((input) => goneOf(input)) || back.some(({ input }) => input.leaving?.back === 'wait')
  return isKept ? [] : back
}
