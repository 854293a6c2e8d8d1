import { fetched } from '@/components/ui/fetching/fetched'
import { catchUp } from './catch-up'
import { CAUSES, isMixed } from './causes'
import type { Engine, Heard, OnLevels, OpenEngine } from './engine'
import { type Effect, type PlayerEvent, start, step } from './judge'
import type { Arrival, Playable, PlayerState } from './player-state'
import { countFrames, readElement } from './read-element'
import { isSameState, stateOf } from './state-of'

const engines = {
  hls: fetched(() => import('./hls-engine').then((code) => code.openHls)),
  flv: fetched(() => import('./flv-engine').then((code) => code.openFlv)),
}
/** How often the element is read, in ms. */
const EVERY_MS = 250

/** Ends the playback, closes its connection and leaves the element empty. It may be called at any moment. */
export type StopPlaying = () => void

/**
 * Plays the stream in `video` until it is stopped, and tells what is to be seen whenever that changes: at once, and
 * judged by the element's own progress. It comes back by itself, and never throws. The element should be muted, or
 * browsers wait for a touch.
 */
export const playStream = (
  video: HTMLVideoElement,
  stream: Playable,
  tell: (state: PlayerState) => void,
  onLevels: OnLevels | null = null,
): StopPlaying => playBy(engines[stream.kind].load, video, stream, tell, onLevels)

/** Plays as `playStream` does, through an engine that the caller has. */
export function playBy(
  load: () => Promise<OpenEngine>,
  video: HTMLVideoElement,
  stream: Readonly<{ kind: Arrival; url: string }>,
  tell: (state: PlayerState) => void,
  onLevels: OnLevels | null = null,
): StopPlaying {
  let judged = start(stream.kind, performance.now())
  let told: PlayerState | null = null
  let engine: Engine | null = null
  let connection = 0
  const count = countFrames(video)

  const say = () => {
    const state = stateOf(judged, performance.now())
    if (told && isSameState(told, state)) return
    told = state
    tell(state)
  }
  const take = (event: PlayerEvent) => {
    const [next, effect] = step(judged, event, performance.now(), Math.random())
    judged = next
    if (effect) act(effect)
    say()
  }
  const act = (effect: Effect) => {
    if (effect.do === 'jump') video.currentTime = effect.to
    else close()
    if (effect.do === 'open') open()
  }
  const close = () => {
    connection += 1
    engine?.close()
    engine = null
  }
  const open = () => {
    const mine = connection
    let heardAt = Number.NEGATIVE_INFINITY
    const hear = (heard: Heard) => {
      // Something comes with each picture, and that something came is news as often as the element is read.
      if (heard.type === 'heard') {
        const now = performance.now()
        if (now - heardAt < EVERY_MS) return
        heardAt = now
      }
      // An engine is not closed inside its own event: mpegts.js throws then.
      queueMicrotask(() => {
        if (mine === connection) take(heard)
      })
    }
    if (isMixed(window.location.protocol, stream.url)) hear({ type: 'failed', cause: CAUSES.mixed })
    else {
      load().then(
        (openEngine) => {
          if (mine === connection) engine = openEngine(video, stream.url, hear, onLevels)
        },
        () => hear({ type: 'failed', cause: CAUSES.noPlayer }),
      )
    }
  }
  const read = () => {
    const reading = readElement(video, count, engine?.live() ?? null)
    take({ type: 'read', reading })
    if (told?.at !== 'playing' || !reading.live) return
    const { rate, jump } = catchUp(reading.live, video.playbackRate)
    if (video.playbackRate !== rate) video.playbackRate = rate
    if (jump !== null) video.currentTime += jump
  }
  const timer = setInterval(read, EVERY_MS)
  open()
  say()
  return () => {
    clearInterval(timer)
    count.stop()
    close()
  }
}
