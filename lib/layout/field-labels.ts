import type { FROZEN_OUTPUT_FIELDS } from './output'
import type { FROZEN_SETTINGS } from './show'

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

export const fieldLabel = (field: FrozenField): string => LABELS[field]

/** Says a value of such a field as the desk does, wherever it says what runs. */
export function fieldValue(field: FrozenField, value: unknown): string {
  if (value === null) return field === 'channels' ? 'as the show' : 'not set'
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (field === 'audioBitrate' && typeof value === 'number') return `${value / 1000} kbit/s`
  if (typeof value === 'object' && 'roomId' in value && 'userId' in value) return `${value.roomId} as ${value.userId}`
  return String(value)
}
