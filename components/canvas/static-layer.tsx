import type { Layer } from 'konva/lib/Layer'
import { useCallback, useRef, useState } from 'react'
import { createRestingPicture, type Resting } from './paint/motion/resting-picture'
import { PaintedLayer, Painting } from './painted-layer'

type Context = CanvasRenderingContext2D

/** Draws all that stands still. A selection and a pointer's moves leave it alone. */
export function StaticLayer({ resting }: Readonly<{ resting: Resting }>) {
  const node = useRef<Layer>(null)
  const [pictureOf] = useState(createRestingPicture)
  const paint = useCallback(
    (context: Context) => {
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.drawImage(pictureOf(resting), 0, 0)
      context.restore()
    },
    [pictureOf, resting],
  )

  return (
    <PaintedLayer node={node} pixelRatio={resting.pane.pixelRatio}>
      <Painting paint={paint} />
    </PaintedLayer>
  )
}
