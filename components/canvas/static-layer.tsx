import type { Layer } from 'konva/lib/Layer'
import { useCallback, useRef, useState } from 'react'
import { createRestingPainter, type Resting } from './paint/motion/paint-resting'
import { PaintedLayer, Painting } from './painted-layer'

/** Draws all that stands still. A selection and a pointer's moves leave it alone. */
export function StaticLayer({ resting }: Readonly<{ resting: Resting }>) {
  const node = useRef<Layer>(null)
  const [paintResting] = useState(createRestingPainter)
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => paintResting(context, resting),
    [paintResting, resting],
  )

  return (
    <PaintedLayer node={node} pixelRatio={resting.pane.pixelRatio} keepsPicture>
      <Painting paint={paint} />
    </PaintedLayer>
  )
}
