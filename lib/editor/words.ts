import type { Input, Source } from '@/lib/layout/input'

/** What operators call the fields that they change. */
const FIELDS: Readonly<Record<string, string>> = {
  x: 'left edge',
  y: 'top edge',
  width: 'width',
  height: 'height',
  order: 'layer',
  placed: 'picture',
  source: 'source',
  colour: 'colour',
} satisfies Partial<Record<keyof Input | 'colour', string>>

export const fieldName = (field: string): string => FIELDS[field] ?? field

export const sourceName = (source: Source): string => (source.kind === 'stream' ? source.streamId : source.url)

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
