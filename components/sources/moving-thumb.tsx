import { useEffect, useId, useRef } from 'react'
import { useStore } from 'zustand'
import { paintStill } from '@/components/canvas/paint/paint-still'
import { players } from '@/components/canvas/players'
import { useWhyUnmeasured } from '@/components/sound/meter'
import { useMeter } from '@/components/sound/use-meter'
import { sourceKey } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'

/** A picture as small as this needs no more than five a second, in ms. */
const PAUSE_MS = 200
/** Sharp on a dense screen. */
const WIDTH = 88

/**
 * Shows the source's moving picture over its still in a row of the roster, while it is seen and while there is one, and
 * its level at the foot of it. It lies where the row has its still (roster-item.tsx).
 */
export function MovingThumb({ source }: { source: Source }) {
  const id = useId()
  const place = useRef<HTMLSpanElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const level = useRef<HTMLCanvasElement>(null)
  const want = useStore(players, (state) => state.want)
  const playing = useStore(players, ({ of }) => of(source))
  const key = sourceKey(source)
  const media = (playing?.trouble === null && playing.media) || null
  // A row has no room for words: where nothing is measured it has no bar.
  const metered = useWhyUnmeasured(media) === null ? media : null
  useMeter(metered, level)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the source, which may be a new object
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new IntersectionObserver((entries) => {
      want?.(id, entries.at(-1)?.isIntersecting ? [source] : [])
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      want?.(id, [])
    }
  }, [want, id, key])

  useEffect(() => {
    const still = playing?.still
    const context = canvas.current?.getContext('2d')
    if (!playing || !still || !context) return
    let drawnAt = Number.NEGATIVE_INFINITY
    const draw = () => {
      const now = performance.now()
      if (now - drawnAt < PAUSE_MS) return
      drawnAt = now
      const { width, height } = context.canvas
      paintStill(context, still, { x: 0, y: 0, width, height })
    }
    draw()
    return playing.onPicture(draw)
  }, [playing])

  return (
    <span
      ref={place}
      aria-hidden
      className="pointer-events-none absolute top-1/2 left-3.5 h-[26px] w-11 -translate-y-1/2 overflow-hidden rounded"
    >
      {playing?.still ? (
        <canvas
          ref={canvas}
          data-moving={playing.trouble === null}
          width={WIDTH}
          height={52}
          className={playing.trouble === null ? 'size-full' : 'size-full opacity-35'}
        />
      ) : null}
      {metered ? (
        <canvas ref={level} width={WIDTH} height={6} className="absolute inset-x-0 bottom-0 h-[3px] w-full" />
      ) : null}
    </span>
  )
}
