import mpegts from 'mpegts.js'
import { CAUSES } from './causes'
import type { Engine, Heard } from './engine'
import { loaderFor } from './flv-loader'
import { noEngine, playMuted } from './start-element'

/** How much of what arrived waits to be shown, in s: less, and each hiccup of the network is seen. */
const TARGET_S = 1

/** Plays HTTP-FLV by mpegts.js. */
export function openFlv(video: HTMLVideoElement, url: string, hear: (heard: Heard) => void): Engine {
  if (!mpegts.isSupported()) return noEngine(hear, CAUSES.noFlv)
  mpegts.LoggingControl.enableAll = false
  const player = mpegts.createPlayer(
    { type: 'flv', isLive: true, url },
    { enableStashBuffer: false, lazyLoad: false, autoCleanupSourceBuffer: true, customLoader: loaderFor(hear) },
  )
  let codec = ''
  player.on(mpegts.Events.MEDIA_INFO, ({ videoCodec }: { videoCodec?: string }) => {
    codec = videoCodec ?? ''
  })
  player.on(mpegts.Events.ERROR, (type: string, detail: string) => {
    hear({ type: 'failed', cause: causeOf(type, detail, codec) })
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

function causeOf(type: string, detail: string, codec: string) {
  if (/^(hvc1|hev1)/.test(codec)) return CAUSES.codecH265
  if (detail === mpegts.ErrorDetails.MEDIA_CODEC_UNSUPPORTED) return CAUSES.codec
  if (detail.startsWith('Format')) return CAUSES.notFlv
  return type === mpegts.ErrorTypes.MEDIA_ERROR ? CAUSES.codec : CAUSES.cut
}
