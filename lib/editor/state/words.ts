import type { Background, Following, Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'

type Field = Exclude<keyof Input | keyof Background | keyof Watermark | keyof Following, 'id' | 'type'>

/** Gives the names that operators have for the fields that they change. */
const FIELDS: Readonly<Record<string, string>> = {
  x: 'left edge',
  y: 'top edge',
  width: 'width',
  height: 'height',
  order: 'layer',
  placed: 'picture',
  source: 'source',
  fit: 'fit',
  cornerRadius: 'corner radius',
  content: 'content',
  volume: 'volume',
  soundLevelId: 'sound-wave id',
  placeholder: 'placeholder',
  label: 'label',
  blur: 'blur',
  uid: 'UID',
  locked: 'lock',
  hidden: 'hiding',
  group: 'group',
  leaving: 'policy',
  colour: 'colour',
  image: 'image',
  url: 'image',
  guides: 'guides',
  template: 'template',
  style: 'style',
  room: 'room',
} satisfies Record<Field, string>

export const fieldName = (field: string): string => FIELDS[field] ?? field

/** Joins words as `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
