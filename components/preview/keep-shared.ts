import { allOwn, sharedTemplates } from '@/components/seat/shared/shared-templates'
import { keepFollowing } from '@/lib/editor/arranging/keep-following'
import type { Desk } from '@/lib/editor/desk-store'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { putNotice } from '@/lib/editor/state/put-notice'
import { SAVED } from '@/lib/editor/state/saving'
import { followingOf, type LayoutDocument } from '@/lib/layout/document'

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
  const onLetGo: Parameters<typeof keepFollowing>[1]['onLetGo'] = (run, what) =>
    putNotice(desk, {
      id: 'let-go',
      tone: 'plain',
      ...(what === 'room' ? ROOM : TEMPLATE)(run),
      until: whileLetGo(desk, editor),
    })
  const isUnsaved = () => (desk.getState().saving[editor.getState().layoutId] ?? SAVED).at !== SAVED.at
  return keepFollowing(editor, { ...keeping, own, onLetGo, isUnsaved })
}

const TEMPLATE = (run: () => void) => ({
  text: 'Moved by hand: this layout no longer follows its template.',
  action: { label: 'Lay out again', run },
})

const ROOM = (run: () => void) => ({
  text: 'Moved by hand: the room does not arrange this layout until you let it.',
  action: { label: 'Follow again', run },
})

/** Ends when the layout follows again, by undo or otherwise, and when another one comes into preview. */
function whileLetGo(desk: Desk, editor: EditorStore): AbortSignal {
  const over = new AbortController()
  const ends = [
    desk.subscribe(({ previewId }, before) => previewId !== before.previewId && end()),
    editor.subscribe(({ document }, before) => document !== before.document && isFollowing(document) && end()),
  ]
  const end = () => {
    over.abort()
    for (const stop of ends) stop()
  }
  return over.signal
}

const isFollowing = (document: LayoutDocument): boolean => {
  const following = followingOf(document)
  return following !== null && following.room?.paused !== true
}
