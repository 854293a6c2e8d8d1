import type { Layer as LayerNode } from 'konva/lib/Layer'
import { memo, type ReactNode, type RefObject, useLayoutEffect } from 'react'
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore'

type PaintedLayerProps = Readonly<{
  node: RefObject<LayerNode | null>
  pixelRatio: number
  /** Tells that what is painted adds to what the layer shows already. Otherwise it is cleared before. */
  keepsPicture?: boolean
  children: ReactNode
}>

/**
 * Makes a Konva layer that listens to nothing, so Konva keeps no second canvas to find nodes by (docs/decisions/011).
 */
export function PaintedLayer({ node, pixelRatio, keepsPicture = false, children }: PaintedLayerProps) {
  useLayoutEffect(() => {
    const canvas = node.current?.getCanvas()
    if (!canvas || canvas.getPixelRatio() === pixelRatio) return
    canvas.setPixelRatio(pixelRatio)
    node.current?.batchDraw()
  }, [node, pixelRatio])

  return (
    <Layer ref={node} listening={false} clearBeforeDraw={!keepsPicture}>
      {children}
    </Layer>
  )
}

type PaintingProps = Readonly<{ paint: (context: CanvasRenderingContext2D) => void }>

/** Paints one step of a layer. It is drawn with the layer, which is drawn again when `paint` is another function. */
export const Painting = memo(function Painting({ paint }: PaintingProps) {
  return <Shape listening={false} sceneFunc={({ _context }) => paint(_context)} />
})
