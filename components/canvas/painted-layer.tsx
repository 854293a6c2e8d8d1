import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { createContext, type ReactNode, type RefObject, useContext, useLayoutEffect, useState } from 'react'
import { useStage } from './stage'

const LayerContext = createContext<Layer | null>(null)

type PaintedLayerProps = Readonly<{ node: RefObject<Layer | null>; pixelRatio: number; children: ReactNode }>

/**
 * Makes a Konva layer that listens to nothing, so Konva keeps no second canvas to find nodes by (docs/decisions/011). Layers lie
 * over each other in the order in which they are mounted, and so do a layer's paintings.
 */
export function PaintedLayer({ node, pixelRatio, children }: PaintedLayerProps) {
  const stage = useStage()
  const [layer] = useState(() => new Layer({ listening: false }))

  useLayoutEffect(() => {
    stage.add(layer)
    node.current = layer
    return () => {
      node.current = null
      layer.remove()
    }
  }, [stage, layer, node])
  useLayoutEffect(() => {
    layer.getCanvas().setPixelRatio(pixelRatio)
    layer.batchDraw()
  }, [layer, pixelRatio])

  return <LayerContext value={layer}>{children}</LayerContext>
}

type PaintingProps = Readonly<{ paint: (context: CanvasRenderingContext2D) => void }>

/** Paints one step of a layer. It is drawn with the layer, which is drawn again when `paint` is another function. */
export function Painting({ paint }: PaintingProps) {
  const layer = useContext(LayerContext)
  const [shape] = useState(() => new Shape({ listening: false }))

  useLayoutEffect(() => {
    layer?.add(shape)
    return () => {
      shape.remove()
    }
  }, [layer, shape])
  useLayoutEffect(() => {
    // Konva draws the layer of a shape whose function is another one, with the next frame.
    shape.sceneFunc(({ _context }) => paint(_context))
  }, [shape, paint])

  return null
}
