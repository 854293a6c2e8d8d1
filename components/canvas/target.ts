import type { Target } from '@/lib/editor/tool/tool'
import { bottom, type Point, type Rect, right } from '@/lib/geometry/rect'
import type { Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { CURSORS, HANDLE_SIZE, handleAt, handleWithin } from './paint/handles'
import { labelBox } from './paint/label-box'
import type { Picture } from './paint/picture'
import { toFrame, toScreen } from './paint/view'
import { topmostAt } from './stack'

/** A label is at least as large as this for a finger, in screen pixels. */
const LEAST_TOUCH = 24

/**
 * Finds what a press would take hold of: a handle of what is selected, the label of the one that is, else the
 * watermark, else the topmost input, else nothing. On a label a handle is only as large as it is drawn.
 */
export function targetAt(picture: Picture, at: Point, pointerType: string): Target {
  const { view, inputs, watermark, only, grip, selection } = picture
  if (grip) {
    const area = toScreen(view, grip)
    const onLabel = only && isOnLabel(picture, only, at, pointerType)
    const handle = onLabel ? handleWithin(area, at, HANDLE_SIZE / 2) : handleAt(area, at, pointerType)
    if (handle) return { kind: 'handle', ids: selection, handle }
    if (onLabel) return { kind: 'label', id: only.id }
  }
  const { x, y } = toFrame(view, at)
  if (watermark && isGrabbed(picture, watermark, x, y)) return { kind: 'input', id: watermark.id }
  const input = topmostAt(inputs, x, y)
  return input ? { kind: 'input', id: input.id } : { kind: 'empty' }
}

function isOnLabel({ view, style }: Picture, only: Input | Watermark, at: Point, pointerType: string): boolean {
  if (only.type !== 'input' || !only.label?.text) return false
  const box = toScreen(view, labelBox(only, only.label, style.labels))
  const least = pointerType === 'mouse' ? 0 : LEAST_TOUCH
  const [across, down] = [Math.max(0, least - box.width) / 2, Math.max(0, least - box.height) / 2]
  return holds({ x: box.x - across, y: box.y - down, width: box.width + 2 * across, height: box.height + 2 * down }, at)
}

/** A watermark over most of the frame leaves the inputs under it to the pointer, until the layer list selects it. */
function isGrabbed({ frame, only }: Picture, watermark: Watermark, x: number, y: number): boolean {
  const isLarge = watermark.width * watermark.height > (frame.width * frame.height) / 2
  return holds(watermark, { x, y }) && (!isLarge || only === watermark)
}

const holds = (area: Rect, { x, y }: Point): boolean =>
  x >= area.x && y >= area.y && x < right(area) && y < bottom(area)

export function cursorOf(target: Target, readOnly: boolean): string {
  if (target.kind === 'handle') return CURSORS[target.handle]
  return target.kind !== 'empty' && !readOnly ? 'move' : 'default'
}
