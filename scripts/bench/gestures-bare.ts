import Konva from 'konva'
import { rectsFor } from './drag-inputs'

// The baseline does what the pointer asks for and nothing else: what stands still is on one layer, and on another the
// nodes that are scaled with their frame, or the rubber band.
const { pane, origin, scale, inputs, selected } = window.scene
document.body.style.margin = '0'
const container = document.createElement('div')
container.style.cssText = `width: ${pane.width}px; height: ${pane.height}px; background: #0b0c0f`
document.body.append(container)

const stage = new Konva.Stage({ container, ...pane })
const statics = new Konva.Layer({ ...origin, scaleX: scale, scaleY: scale, listening: false })
const active = new Konva.Layer({ ...origin, scaleX: scale, scaleY: scale, listening: false })
stage.add(statics, active)

const rects = rectsFor(inputs)
const nodes = rects.map((rect, index) => {
  const fill = new Konva.Rect({
    width: rect.width,
    height: rect.height,
    fillLinearGradientStartPoint: { x: 0, y: 0 },
    fillLinearGradientEndPoint: { x: rect.width, y: rect.height },
    fillLinearGradientColorStops: [0, '#3f5fae', 1, '#223766'],
  })
  const name = new Konva.Text({ x: 8, y: rect.height - 20, text: `cam-${index}`, fontSize: 14, fill: '#eceef2' })
  const node = new Konva.Group({ x: rect.x, y: rect.y })
  node.add(fill, name)
  return { rect, node, fill, name }
})
const lifted = nodes.slice(inputs - selected)
const isBand = window.scene.gesture === 'marquee'
statics.add(...(isBand ? nodes : nodes.slice(0, inputs - selected)).map(({ node }) => node))
if (!isBand) active.add(...lifted.map(({ node }) => node))
const band = new Konva.Rect({ stroke: '#5b8def', fill: '#5b8def33', strokeWidth: 1 })
if (isBand) active.add(band)

const right = Math.max(...lifted.map(({ rect }) => rect.x + rect.width))
const bottom = Math.max(...lifted.map(({ rect }) => rect.y + rect.height))
const width = right - Math.min(...lifted.map(({ rect }) => rect.x))
let from: { x: number; y: number } | null = null
container.addEventListener('pointerdown', ({ offsetX: x, offsetY: y }) => {
  from = { x, y }
})
window.addEventListener('pointerup', () => {
  from = null
})
container.addEventListener('pointermove', ({ offsetX: x, offsetY: y }) => {
  if (!from) return
  const by = { x: (x - from.x) / scale, y: (y - from.y) / scale }
  if (isBand) {
    band.setAttrs({ x: (from.x - origin.x) / scale, y: (from.y - origin.y) / scale, width: by.x, height: by.y })
    return
  }
  const factor = (width - by.x) / width
  for (const { rect, node, fill, name } of lifted) {
    node.position({ x: right + (rect.x - right) * factor, y: bottom + (rect.y - bottom) * factor })
    fill.size({ width: rect.width * factor, height: rect.height * factor })
    name.y(rect.height * factor - 20)
  }
})
