import mpegts from 'mpegts.js'
import { createFlvSei } from '@/lib/sound/sei/flv-sei'
import { readSoundLevels, SOUND_LEVELS } from '@/lib/sound/sei/sound-levels'
import { CAUSES } from './causes'
import type { Engine, Heard, OnLevels } from './engine'
import { causeOfFlv } from './flv-causes'
import { loaderFor } from './flv-loader'
import { noEngine, playMuted } from './start-element'

/** How much of what arrived waits to be shown, in s: less, and each hiccup of the network is seen. */
const TARGET_S = 1

/** Nothing waits in a stash, the server is not told to wait, and what was seen is thrown away: it plays for hours. */
const CONFIG = {
  enableStashBuffer: false,
  lazyLoad: false,
  autoCleanupSourceBuffer: true,
  autoCleanupMaxBackwardDuration: 40,
  autoCleanupMinBackwardDuration: 20,
}

/** Reads the sound levels of a mix, which mpegts.js does not pass on. */
function levelsFrom(onLevels: OnLevels): (bytes: Uint8Array) => void {
  const read = createFlvSei()
  return (bytes) => {
    for (const { type, payload } of read(bytes)) if (type === SOUND_LEVELS) onLevels(readSoundLevels(payload))
  }
}

/** Plays HTTP-FLV by mpegts.js. */
export function openFlv(
  video: HTMLVideoElement,
  url: string,
  hear: (heard: Heard) => void,
  onLevels: OnLevels | null,
): Engine {
  if (!mpegts.isSupported()) return noEngine(hear, CAUSES.noFlv)
  mpegts.LoggingControl.enableAll = false
  const customLoader = loaderFor(hear, onLevels ? levelsFrom(onLevels) : () => {})
  const player = mpegts.createPlayer({ type: 'flv', isLive: true, url }, { ...CONFIG, customLoader })
  player.on(mpegts.Events.ERROR, (_: string, detail: string, info: { msg?: string } | undefined) => {
    hear({ type: 'failed', cause: causeOfFlv(detail, info?.msg ?? '') })
  })
  player.attachMediaElement(video)
  player.load()
  playMuted(video)
  let isOpen = true
  return {
    live: () => {
      const { buffered } = video
      const newest = buffered.length > 0 ? buffered.end(buffered.length - 1) : null
      return newest === null ? null : { behind: newest - video.currentTime, target: TARGET_S, aged: null }
    },
    close: () => {
      if (isOpen) player.destroy()
      isOpen = false
    },
  }
}
