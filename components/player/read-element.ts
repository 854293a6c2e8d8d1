import type { Reading, Span } from './player-state'

/** Counts the pictures that an element shows, for as long as it is watched. */
export type FrameCount = Readonly<{ frames: () => number | null; stop: () => void }>

/** Counts what was shown, or decoded where the browser tells no more. Sound alone has no pictures: null. */
export function countFrames(video: HTMLVideoElement): FrameCount {
  let shown = 0
  let handle = 0
  const hasCallback = 'requestVideoFrameCallback' in video
  const next = () => {
    handle = video.requestVideoFrameCallback(() => {
      shown += 1
      next()
    })
  }
  if (hasCallback) next()
  return {
    frames: () => {
      if (video.videoWidth === 0) return null
      // A picture that nobody draws has no callback, and is decoded all the same.
      const decoded = 'getVideoPlaybackQuality' in video ? video.getVideoPlaybackQuality().totalVideoFrames : 0
      return hasCallback || decoded > 0 ? shown + decoded : null
    },
    stop: () => {
      if (hasCallback) video.cancelVideoFrameCallback(handle)
    },
  }
}

export const readElement = (video: HTMLVideoElement, count: FrameCount, live: Reading['live']): Reading => ({
  time: video.currentTime,
  frames: count.frames(),
  buffered: spansOf(video.buffered),
  isPaused: video.paused,
  isEnded: video.ended,
  isHidden: document.hidden,
  live,
})

const spansOf = (ranges: TimeRanges): Span[] =>
  Array.from({ length: ranges.length }, (_, index) => ({ start: ranges.start(index), end: ranges.end(index) }))
