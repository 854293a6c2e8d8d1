import { allOwn, sharedTemplates } from '@/components/seat/shared/shared-templates'
import { keepFollowing } from '@/lib/editor/arranging/keep-following'
import type { Desk } from '@/lib/editor/desk-store'
import type { EditorStore } from '@/lib/editor/state/editor-store'

type Keeping = Omit<Parameters<typeof keepFollowing>[1], 'own'>

/** Keeps a layout to what it follows, with the templates that the show's team and this browser have. */
export function keepShared(desk: Desk, editor: EditorStore, keeping: Keeping): () => void {
  const shared = sharedTemplates(desk)
  const own = () => {
    const { templates } = shared.getState()
    return templates && allOwn(templates)
  }
  return keepFollowing(editor, { ...keeping, own })
}
