import type { Layer } from 'konva/lib/Layer'
import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import type { Resting } from '@/components/canvas/paint/motion/paint-resting'
import { toScreen } from '@/components/canvas/paint/view'
import { players } from '@/components/canvas/players'
import { overlaps } from '@/lib/geometry/overlap'
import type { Input } from '@/lib/layout/input'
import { followPictures } from './follow-pictures'

export type MovingPicturesProps = Readonly<{
  /** The layer over that of what stands still, on which moving pictures are drawn in their places. */
  active: RefObject<Layer | null>
  resting: Resting
  inputs: readonly Input[]
}>

/**
 * Draws each new picture of a source whose picture moves, in its place among the others, past React and Konva: nothing
 * else is drawn again. What a gesture holds stands still, as all that is over it does. What is off the pane is neither
 * drawn nor played.
 */
export function MovingPictures({ active, resting, inputs }: MovingPicturesProps) {
  const { of, want } = useStore(players)
  const { view, pane } = resting

  useEffect(() => {
    const whole = { x: 0, y: 0, width: pane.width, height: pane.height }
    want?.(
      'canvas',
      inputs.flatMap((input) => (overlaps(toScreen(view, input), whole) ? input.source : [])),
    )
  }, [want, inputs, view, pane])
  useEffect(() => () => want?.('canvas', []), [want])

  useLayoutEffect(() => {
    const [ground] = active.current?.getStage()?.getLayers() ?? []
    const context = ground?.getCanvas().getContext()._context
    return context && followPictures(resting, of, () => context)
  }, [active, resting, of])
  return null
}
