import Konva from 'konva'
import { FRAME, PANE, rectsFor } from './drag-inputs'

// The baseline follows Konva's own guide: the nodes that stand still are on one layer, the dragged one is on another.
const scale = (PANE.width - 56) / FRAME.width
const pane = document.createElement('div')
pane.style.cssText = `width: ${PANE.width}px; height: ${PANE.height}px; background: #0b0c0f`
document.body.append(pane)

const stage = new Konva.Stage({ container: pane, ...PANE })
const statics = new Konva.Layer({ x: 28, y: 44, scaleX: scale, scaleY: scale, listening: false })
const active = new Konva.Layer({ x: 28, y: 44, scaleX: scale, scaleY: scale })
stage.add(statics, active)

const rects = rectsFor(window.inputCount)
for (const [index, rect] of rects.entries()) {
  const dragged = index === rects.length - 1
  const node = new Konva.Group({ x: rect.x, y: rect.y, draggable: dragged })
  node.add(
    new Konva.Rect({
      width: rect.width,
      height: rect.height,
      fillLinearGradientStartPoint: { x: 0, y: 0 },
      fillLinearGradientEndPoint: { x: rect.width, y: rect.height },
      fillLinearGradientColorStops: [0, '#3f5fae', 1, '#223766'],
    }),
    new Konva.Text({ x: 8, y: rect.height - 20, text: `cam-${index}`, fontSize: 14, fill: '#eceef2' }),
  )
  if (dragged) active.add(node)
  else statics.add(node)
}
