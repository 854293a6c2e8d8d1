import { keepOnFrame, MIN_SIZE } from '@/lib/geometry/constrain'
import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import { isSame } from '@/lib/layout/diff'
import { hasRect, inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'

/**
 * Lists what no command may leave behind in a layout of an even show. Without a frame, rectangles are not looked at.
 */
export function faultsOf(document: LayoutDocument, frame: Size | null): string[] {
  const inputs = inputsOf(document)
  return [
    ...Object.entries(document.records).flatMap(([id, record]) => (record.id === id ? [] : [`${id} is ${record.id}`])),
    ...inputs.flatMap((input, index) => (isAbove(input, inputs[index - 1]) ? [] : [`${input.id} has no layer`])),
    ...Object.values(document.records)
      .filter(hasRect)
      .flatMap((record) =>
        (frame ? faultsOfRect(toRect(record), frame) : []).map((fault) => `${record.id} is ${fault}`),
      ),
  ]
}

const isAbove = (input: Input, below: Input | undefined): boolean =>
  !below || below.order < input.order || (below.order === input.order && below.id < input.id)

function faultsOfRect(rect: Rect, frame: Size): string[] {
  const says = `${JSON.stringify(rect)} on ${frame.width} × ${frame.height}`
  const edges = Object.values(rect)
  const isLarge = Math.min(rect.width, rect.height) >= MIN_SIZE
  return [
    ...(edges.every(Number.isInteger) ? [] : [`not whole: ${says}`]),
    ...(edges.every((edge) => edge % 2 === 0) ? [] : [`odd: ${says}`]),
    ...(isLarge ? [] : [`too small: ${says}`]),
    ...(isLarge && !isSame(keepOnFrame(rect, frame), rect) ? [`out of reach: ${says}`] : []),
  ]
}
