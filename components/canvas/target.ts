import type { Target } from '@/lib/editor/tool/tool'
import type { Point } from '@/lib/geometry/rect'
import { CURSORS, handleAt } from './handles'
import type { Picture } from './picture'
import { topmostAt } from './stack'
import { toFrame, toScreen } from './view'

/** What a press here would take hold of: a handle of the one selected input, else the topmost input, else nothing. */
export function targetAt({ view, inputs, selection, editable }: Picture, at: Point, pointerType: string): Target {
  const [id] = selection
  const only = editable && selection.length === 1 ? inputs.find((input) => input.id === id) : undefined
  const handle = only && handleAt(toScreen(view, only), at, pointerType)
  if (only && handle) return { kind: 'handle', id: only.id, handle }
  const { x, y } = toFrame(view, at)
  const input = topmostAt(inputs, x, y)
  return input ? { kind: 'input', id: input.id } : { kind: 'empty' }
}

export function cursorOf(target: Target, readOnly: boolean): string {
  if (target.kind === 'handle') return CURSORS[target.handle]
  return target.kind === 'input' && !readOnly ? 'move' : 'default'
}
