import { keepOnFrame } from '@/lib/geometry/constrain'
import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import { roundTo } from '@/lib/geometry/round'
import type { LayoutDocument } from '@/lib/layout/document'
import { MAX_NAME } from '@/lib/layout/name'
import { OwnTemplate } from '@/lib/layout/own/own-template'
import { seated } from '@/lib/layout/templates/seating'
import type { Template } from '@/lib/layout/templates/template'
import { picturesOf } from './pictures'

/** Makes a template of what lies on the frame; null where that is nothing, or more than a template holds. */
export function ownTemplateOf(
  document: LayoutDocument,
  frame: Size,
  { id, name }: Pick<OwnTemplate, 'id' | 'name'>,
): OwnTemplate | null {
  const onFrame = seated(picturesOf(document), null).map((input) => keepOnFrame(toRect(input), frame))
  const cells = onFrame.map(({ x, y, width, height }) => ({
    x: x / frame.width,
    y: y / frame.height,
    width: width / frame.width,
    height: height / frame.height,
  }))
  return OwnTemplate.safeParse({ id, name: name.trim().slice(0, MAX_NAME), cells }).data ?? null
}

const OWN = 'own-'

/** Tells whether a template of this id was saved from a layout. */
export const isOwn = (templateId: string): boolean => templateId.startsWith(OWN)

/** Makes it a template among the others. It has its own spacing, whatever is set for them. */
export const toTemplate = ({ id, name, cells }: OwnTemplate): Template => ({
  id: `${OWN}${id}`,
  nameOf: () => name,
  suits: (count) => count === cells.length,
  hasSpotlight: true,
  cellsOf: ({ frame, spacing: { step } }) =>
    cells.map((cell): Rect => {
      const x = roundTo(cell.x * frame.width, step)
      const y = roundTo(cell.y * frame.height, step)
      const right = roundTo((cell.x + cell.width) * frame.width, step)
      const bottom = roundTo((cell.y + cell.height) * frame.height, step)
      return { x, y, width: right - x, height: bottom - y }
    }),
})
