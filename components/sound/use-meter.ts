import { type RefObject, useEffect } from 'react'
import { AT_REST, type Meter } from '@/lib/sound/meter'
import type { Media } from './capture'
import { paintMeter } from './paint-meter'
import { measureMedia } from './taps'

/** Numbers and words change once a second at most: nobody reads faster. */
const WORDS_MS = 1_000
/** Whoever wants less motion sees a step each half second. */
const CALM_MS = 500

/**
 * Is told what a meter shows, once a second at most; null where it is out of sight and nothing is measured. `hasSound`
 * is false where there is no sound in the media.
 */
export type TellLevel = (meter: Meter | null, hasSound: boolean) => void

/** Draws the level of the media past React, for as long as the canvas is seen. */
export function useMeter(media: Media | null, canvas: RefObject<HTMLCanvasElement | null>, tell?: TellLevel): void {
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!media || !element || !context) return
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)')
    let [drawnAt, toldAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    let drawn: Meter | null = null
    const draw = (meter: Meter, hasSound: boolean) => {
      const now = performance.now()
      if (meter !== drawn && now - drawnAt >= (calm.matches ? CALM_MS : 0)) {
        drawn = meter
        drawnAt = now
        paintMeter(context, meter)
      }
      if (now - toldAt < WORDS_MS) return
      toldAt = now
      tell?.(meter, hasSound)
    }
    let end = () => {}
    const observer = new IntersectionObserver((seen) => {
      end()
      end = () => {}
      toldAt = Number.NEGATIVE_INFINITY
      tell?.(null, false)
      if (!seen.at(-1)?.isIntersecting) return
      end = measureMedia(media, ({ meter, block }) => {
        if (!document.hidden) draw(meter, block !== null)
      })
    })
    paintMeter(context, AT_REST)
    observer.observe(element)
    return () => {
      observer.disconnect()
      end()
    }
  }, [media, canvas, tell])
}
