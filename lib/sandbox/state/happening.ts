import type { Stream, Task } from './state'

export const EVENTS = ['mix_start', 'mix_stop', 'stream_create', 'stream_close'] as const

/**
 * Says why a stream closed: 0 normally, 1 its heartbeat was lost, 2 its user came a second time, 3 its user was
 * removed, 4 the connection was lost, 5 the room was cleared, 100 it was deleted by the server API.
 */
export const CLOSE_TYPES = [0, 1, 2, 3, 4, 5, 100] as const
type CloseType = (typeof CLOSE_TYPES)[number]

/** A stream that comes again within this time is back, and not a new one. */
export const BACK_WITHIN_MS = 90_000

/**
 * Names an event that ZEGOCLOUD reports by a callback (contract 5). It does not report the streams that a mix sends.
 */
export type Happening =
  | Readonly<{ event: 'mix_start' | 'mix_stop'; task: Task }>
  | Readonly<{ event: 'stream_create'; roomId: string; stream: Stream; isBack: boolean }>
  | Readonly<{ event: 'stream_close'; roomId: string; stream: Stream; closeType: CloseType }>

export type Tell = (happening: Happening) => void
