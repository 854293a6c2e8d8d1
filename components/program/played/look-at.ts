import { CELLS, shareChanged } from './picture-change'

/** Pictures are compared this often, in ms: a delay is known to about as much. */
const EVERY_MS = 100

/**
 * Compares the pictures of a video until the returned function is called, and tells which share of each was another. A
 * video whose pictures a page may not read tells nothing.
 */
export function lookAt(video: HTMLVideoElement, tell: (share: number) => void): () => void {
  const context = new OffscreenCanvas(CELLS.width, CELLS.height).getContext('2d', { willReadFrequently: true })
  if (!context || !('requestVideoFrameCallback' in video)) return () => {}
  let before: Uint8ClampedArray | null = null
  let seenAt = 0
  const look = (now: number) => {
    asked = video.requestVideoFrameCallback(look)
    if (now - seenAt < EVERY_MS) return
    seenAt = now
    try {
      context.drawImage(video, 0, 0, CELLS.width, CELLS.height)
      const { data } = context.getImageData(0, 0, CELLS.width, CELLS.height)
      if (before) tell(shareChanged(before, data))
      before = data
    } catch {
      video.cancelVideoFrameCallback(asked)
    }
  }
  let asked = video.requestVideoFrameCallback(look)
  return () => video.cancelVideoFrameCallback(asked)
}
