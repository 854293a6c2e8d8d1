import Konva from 'konva'
import { rectsFor } from './drag-inputs'

// The baseline follows Konva's own guide: what stands still is on one layer, and the bitmap of what is dragged on
// another.
const { pane, origin, scale, inputs, selected } = window.scene
document.body.style.margin = '0'
const container = document.createElement('div')
container.style.cssText = `width: ${pane.width}px; height: ${pane.height}px; background: #0b0c0f`
document.body.append(container)

const stage = new Konva.Stage({ container, ...pane })
const statics = new Konva.Layer({ ...origin, scaleX: scale, scaleY: scale, listening: false })
const active = new Konva.Layer()
stage.add(statics, active)

const nodes = rectsFor(inputs).map((rect, index) => {
  const node = new Konva.Group({ x: rect.x, y: rect.y })
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
  return node
})
statics.add(...nodes.slice(0, inputs - selected))

const lifted = new Konva.Group({ ...origin, scaleX: scale, scaleY: scale })
lifted.add(...nodes.slice(inputs - selected))
const box = lifted.getClientRect()
const at = { x: Math.floor(box.x), y: Math.floor(box.y) }
const size = { width: Math.ceil(box.width) + 2, height: Math.ceil(box.height) + 2 }
const image = lifted.toCanvas({ ...at, ...size, pixelRatio: 1 })
active.add(new Konva.Image({ image, ...at, ...size, draggable: true }))
