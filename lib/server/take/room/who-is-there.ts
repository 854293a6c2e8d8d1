import { type LayoutDocument, sentOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { type Air, withoutMissing } from '@/lib/mix/missing'
import { wireKey } from '@/lib/mix/stream-name'
import { sourceName } from '@/lib/protocol/source-name'
import type { Program } from '@/lib/protocol/task'
import { SETTLE_MS } from '@/lib/server/take/outcome/run'

/** Mixdesk takes by itself at most this often, so that a stream that comes and goes makes no picture restless. */
export const PAUSE_MS = 10_000

/** Holds what is on air, who is in the room, and when Mixdesk last took by itself (null: never). Times are Unix ms. */
export type OnAir = Omit<Air, 'program' | 'running'> & Readonly<{ program: Program; selfAt: number | null }>

/** Says what is to be done: nothing before `until` (null: before something happens), or a take, and why. */
export type Turn =
  | Readonly<{ do: 'nothing'; until: number | null }>
  | Readonly<{ do: 'take'; document: LayoutDocument; wanted: LayoutDocument | null; because: string }>

/**
 * Says what becomes of what is on air by who is in the room. Whoever was left out joins once they are there, and
 * whoever ZEGOCLOUD gave up after 90 s is taken again once they are back (contract 4): when they have been there for
 * the settling time, once for each return. It is pure.
 */
export function turnOf(onAir: OnAir): Turn {
  const { program, now, selfAt, roster } = onAir
  const whole = program.wanted ?? program.document
  const document = withoutMissing(whole, { ...onAir, running: true })
  const isTried = (since: number) => selfAt !== null && selfAt > program.acceptedAt && since + SETTLE_MS <= selfAt
  const found = comersIn(document, onAir).filter(({ since }) => !isTried(since))
  if (found.length === 0) return { do: 'nothing', until: null }
  const settled = found.filter(({ since }) => since + SETTLE_MS <= now)
  const free = selfAt === null ? 0 : selfAt + PAUSE_MS
  if (settled.length === 0 || now < free) {
    return { do: 'nothing', until: Math.max(free, Math.min(...found.map(({ since }) => since + SETTLE_MS))) }
  }
  const named = (isBack: boolean) =>
    settled.flatMap((comer) => (comer.isBack === isBack ? [sourceName(comer.input.source, roster)] : []))
  return {
    do: 'take',
    document,
    wanted: document === whole ? null : whole,
    because: [sayBack(named(true)), sayJoined(named(false))].filter((says) => says !== '').join(' '),
  }
}

type Comer = Readonly<{ input: Input; isBack: boolean; since: number }>

/** Finds the inputs whose source is in the room and not mixed. */
function comersIn(document: LayoutDocument, { program, roster, account }: OnAir): Comer[] {
  const live = roster.filter(({ state }) => state === 'live')
  const there = new Map(live.map((entry) => [wireKey({ kind: 'stream', streamId: entry.streamId }, account), entry]))
  const mixed = new Set(sentOf(program.document).map(({ id }) => id))
  return sentOf(document).flatMap((input): Comer[] => {
    const entry = there.get(wireKey(input.source, account))
    if (!entry) return []
    const { since, givenUpAt = 0 } = entry
    const isBack = mixed.has(input.id)
    return isBack && givenUpAt <= program.acceptedAt ? [] : [{ input, isBack, since }]
  })
}

const sayBack = (names: readonly string[]): string =>
  names.length === 0 ? '' : `Taken again by itself, because ${names.join(' and ')} came back.`

const sayJoined = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `Taken by itself with ${names.join(' and ')}, who ${names.length === 1 ? 'is' : 'are'} there now.`
