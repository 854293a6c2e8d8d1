import type { Stream, Task } from './state'

export const EVENTS = ['mix_start', 'mix_stop', 'stream_create', 'stream_close'] as const

/**
 * Names an event that ZEGOCLOUD reports by a callback (contract 5). It does not report the streams that a mix sends.
 */
export type Happening =
  | Readonly<{ event: 'mix_start' | 'mix_stop'; task: Task }>
  | Readonly<{ event: 'stream_create' | 'stream_close'; roomId: string; stream: Stream }>

export type Tell = (happening: Happening) => void
