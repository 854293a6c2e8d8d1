import { type RefObject, useEffect, useRef, useState } from 'react'
import { useDesk } from '@/components/seat/seat-context'
import { serverNow } from '@/components/seat/server-time'
import { type LayoutDocument, sentOf } from '@/lib/layout/document'
import { lookAt } from './look-at'
import { afterLook, afterTake, NO_DELAY, type TakeDelay } from './take-delay'

/** Holds what a take can change of the picture of its sources: sound is not seen. */
const pictureOf = (document: LayoutDocument): string =>
  JSON.stringify(
    sentOf(document).map(({ source, x, y, width, height, fit, content, cornerRadius, label, blur }) => ({
      ...{ source, x, y, width, height, fit, content, cornerRadius, label, blur },
    })),
  )

/**
 * Measures how long after ZEGOCLOUD accepted a take its change is seen in the video, by the picture itself. It starts
 * anew with each connection, which has a delay of its own.
 */
export function useTakeDelay(video: RefObject<HTMLVideoElement | null>, isPlaying: boolean): TakeDelay['measured'] {
  const program = useDesk(({ task }) => (task.running ? task.program : null))
  const delay = useRef(NO_DELAY)
  const shown = useRef<string | null>(null)
  const [measured, setMeasured] = useState<TakeDelay['measured']>(null)
  useEffect(() => {
    if (!program) return
    const picture = pictureOf(program.document)
    const isOther = shown.current !== null && shown.current !== picture
    shown.current = picture
    const at = performance.now() - (serverNow() - program.acceptedAt)
    if (isOther) delay.current = afterTake(delay.current, { sequence: program.sequence, at })
  }, [program])
  useEffect(() => {
    const element = video.current
    if (!isPlaying || !element) return
    const stop = lookAt(element, (share) => {
      delay.current = afterLook(delay.current, { at: performance.now(), share })
      setMeasured(delay.current.measured)
    })
    return () => {
      stop()
      delay.current = NO_DELAY
      setMeasured(null)
    }
  }, [video, isPlaying])
  return measured
}
