import { allOwn, sharedTemplates } from '@/components/seat/shared/shared-templates'
import { keepFollowing } from '@/lib/editor/arranging/keep-following'
import type { Desk } from '@/lib/editor/desk-store'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { putNotice } from '@/lib/editor/state/put-notice'
import { SAVED } from '@/lib/editor/state/saving'
import { followingOf } from '@/lib/layout/document'

type Keeping = Pick<Parameters<typeof keepFollowing>[1], 'aspectOf' | 'fill'>

/**
 * Keeps a layout to what it follows, with the templates that the show's team and this browser have, and tells when a
 * hand has ended that.
 */
export function keepShared(desk: Desk, editor: EditorStore, keeping: Keeping): () => void {
  const shared = sharedTemplates(desk)
  const own = () => {
    const { list } = shared.getState()
    return list && allOwn(list)
  }
  const onLetGo = (run: () => void) =>
    putNotice(desk, {
      id: 'let-go',
      tone: 'plain',
      text: 'Moved by hand: this layout no longer follows its template.',
      action: { label: 'Lay out again', run },
      until: whileLetGo(desk, editor),
    })
  const isUnsaved = () => (desk.getState().saving[editor.getState().layoutId] ?? SAVED).at !== SAVED.at
  return keepFollowing(editor, { ...keeping, own, onLetGo, isUnsaved })
}

/** Ends when the layout follows again, by undo or otherwise, and when another one comes into preview. */
function whileLetGo(desk: Desk, editor: EditorStore): AbortSignal {
  const over = new AbortController()
  const ends = [
    desk.subscribe(({ previewId }, before) => previewId !== before.previewId && end()),
    editor.subscribe(({ document }, before) => document !== before.document && followingOf(document) && end()),
  ]
  const end = () => {
    over.abort()
    for (const stop of ends) stop()
  }
  return over.signal
}
