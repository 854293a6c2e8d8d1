import type { Point, Rect } from '@/lib/geometry/rect'
import type { Drawn } from './drawn'
import { INK } from './ink'

/** Signs in the corner of an input tell the operator what the mix does not show. */
type Mark = 'muted' | 'placeholder'

const SIDE = 18
const GAP = 5

export function marksOf(
  { content, placeholder }: Pick<Drawn, 'content' | 'placeholder'>,
  showsPlaceholder: boolean,
): Mark[] {
  const marks: Mark[] = []
  if (content === 'video') marks.push('muted')
  if (placeholder && !showsPlaceholder) marks.push('placeholder')
  return marks
}

/** Marks go from the top right corner inwards, as many as there is room for. */
export function paintMarks(context: CanvasRenderingContext2D, area: Rect, marks: readonly Mark[]): void {
  const room = Math.floor((area.width - GAP) / (SIDE + GAP))
  if (marks.length === 0 || room < 1 || area.height < SIDE + 2 * GAP) return
  for (const [index, mark] of marks.slice(0, room).entries()) {
    const at = { x: area.x + area.width - (index + 1) * (SIDE + GAP), y: area.y + GAP }
    context.fillStyle = INK.tag
    context.beginPath()
    context.roundRect(at.x, at.y, SIDE, SIDE, 4)
    context.fill()
    const inside = { x: at.x + 3, y: at.y + 3 }
    if (mark === 'muted') paintLoudspeaker(context, inside, SIDE - 6, false)
    else paintImageSign(context, inside, SIDE - 6)
  }
}

/** Paints a sign in the middle of an outline, for an input that is heard and not seen. */
export function paintSoundOnly(context: CanvasRenderingContext2D, area: Rect): void {
  const { x, y, width, height } = area
  context.strokeStyle = INK.outline
  context.lineWidth = 1
  context.setLineDash([6, 4])
  context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1))
  context.setLineDash([])
  const side = Math.min(40, width / 2, height / 2)
  const at = { x: x + (width - side) / 2, y: y + (height - side) / 2 }
  context.beginPath()
  context.arc(x + width / 2, y + height / 2, side * 0.8, 0, 2 * Math.PI)
  context.fillStyle = INK.tag
  context.fill()
  paintLoudspeaker(context, at, side, true)
}

function paintLoudspeaker(context: CanvasRenderingContext2D, { x, y }: Point, side: number, loud: boolean): void {
  const at = (across: number, down: number): [number, number] => [x + across * side, y + down * side]
  context.beginPath()
  context.moveTo(...at(0.05, 0.36))
  context.lineTo(...at(0.25, 0.36))
  context.lineTo(...at(0.5, 0.14))
  context.lineTo(...at(0.5, 0.86))
  context.lineTo(...at(0.25, 0.64))
  context.lineTo(...at(0.05, 0.64))
  context.closePath()
  context.fillStyle = INK.text
  context.fill()
  context.beginPath()
  if (loud) {
    context.arc(...at(0.5, 0.5), side * 0.22, -0.8, 0.8)
    context.moveTo(...at(0.5 + 0.42 * Math.cos(-0.8), 0.5 + 0.42 * Math.sin(-0.8)))
    context.arc(...at(0.5, 0.5), side * 0.42, -0.8, 0.8)
  } else {
    context.moveTo(...at(0.65, 0.36))
    context.lineTo(...at(0.95, 0.64))
    context.moveTo(...at(0.95, 0.36))
    context.lineTo(...at(0.65, 0.64))
  }
  context.strokeStyle = INK.text
  context.lineWidth = Math.max(1.2, side / 14)
  context.stroke()
}

function paintImageSign(context: CanvasRenderingContext2D, { x, y }: Point, side: number): void {
  context.beginPath()
  context.roundRect(x + 0.5, y + 1.5, side - 1, side - 3, 1.5)
  context.moveTo(x + 1, y + side * 0.78)
  context.lineTo(x + side * 0.4, y + side * 0.45)
  context.lineTo(x + side * 0.62, y + side * 0.66)
  context.lineTo(x + side * 0.76, y + side * 0.54)
  context.lineTo(x + side - 1, y + side * 0.78)
  context.strokeStyle = INK.text
  context.lineWidth = 1.2
  context.stroke()
}
