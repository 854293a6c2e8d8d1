import mpegts from 'mpegts.js'
import { CAUSES } from './causes'
import type { Engine, Heard } from './engine'
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

/** Plays HTTP-FLV by mpegts.js. */
export function openFlv(video: HTMLVideoElement, url: string, hear: (heard: Heard) => void): Engine {
  if (!mpegts.isSupported()) return noEngine(hear, CAUSES.noFlv)
  mpegts.LoggingControl.enableAll = false
  const player = mpegts.createPlayer({ type: 'flv', isLive: true, url }, { ...CONFIG, customLoader: loaderFor(hear) })
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
      return newest === null ? null : { behind: newest - video.currentTime, target: TARGET_S }
    },
    close: () => {
      if (isOpen) player.destroy()
      isOpen = false
    },
  }
}
