import { useEffect } from 'react'
import { useEditor, useFill, useSeat } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { fetched } from '@/components/ui/fetching/fetched'
import { useFetched } from '@/components/ui/fetching/use-fetched'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { followingOf } from '@/lib/layout/document'

const code = fetched(async () => (await import('./keep-shared')).keepShared)

/** Keeps the layout in preview to the template that it follows. The code is fetched for the first layout that does. */
export function useFollowing(editor: EditorStore, { aspectOf }: Sources): void {
  const { desk, canEdit } = useSeat()
  const fill = useFill()
  const keep = useFetched(code)
  const follows = useEditor(editor, ({ document }) => followingOf(document) !== null)
  useEffect(() => {
    // Where it fails the page says that something is missing (missing-code.tsx).
    if (follows) void code.want().catch(() => {})
  }, [follows])
  useEffect(() => {
    return keep && canEdit ? keep(desk, editor, { aspectOf, fill }) : undefined
  }, [keep, canEdit, desk, editor, aspectOf, fill])
}
