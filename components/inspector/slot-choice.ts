import type { Source } from '@/lib/layout/input'
import type { SlotFor } from '@/lib/layout/slot'
import { slotName } from '@/lib/layout/slot'

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
    role: { by: 'role', role: (source.kind === 'stream' ? nameOf(source) : id).slice(0, 120) },
    next: { by: 'next' },
  }
  const found = bound[choice]
  return found ? { kind: 'slot', for: found } : null
}
