import type { Layer } from 'konva/lib/Layer'
import { type RefObject, useCallback, useMemo } from 'react'
import { paintGhost, paintLifted, paintOverlay, type RectOf } from './paint-layers'
import { PaintedLayer, Painting } from './painted-layer'
import type { Motion, Picture } from './picture'
import type { Stack } from './stack'

type Context = CanvasRenderingContext2D

type ActiveLayerProps = Readonly<{
  node: RefObject<Layer | null>
  /** Read while drawing: it changes without a render. */
  motion: RefObject<Motion>
  picture: Picture
  stack: Stack
  cover: HTMLCanvasElement
}>

/** What a pointer changes: the inputs it has lifted, the selection with its handles and guides, a source on its way. */
export function ActiveLayer({ node, motion, picture, stack, cover }: ActiveLayerProps) {
  const { inputs, pane } = picture
  const rectOf = useMemo<RectOf>(() => {
    const placed = new Map(inputs.map((input) => [input.id, input]))
    return (id) => motion.current.transient?.rects[id] ?? placed.get(id)
  }, [inputs, motion])

  const lifted = useCallback(
    (context: Context) => paintLifted(context, picture, stack.lifted, rectOf, cover),
    [picture, stack, rectOf, cover],
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
