import { CAUSES, causeOfStatus } from './causes'
import type { Engine, Heard } from './engine'
import { noEngine, playMuted } from './start-element'
import { whyNoAnswer } from './why-no-answer'

/** Plays HLS in the browser itself: older phones have no other way. */
export function openNative(video: HTMLVideoElement, url: string, hear: (heard: Heard) => void): Engine {
  if (video.canPlayType('application/vnd.apple.mpegurl') === '') return noEngine(hear, CAUSES.noHls)
  const control = new AbortController()
  const { signal } = control
  video.addEventListener('loadedmetadata', () => hear({ type: 'answered' }), { signal })
  video.addEventListener('progress', () => hear({ type: 'heard' }), { signal })
  video.addEventListener('ended', () => hear({ type: 'closed', isWhole: true }), { signal })
  video.addEventListener('error', () => void tellOf(), { signal })
  // The element tells no status: the address is asked once more.
  const tellOf = async () => {
    const answer = await fetch(url, { signal, cache: 'no-store' }).catch(() => null)
    const cause = answer ? (causeOfStatus(answer.status) ?? CAUSES.codec) : await whyNoAnswer(url, signal)
    hear({ type: 'failed', cause })
  }
  video.src = url
  playMuted(video)
  return {
    live: () => null,
    close: () => {
      control.abort()
      video.removeAttribute('src')
      video.load()
    },
  }
}
