import { keepOnFrame, MIN_SIZE, moveInside } from '@/lib/geometry/constrain'
import { lessSpacing } from '@/lib/geometry/packing/spacing'
import type { Rect } from '@/lib/geometry/rect'
import { EVEN } from './even'
import { PICTURE_IN_PICTURE } from './picture-in-picture'
import { SPOTLIGHT } from './spotlight'
import { stageOf, type Task, type Template } from './template'

export const TEMPLATES: readonly Template[] = [...EVEN, ...SPOTLIGHT, ...PICTURE_IN_PICTURE]

export const templatesFor = (count: number): readonly Template[] => TEMPLATES.filter(({ suits }) => suits(count))

/**
 * Returns the rectangle of each input, in order: inside the frame, on the step, at least 16 × 16. Spacing that leaves
 * no room for that gives way.
 */
export function layOut(template: Template, task: Task): Rect[] {
  const cells = template.cellsOf(stageOf(task))
  const less = lessSpacing(task.spacing)
  const isTooSmall = cells.some(({ width, height }) => Math.min(width, height) < MIN_SIZE)
  if (less && isTooSmall) return layOut(template, { ...task, spacing: less })
  return cells.map((cell) => moveInside(keepOnFrame(cell, task.frame), task.frame))
}
