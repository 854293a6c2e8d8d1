'use client'

import { useEditor, useSeat } from '@/components/seat/seat-context'
import { ImageField } from '@/components/ui/fields/image-field'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { setBackgroundImage } from '@/lib/layout/commands'
import { backgroundOf } from '@/lib/layout/document'
import { Row } from './row'
import { toImageUrl } from './typed-image'

/**
 * Edits the picture behind every input: at most 5 MB, and at most 20 different ones for an AppId, for ever (contract
 * 2.1).
 */
export default function BackgroundImage({ editor }: { editor: EditorStore }) {
  const { canEdit } = useSeat()
  const image = useEditor(editor, (state) => backgroundOf(state.document).image)
  const commit = (text: string): string | null => {
    const typed = text.trim() === '' ? null : toImageUrl(text)
    if (typed && !typed.ok) return typed.problem
    const { document, edit } = editor.getState()
    edit(setBackgroundImage(document, typed?.url ?? null))
    return null
  }
  return (
    <Row name="Image">
      <ImageField
        label="Background image"
        value={image ?? ''}
        placeholder="https://….png, at most 5 MB"
        disabled={!canEdit}
        onCommit={commit}
      />
    </Row>
  )
}
