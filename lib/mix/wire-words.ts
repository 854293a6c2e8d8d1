import type { Input, Placeholder } from '@/lib/layout/input'
import type { Output } from '@/lib/layout/output'
import type { LabelFont, ShowSettings } from '@/lib/layout/show'

/** Pairs our words with the numbers that ZEGOCLOUD has for them (contract 2). The crossing reads these both ways. */
type Words<Word extends string> = Readonly<Record<Word, number>>

export const FITS: Words<Input['fit']> = { crop: 0, fit: 1 }
export const CONTENTS: Words<Input['content']> = { both: 0, audio: 1, video: 2 }
export const PLACEHOLDERS: Words<Placeholder['mode']> = { always: 0, 'camera-off': 1, 'no-data': 2 }
export const FONTS: Words<LabelFont> = {
  'source-han-sans': 0,
  'alibaba-puhuiti': 1,
  'pangmen-zhengdao': 2,
  'zcool-kuaile': 3,
}
export const IMAGE_CHECKS: Words<ShowSettings['imageCheck']> = { strict: 0, form: 1, none: 2 }
export const ALIGNMENTS: Words<ShowSettings['alignment']> = { none: 0, given: 1, all: 2 }
export const CHANNELS: Words<ShowSettings['channels']> = { mono: 1, stereo: 2 }
export const VIDEO_CODECS: Words<Output['videoCodec']> = { h264: 0, vp8: 2, h265: 3, 'h264-svc': 4 }
export const AUDIO_CODECS: Words<Output['audioCodec']> = { 'he-aac': 0, 'aac-lc': 1, mp3: 2, opus: 3 }
