import type { FROZEN_OUTPUT_FIELDS, Output } from './output'
import type { FROZEN_SETTINGS, ShowSettings } from './show'

/** Names a field of the settings, or of an output, that a running task keeps. */
export type FrozenField = (typeof FROZEN_SETTINGS | typeof FROZEN_OUTPUT_FIELDS)[number]

/** Gives the names that the show settings have for these fields. */
const LABELS: Readonly<Record<FrozenField, string>> = {
  taskId: 'Task id',
  userId: 'User id',
  bypass: 'Bypass',
  channels: 'Channels',
  alignment: 'Alignment',
  receiveBufferMs: 'Receive buffer (ms)',
  waitForVideo: 'Wait for a picture',
  labelFont: 'Label font',
  fps: 'Frames/s',
  videoCodec: 'Video codec',
  lowBitrateHd: 'Low bitrate HD',
  audioCodec: 'Audio codec',
  audioBitrate: 'Audio kbit/s',
  targetRoom: 'Target room',
}

type Words<Value extends string> = Readonly<Record<Value, string>>

/** Gives the words of the show settings for the values of fields that offer a list, in its order. */
export const CHOICES: {
  [Field in 'channels' | 'alignment' | 'labelFont']: Words<ShowSettings[Field]>
} & { [Field in 'videoCodec' | 'audioCodec']: Words<Output[Field]> } = {
  channels: { mono: 'Mono', stereo: 'Stereo' },
  alignment: { none: 'None', given: 'Streams with timestamps', all: 'All streams' },
  labelFont: {
    'source-han-sans': 'Source Han Sans',
    'alibaba-puhuiti': 'Alibaba PuHuiTi',
    'pangmen-zhengdao': 'Pangmen Zhengdao',
    'zcool-kuaile': 'ZCOOL KuaiLe',
  },
  videoCodec: { h264: 'H.264', vp8: 'VP8', h265: 'H.265', 'h264-svc': 'H.264 SVC' },
  audioCodec: { 'he-aac': 'HE-AAC', 'aac-lc': 'AAC-LC (for CDN recording)', mp3: 'MP3', opus: 'Opus' },
}

export const fieldLabel = (field: FrozenField): string => LABELS[field]

/** Says a value of such a field as the desk does, wherever it says what runs. */
export function fieldValue(field: FrozenField, value: unknown): string {
  if (value === null) return field === 'channels' ? 'as the show' : 'not set'
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (field === 'audioBitrate' && typeof value === 'number') return `${value / 1000} kbit/s`
  if (typeof value === 'object' && 'roomId' in value && 'userId' in value) return `${value.roomId} as ${value.userId}`
  const words: Partial<Record<FrozenField, Words<string>>> = CHOICES
  return words[field]?.[String(value)] ?? String(value)
}
