import { allOwn, sharedTemplates } from '@/components/seat/shared/shared-templates'
import { keepFollowing } from '@/lib/editor/arranging/keep-following'
import type { Desk } from '@/lib/editor/desk-store'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { putNotice } from '@/lib/editor/state/put-notice'
import { SAVED } from '@/lib/editor/state/saving'

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
    })
  const isUnsaved = () => (desk.getState().saving[editor.getState().layoutId] ?? SAVED).at !== SAVED.at
  return keepFollowing(editor, { ...keeping, own, onLetGo, isUnsaved })
}
