import { pointerOver } from '@/components/canvas/pointer'
import type { Desk } from '@/lib/editor/desk-store'
import { previewEditor } from '@/lib/editor/preview-editor'
import type { Point } from '@/lib/geometry/rect'

/** Tells where the pointer is over the layout in preview, in frame pixels; null where it is elsewhere. */
export function pointerIn(desk: Desk): Point | null {
  const editor = previewEditor(desk)
  return editor && pointerOver(editor)
}
