import type { Desk } from '@/lib/editor/desk-store'
import { previewEditor } from '@/lib/editor/preview-editor'
import { inputOf, type LayoutDocument, placedOf, watermarkOf } from '@/lib/layout/document'
import { fillSlots } from '@/lib/layout/fill-slots'
import { sourceName } from '@/lib/protocol/source-name'

/**
 * Selects the next picture on the canvas, or with -1 the one before, top first as the list of layers has them, and says
 * which it is. Returns false where there is none that way.
 */
export function walkInputs(desk: Desk, by: 1 | -1, announce: (text: string) => void): boolean {
  const { roster, show } = desk.getState()
  const editor = previewEditor(desk)
  if (!editor) return false
  const { document, selection, enter } = editor.getState()
  const ids = topFirst(document)
  const id = nextOf(ids, selection, by)
  if (id === null) return false
  enter(id)
  const filled = fillSlots(document, { entries: roster.entries, outputs: show.settings.outputs })
  const input = inputOf(filled, id)
  const name = input ? sourceName(input.source, roster.entries) : 'Watermark'
  announce(`${name} selected, ${ids.indexOf(id) + 1} of ${ids.length}`)
  return true
}

function topFirst(document: LayoutDocument): readonly string[] {
  return [...placedOf(document), watermarkOf(document) ?? []]
    .flat()
    .map(({ id }) => id)
    .reverse()
}

/** Goes on from the one that was selected last. Without a selection the first is next, and none is before it. */
export function nextOf(ids: readonly string[], selection: readonly string[], by: 1 | -1): string | null {
  const at = ids.indexOf(selection.at(-1) ?? '')
  return ids[at + by] ?? null
}
