import type { Layer } from 'konva/lib/Layer'
import { type RefObject, useCallback, useMemo, useRef } from 'react'
import { heldRect } from '@/lib/editor/tool/held'
import type { Rect } from '@/lib/geometry/rect'
import type { Watermark } from '@/lib/layout/document'
import type { Lifted } from './paint/motion/lifted'
import { type PaintGliding, paintMotion } from './paint/motion/paint-motion'
import type { RectOf } from './paint/paint-layers'
import type { Motion, Picture } from './paint/picture'
import { PaintedLayer, Painting } from './painted-layer'
import { gliding } from './use-motion'

type Context = CanvasRenderingContext2D

type ActiveLayerProps = Readonly<{
  node: RefObject<Layer | null>
  /** It is read while drawing, and changes without a render. */
  motion: RefObject<Motion>
  picture: Picture
  lifted: Lifted
  /** The watermark's rectangle, while a gesture has it. */
  liftedMark: Watermark | null
}>

/**
 * Draws all that a pointer changes: the inputs and the watermark that it has lifted, the selection with its handles and
 * guides, and a source that is dragged in.
 */
export function ActiveLayer({ node, motion, picture, lifted, liftedMark }: ActiveLayerProps) {
  const { inputs, watermark, pane } = picture
  const rectOf = useMemo<RectOf>(() => {
    const placed = new Map<string, Rect>(inputs.map((input) => [input.id, input]))
    if (watermark) placed.set(watermark.id, watermark)
    return (id) => {
      const { transient } = motion.current
      return (transient && heldRect(transient.held, id)) ?? placed.get(id)
    }
  }, [inputs, watermark, motion])
  const paintGliding = useRef<PaintGliding>(null)
  const paint = useCallback(
    (context: Context) => {
      paintGliding.current ??= gliding.current()?.createGliding() ?? null
      paintMotion(context, picture, { lifted, liftedMark, rectOf }, motion.current, paintGliding.current)
    },
    [picture, lifted, liftedMark, rectOf, motion],
  )

  return (
    <PaintedLayer node={node} pixelRatio={pane.pixelRatio}>
      <Painting paint={paint} />
    </PaintedLayer>
  )
}
