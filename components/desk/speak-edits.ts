import type { EditorState, EditorStore } from '@/lib/editor/state/editor-store'

/** This is long enough for what a held arrow key does after its first step to be one sentence. */
const QUIET_MS = 400

/**
 * Says every edit as soon as it is made, so that it is drawn together with what it says. More of them within 400 ms
 * are said as one once they are over. Returns what ends it.
 */
export function speakEdits(editor: EditorStore, say: (now: EditorState, before: EditorState) => void): () => void {
  let said = editor.getState()
  let pause: ReturnType<typeof setTimeout> | undefined

  const sayNow = () => {
    const now = editor.getState()
    if (now.document !== said.document) say(now, said)
    said = now
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
