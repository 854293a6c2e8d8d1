import { bottom, type Rect, right } from '@/lib/geometry/rect'
import { inputOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import type { Rects, Scene } from './tool'

/** The input as it can be grabbed: it exists and its picture is on the frame. */
export function placedInput({ document }: Scene, id: string): Input | null {
  const input = inputOf(document, id)
  return input?.placed ? input : null
}

export const toRect = ({ x, y, width, height }: Rect): Rect => ({ x, y, width, height })

export function rectsOf(scene: Scene, ids: readonly string[]): Rects {
  const inputs = ids.flatMap((id) => placedInput(scene, id) ?? [])
  return Object.fromEntries(inputs.map((input) => [input.id, toRect(input)]))
}

/** What the inputs of a gesture snap to: every other picture on the frame. */
export function othersThan({ document }: Scene, moving: Rects): Rect[] {
  const others: Rect[] = []
  for (const record of Object.values(document.records)) {
    if (record.type === 'input' && record.placed && !Object.hasOwn(moving, record.id)) others.push(toRect(record))
  }
  return others
}

/** The smallest rectangle around all of them. */
export function commonBox(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x))
  const y = Math.min(...rects.map((rect) => rect.y))
  return {
    x,
    y,
    width: Math.max(...rects.map(right)) - x,
    height: Math.max(...rects.map(bottom)) - y,
  }
}

export const isSameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
