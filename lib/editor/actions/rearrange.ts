import type { EditorStore } from '@/lib/editor/state/editor-store'
import { frameChangeOf } from '@/lib/editor/state/frame-entry'
import type { Timers } from '@/lib/editor/state/timers'
import type { Diff } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'

/** Returns what lays a layout out for a new frame, where the server has scaled it. */
export type Rearrange = (before: LayoutDocument, scaled: LayoutDocument) => Diff

/** The entries of undo that laid a layout out after a change of the frame: they are taken back with it. */
const rearranged = new WeakSet<Diff>()

/** The server scales layouts at once. One that it has not told for so long is left as it is. */
const PATIENCE_MS = 5_000

/**
 * Lays layouts out once the server has told how it scaled them, each as one entry of undo. Returns how many were
 * changed.
 */
export async function rearrangeAll(
  layouts: ReadonlyMap<EditorStore, LayoutDocument>,
  rearrange: Rearrange,
  timers: Timers,
): Promise<number> {
  const done = await Promise.all(
    [...layouts].map(async ([editor, before]) => {
      if (!(await hasChanged(editor, before, timers))) return false
      const { document, edit } = editor.getState()
      edit(rearrange(before, document))
      const { document: after, past } = editor.getState()
      const entry = past.at(-1)
      if (after !== document && entry) rearranged.add(entry)
      return after !== document
    }),
  )
  return done.filter(Boolean).length
}

/** Takes back what was laid out right after a change of the frame, before that itself is taken back. */
export function takeBackRearranged(editors: readonly EditorStore[], entry: Diff): void {
  for (const editor of editors) {
    const { past, undo } = editor.getState()
    const [frame, last] = past.slice(-2)
    if (frame === entry && frameChangeOf(frame) && last && rearranged.has(last)) undo()
  }
}

function hasChanged(editor: EditorStore, before: LayoutDocument, timers: Timers): Promise<boolean> {
  const isOther = () => editor.getState().document !== before
  if (isOther()) return Promise.resolve(true)
  return new Promise((resolve) => {
    const end = (is: boolean) => {
      stop()
      cancel()
      resolve(is)
    }
    const stop = editor.subscribe(() => isOther() && end(true))
    const cancel = timers.after(PATIENCE_MS, () => end(false))
  })
}
