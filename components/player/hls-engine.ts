import Hls, { type ErrorData, type HlsConfig, type LoadPolicy } from 'hls.js'
import type { Engine, Heard } from './engine'
import { causeOfHls } from './hls-causes'
import { openNative } from './native-engine'
import { playMuted } from './start-element'
import { watchForReturn } from './watch-for-return'
import { whyNoAnswer } from './why-no-answer'

/** A playlist is asked for once in a while anyway, and our own pauses are between two tries. */
const policy = (maxNumRetry: number): LoadPolicy => {
  const retry = { maxNumRetry, retryDelayMs: 1_000, maxRetryDelayMs: 2_000 }
  return {
    default: {
      maxTimeToFirstByteMs: 8_000,
      maxLoadTimeMs: 15_000,
      timeoutRetry: { ...retry },
      errorRetry: { ...retry },
    },
  }
}

const CONFIG: Partial<HlsConfig> = {
  // A worker would be a blob: the page's Content-Security-Policy need not allow one for one more thread.
  enableWorker: false,
  // What was seen is thrown away: a stream plays for hours.
  backBufferLength: 20,
  manifestLoadPolicy: policy(0),
  playlistLoadPolicy: policy(2),
  fragLoadPolicy: policy(2),
}

/** Plays HLS by hls.js, or by the browser itself where it can do no other. */
export function openHls(video: HTMLVideoElement, url: string, hear: (heard: Heard) => void): Engine {
  if (!Hls.isSupported()) return openNative(video, url, hear)
  const control = new AbortController()
  const { signal } = control
  const hls = new Hls(CONFIG)
  hls.once(Hls.Events.MEDIA_ATTACHED, () => hls.loadSource(url))
  hls.on(Hls.Events.MANIFEST_LOADED, () => hear({ type: 'answered' }))
  hls.on(Hls.Events.FRAG_LOADED, () => hear({ type: 'heard' }))
  hls.once(Hls.Events.BUFFER_EOS, () => {
    hear({ type: 'closed', isWhole: true })
    const playlist = hls.latestLevelDetails?.url ?? url
    watchForReturn(playlist, signal, () => hear({ type: 'returned' }))
  })
  hls.on(Hls.Events.ERROR, (_, error) => {
    if (error.fatal) void tellOf(error)
  })
  const tellOf = async ({ details, type, response, mimeType, reason, frag, url: failed }: ErrorData) => {
    hls.stopLoad()
    const text = typeof response?.data === 'string' ? response.data : ''
    const cause = causeOfHls({
      details,
      type,
      status: response?.code ?? 0,
      text,
      codec: `${mimeType ?? ''} ${reason ?? ''}`,
    })
    hear({ type: 'failed', cause: cause ?? (await whyNoAnswer(frag?.url ?? failed ?? url, signal)) })
  }
  hls.attachMedia(video)
  playMuted(video)
  return {
    live: () => {
      const target = hls.targetLatency
      if (target === null || !hls.latestLevelDetails?.live) return null
      const { latency: behind, playingDate } = hls
      return { behind, target, aged: playingDate && (Date.now() - playingDate.getTime()) / 1000 }
    },
    close: () => {
      control.abort()
      hls.destroy()
    },
  }
}
