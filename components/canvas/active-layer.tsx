import type { Layer } from 'konva/lib/Layer'
import { type RefObject, useCallback, useMemo } from 'react'
import type { Rect } from '@/lib/geometry/rect'
import type { Watermark } from '@/lib/layout/document'
import { paintGhost, paintLifted, paintLiftedWatermark, paintOverlay, type RectOf } from './paint/paint-layers'
import type { Motion, Picture } from './paint/picture'
import { PaintedLayer, Painting } from './painted-layer'
import type { Stack } from './stack'

type Context = CanvasRenderingContext2D

type ActiveLayerProps = Readonly<{
  node: RefObject<Layer | null>
  /** It is read while drawing, and changes without a render. */
  motion: RefObject<Motion>
  picture: Picture
  stack: Stack
  /** The watermark's rectangle, while a gesture has it. */
  liftedMark: Watermark | null
  cover: HTMLCanvasElement
}>

/**
 * Draws all that a pointer changes: the inputs and the watermark that it has lifted, the selection with its handles and
 * guides, and a source that is dragged in.
 */
export function ActiveLayer({ node, motion, picture, stack, liftedMark, cover }: ActiveLayerProps) {
  const { inputs, watermark, pane } = picture
  const rectOf = useMemo<RectOf>(() => {
    const placed = new Map<string, Rect>(inputs.map((input) => [input.id, input]))
    if (watermark) placed.set(watermark.id, watermark)
    return (id) => motion.current.transient?.rects[id] ?? placed.get(id)
  }, [inputs, watermark, motion])

  const lifted = useCallback(
    (context: Context) => {
      paintLifted(context, picture, stack.lifted, rectOf, motion.current.transient?.label, cover)
      if (liftedMark) paintLiftedWatermark(context, picture, liftedMark, rectOf)
    },
    [picture, stack, liftedMark, rectOf, motion, cover],
  )
  const overlay = useCallback(
    (context: Context) => paintOverlay(context, picture, rectOf, motion.current.transient),
    [picture, rectOf, motion],
  )
  const ghost = useCallback(
    (context: Context) => motion.current.ghost && paintGhost(context, motion.current.ghost, picture),
    [picture, motion],
  )

  return (
    <PaintedLayer node={node} pixelRatio={pane.pixelRatio}>
      <Painting paint={lifted} />
      <Painting paint={overlay} />
      <Painting paint={ghost} />
    </PaintedLayer>
  )
}
