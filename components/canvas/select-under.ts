import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Target } from '@/lib/editor/tool/tool'

/** Selects what a menu is asked for, unless it is part of the selection already. */
export function selectUnder(on: Target, editor: EditorStore): void {
  const { selection, select } = editor.getState()
  if (on.kind === 'empty') select([])
  else if (on.kind !== 'handle' && !selection.includes(on.id)) select([on.id])
}
