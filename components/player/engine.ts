import type { SoundLevel } from '@/lib/sound/sei/sound-levels'
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

/** Is told how loud the inputs of a mix are, as they arrive: about as much earlier than heard as the buffer holds. */
export type OnLevels = (levels: readonly SoundLevel[]) => void

/**
 * Opens the stream in `video` and tells what it hears of it until it is closed. Sound levels are read from HTTP-FLV
 * alone: hls.js passes on other SEI.
 */
export type OpenEngine = (
  video: HTMLVideoElement,
  url: string,
  hear: (heard: Heard) => void,
  onLevels: OnLevels | null,
) => Engine
