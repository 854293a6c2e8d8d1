import { type RefObject, useEffect, useState } from 'react'
import type { Size } from '@/lib/geometry/rect'
import type { ProgramAddress } from '@/lib/protocol/pictures/program-addresses'
import { compareFrames, type Mismatch, sayMismatch } from './frame-check'

const EVERY_MS = 500

/** Says that the picture has another size than what was accepted, once its delay does not explain it any more. */
export function useMismatch(
  video: RefObject<HTMLVideoElement | null>,
  { kind, size }: Pick<ProgramAddress, 'kind' | 'size'>,
  isPlaying: boolean,
): string | null {
  const [warning, setWarning] = useState<string | null>(null)
  const [width, height] = [size?.width ?? 0, size?.height ?? 0]
  useEffect(() => {
    if (!isPlaying) return
    let mismatch: Mismatch = null
    const accepted = width > 0 ? { width, height } : null
    const timer = setInterval(() => {
      const now = performance.now()
      mismatch = compareFrames(mismatch, sizeOf(video.current), accepted, now)
      setWarning(sayMismatch(mismatch, kind, now))
    }, EVERY_MS)
    return () => {
      clearInterval(timer)
      setWarning(null)
    }
  }, [video, kind, width, height, isPlaying])
  return warning
}

const sizeOf = (video: HTMLVideoElement | null): Size | null =>
  video && video.videoWidth > 0 ? { width: video.videoWidth, height: video.videoHeight } : null
