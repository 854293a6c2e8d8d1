import { type RefObject, useEffect, useRef, useState } from 'react'
import { keysOf } from '@/components/seat/printed-keys'
import { useDesk, useEditor, useSeat } from '@/components/seat/seat-context'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Diff } from '@/lib/layout/diff'

/** A message stays this long, unless the pointer is on it. */
const STAYS_MS = 8_000

/**
 * `entry` is what undo would take back of it: null where the message tells of no new edit of one's own. `layoutId` is
 * the layout that was in preview: what was said of it is over with it.
 */
type Said = Readonly<{ text: string; entry: Diff | null; layoutId: string | null }>

/**
 * Shows to those who see what a screen reader was told last, in the same words: it reads them where the screen reader
 * does. So a screen reader need not hear it twice, and a keyboard has the key of undo.
 */
export function StatusLine({ heard, editor }: { heard: RefObject<HTMLElement | null>; editor: EditorStore }) {
  const { desk, canEdit } = useSeat()
  const previewId = useDesk((state) => state.previewId)
  const [said, setSaid] = useState<Said | null>(null)
  const [isPointed, setPointed] = useState(false)
  const newest = useEditor(editor, ({ past }) => past.at(-1) ?? null)

  // An edit is told after it was made. What is told without one has nothing to undo.
  const fresh = useRef(newest)
  useEffect(
    () =>
      editor.subscribe(({ past, future }, before) => {
        if (past !== before.past) fresh.current = future.length === 0 ? (past.at(-1) ?? null) : null
      }),
    [editor],
  )
  useEffect(() => {
    const output = heard.current
    if (!output) return
    const hear = () => {
      const text = output.textContent.trim()
      setSaid(text === '' ? null : { text, entry: fresh.current, layoutId: desk.getState().previewId })
      fresh.current = null
    }
    // What was said while this code was on its way is shown too.
    hear()
    const observer = new MutationObserver(hear)
    observer.observe(output, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [heard, desk])

  useEffect(() => {
    if (!said || isPointed) return
    const gone = setTimeout(() => setSaid(null), STAYS_MS)
    return () => clearTimeout(gone)
  }, [said, isPointed])

  if (said?.layoutId !== previewId) return null
  const undoKeys = keysOf('undo')
  return (
    <div
      aria-hidden
      data-said
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      className="-my-px ml-auto flex max-w-3/5 min-w-0 items-center gap-2 rounded-md border border-line-strong bg-lifted px-2 text-text"
    >
      <span className="min-w-0 flex-1 truncate" title={said.text}>
        {said.text}
      </span>
      {canEdit && said.entry !== null && said.entry === newest ? (
        <button
          type="button"
          tabIndex={-1}
          title={undoKeys ? `Undo (${undoKeys})` : 'Undo'}
          onClick={() => editor.getState().undo()}
          // What a finger needs lies over the canvas and the tools: the line is as high as its words.
          className="touchable relative z-1 -my-4 shrink-0 rounded-sm font-semibold text-accent hover:underline"
        >
          Undo
        </button>
      ) : null}
    </div>
  )
}
