import type { EditorStore } from '@/lib/editor/state/editor-store'
import { type Diff, difference } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'

/** This is long enough for what a held arrow key does after its first step to be one sentence. */
const QUIET_MS = 400

/**
 * Says every edit as soon as it is made, so that it is drawn together with what it says. More of them within 400 ms
 * are said as one once they are over. Returns what ends it.
 */
export function speakEdits(
  editor: EditorStore,
  say: (edit: Diff, after: LayoutDocument, before: LayoutDocument) => void,
): () => void {
  let said = editor.getState().document
  let pause: ReturnType<typeof setTimeout> | undefined

  const sayNow = () => {
    const { document } = editor.getState()
    if (document === said) return
    say(difference(said, document), document, said)
    said = document
  }
  const stop = editor.subscribe(({ document }, before) => {
    if (document === before.document) return
    if (pause === undefined) sayNow()
    clearTimeout(pause)
    pause = setTimeout(() => {
      pause = undefined
      sayNow()
    }, QUIET_MS)
  })
  return () => {
    clearTimeout(pause)
    stop()
  }
}
