import { roundPixel } from '@/lib/geometry/round'
import type { NumberFields } from '@/lib/zego/number-fields'
import type { StartMixBody } from '@/lib/zego/wire'
import { digitsOf, isLongNumber } from './long-number'

/**
 * Says which fields measure something: a fraction in one of them is rounded. Others are numbers of a list or of a
 * sequence, or colours, where the nearest whole one would mean something else.
 */
const NUMBERS: Readonly<Record<string, 'measure' | 'exact'>> = {
  Top: 'measure',
  Left: 'measure',
  Bottom: 'measure',
  Right: 'measure',
  Layer: 'measure',
  CornerRadius: 'measure',
  RenderMode: 'exact',
  ContentControl: 'exact',
  Volume: 'measure',
  SoundLevelId: 'exact',
  DisplayMode: 'exact',
  FontType: 'exact',
  FontSize: 'measure',
  FontColor: 'exact',
  Transparency: 'measure',
  BorderColor: 'exact',
  TopPadding: 'measure',
  LeftPadding: 'measure',
  BottomPadding: 'measure',
  RightPadding: 'measure',
  Width: 'measure',
  Height: 'measure',
  VideoBitrate: 'measure',
  Fps: 'measure',
  VideoEncId: 'exact',
  AudioCodec: 'exact',
  AudioBitrate: 'measure',
  SoundChannel: 'exact',
  LowBitrateHD: 'exact',
  Sequence: 'exact',
  SoundLevel: 'exact',
  ByPass: 'exact',
  CheckImageMode: 'exact',
  AlignmentType: 'exact',
  RecvBufferLevel: 'measure',
  WaitVideoInput: 'exact',
  MaxIdleTime: 'measure',
} satisfies Record<NumberFields<StartMixBody>, 'measure' | 'exact'>

/** A digit can belong to one part alone, so a long text is read once and not from each of its digits on. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i

/** Holds a value as its field's type wants it. `changed` says how it differs from what was written, in words. */
export type Loose = Readonly<{ value: unknown; changed?: string }>

/**
 * Reads a value that is of another type than its field: numbers as text, ids as numbers, true for 1, fractions of
 * pixels. Clients in many languages send these.
 */
export function readLoosely(value: unknown, type: string, name: string): Loose {
  if (isLongNumber(value)) return readLong(digitsOf(value), type)
  if (type === 'string' && typeof value === 'number') return readAsText(value)
  if (type !== 'number') return { value }
  if (typeof value === 'boolean') return { value: Number(value), changed: `is ${value}: read as ${Number(value)}` }
  const isText = typeof value === 'string' && NUMBER.test(value.trim())
  const number = isText ? Number(value.trim()) : value
  if (typeof number !== 'number') return { value }
  const whole = NUMBERS[name] === 'measure' && Number.isFinite(number) ? roundPixel(number) : number
  if (whole !== number) return { value: whole, changed: `is ${number}: rounded to ${whole}` }
  return isText ? { value: number, changed: `is text: read as the number ${number}` } : { value: number }
}

function readLong(digits: string, type: string): Loose {
  if (type === 'string') return { value: digits, changed: `is a number: read as the text ${digits}` }
  return { value: type === 'number' ? Number(digits) : digits }
}

/**
 * Text of a number that JSON cannot carry exactly would have other digits than were written. It stays text, and is
 * refused.
 */
function readAsText(number: number): Loose {
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) return { value: number }
  return { value: String(number), changed: `is a number: read as the text ${number}` }
}
