import type { PlayerEvent } from './judge'
import type { Reading } from './player-state'

/** What an engine hears of its connection. */
export type Heard = Exclude<PlayerEvent, { type: 'read' }>

/** One connection to a stream, in one element. A new try has a new one. */
export type Engine = Readonly<{
  live: () => Reading['live']
  /** Closes its connection and leaves the element empty. It may be called at any moment, and more than once. */
  close: () => void
}>

/** Opens the stream in `video` and tells what it hears of it until it is closed. */
export type OpenEngine = (video: HTMLVideoElement, url: string, hear: (heard: Heard) => void) => Engine
