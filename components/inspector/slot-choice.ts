import type { Source } from '@/lib/layout/input'
import { MAX_NAME } from '@/lib/layout/name'
import { Slot, type SlotFor, slotName } from '@/lib/layout/slot'
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

/** Tells who publishes a stream and what a source is called, for the first words of a place. */
type Room = Readonly<{ nameOf: (source: Source) => string }>

/** Turns a source into a place of this kind, or a place into a source. What it was called stays where it can. */
export function slotOf(choice: string, source: Source, { nameOf }: Room): Source | null {
  if (choice === choiceOf(source)) return null
  const id = source.kind === 'slot' ? slotName(source) : source.kind === 'stream' ? source.streamId : nameOf(source)
  if (choice === 'source') return { kind: 'stream', streamId: id }
  const bound: Readonly<Record<string, SlotFor>> = {
    user: { by: 'user', userId: id },
    stream: { by: 'stream', streamId: id },
    role: { by: 'role', role: (source.kind === 'stream' ? nameOf(source) : id).slice(0, MAX_NAME) },
    next: { by: 'next' },
  }
  const found = bound[choice]
  return found ? { kind: 'slot', for: found } : null
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
