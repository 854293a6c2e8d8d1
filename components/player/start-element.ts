import type { Engine, Heard } from './engine'
import type { Cause } from './player-state'

/** A browser that wants a touch first leaves it paused: its own controls start it. */
export function playMuted(video: HTMLVideoElement): void {
  video.play().catch(() => {})
}

/** Stands for an engine that cannot run here. */
export function noEngine(hear: (heard: Heard) => void, cause: Cause): Engine {
  hear({ type: 'failed', cause })
  return { live: () => null, close: () => {} }
}
