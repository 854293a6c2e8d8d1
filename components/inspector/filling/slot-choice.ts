import type { Source } from '@/lib/layout/input'
import { MAX_NAME } from '@/lib/layout/name'
import { Slot, type SlotFor, slotName } from '@/lib/layout/slot'
import type { RosterEntry } from '@/lib/protocol/roster'
import { MAX_STREAM_ID } from '@/lib/zego/limits'

export const CHOICES = [
  { value: 'source', label: 'This source' },
  { value: 'user', label: 'A person' },
  { value: 'stream', label: 'A stream' },
  { value: 'role', label: 'A name or role' },
  { value: 'next', label: 'Next to arrive' },
] as const

export type Choice = (typeof CHOICES)[number]['value']

export const choiceOf = (source: Source): Choice => (source.kind === 'slot' ? source.for.by : 'source')

/** Says who stands in a place now; null for nobody, or somebody that the room does not list. */
type Standing = Pick<RosterEntry, 'streamId' | 'userId' | 'userName'> | null

/** A place that was for anyone gets this name until it is typed. */
const ANYONE = 'Guest'

/**
 * Turns a source into a place of this kind, or a place into the source that stands there now. A place waits for who
 * stands there, else keeps the words that it had, to be corrected. It is null where that cannot be: nobody stands
 * there.
 */
export function slotOf(choice: string, source: Source, standing: Standing): Source | null {
  if (choice === choiceOf(source)) return null
  if (choice === 'source') return sourceOf(source, standing)
  const words = wordsOf(source)
  const bound: Readonly<Record<string, SlotFor>> = {
    user: { by: 'user', userId: standing?.userId || words },
    stream: { by: 'stream', streamId: standing?.streamId ?? words },
    role: { by: 'role', role: (standing?.userName || words).slice(0, MAX_NAME) },
    next: { by: 'next' },
  }
  const found = bound[choice]
  return found ? { kind: 'slot', for: found } : null
}

function sourceOf(source: Source, standing: Standing): Source | null {
  if (standing) return { kind: 'stream', streamId: standing.streamId }
  return source.kind === 'slot' && source.for.by === 'stream' ? { kind: 'stream', streamId: source.for.streamId } : null
}

function wordsOf(source: Source): string {
  if (source.kind === 'stream') return source.streamId
  if (source.kind === 'slot') return source.for.by === 'next' ? ANYONE : slotName(source)
  return source.url.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? ANYONE
}

/** Makes a place for whom the text names; a sentence where it names nobody. */
export function boundTo(by: SlotFor['by'], text: string): Slot | string {
  const value = text.trim()
  const bound = {
    user: { by, userId: value },
    stream: { by, streamId: value },
    role: { by, role: value },
    next: { by },
  }
  const parsed = Slot.safeParse({ kind: 'slot', for: bound[by] })
  return parsed.data ?? `Enter 1 to ${by === 'role' ? MAX_NAME : MAX_STREAM_ID} characters.`
}
