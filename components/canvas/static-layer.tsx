import type { Layer } from 'konva/lib/Layer'
import { useCallback, useRef } from 'react'
import { paintGround } from './paint/paint-frame'
import { paintInputs } from './paint/paint-layers'
import type { Picture } from './paint/picture'
import { PaintedLayer, Painting } from './painted-layer'
import type { Stack } from './stack'

type Context = CanvasRenderingContext2D

type StaticLayerProps = Readonly<{ picture: Picture; stack: Stack; cover: HTMLCanvasElement }>

/** Draws all that stands still. A selection and a pointer's moves leave it alone. */
export function StaticLayer({ picture, stack, cover }: StaticLayerProps) {
  const { frame, view, pane, background, style } = picture
  const { imageAt } = style
  const node = useRef<Layer>(null)
  const ground = useCallback(
    (context: Context) => paintGround(context, frame, view, background, imageAt),
    [frame, view, background, imageAt],
  )
  const below = useCallback((context: Context) => paintInputs(context, view, style, stack.below), [view, style, stack])
  const over = useCallback((context: Context) => context.drawImage(cover, 0, 0, pane.width, pane.height), [cover, pane])

  return (
    <PaintedLayer node={node} pixelRatio={pane.pixelRatio}>
      <Painting paint={ground} />
      <Painting paint={below} />
      <Painting paint={over} />
    </PaintedLayer>
  )
}
