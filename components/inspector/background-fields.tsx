'use client'

import { useEditor, useSeat } from '@/components/seat/seat-context'
import { ColourField } from '@/components/ui/fields/colour-field'
import { ImageField } from '@/components/ui/fields/image-field'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { backgroundOf } from '@/lib/layout/document'
import { setBackgroundColour, setBackgroundImage } from '@/lib/layout/set-fields'
import { nothingLeft } from '@/lib/shared/every-field'
import { IMAGE_MB } from '@/lib/zego/limits'
import { Row } from './row'
import { toImageUrl } from './typed/typed-image'

/** Edits what lies behind every input. */
export default function BackgroundFields({ editor }: { editor: EditorStore }) {
  const { canEdit } = useSeat()
  const background = useEditor(editor, (state) => backgroundOf(state.document))
  const { type: _type, id: _id, guides: _guides, colour, image, ...rest } = background
  nothingLeft(rest)
  const commitImage = (text: string): string | null => {
    const typed = text.trim() === '' ? null : toImageUrl(text)
    if (typed && !typed.ok) return typed.problem
    const { document, edit } = editor.getState()
    edit(setBackgroundImage(document, typed?.url ?? null))
    return null
  }
  return (
    <>
      <Row name="Colour">
        <ColourField
          label="Background colour"
          none="none"
          value={colour}
          disabled={!canEdit}
          onChange={(next) => editor.getState().edit(setBackgroundColour(editor.getState().document, next))}
        />
      </Row>
      <Row name="Image">
        <ImageField
          label="Background image"
          value={image ?? ''}
          placeholder={`https://….png, at most ${IMAGE_MB.frame} MB`}
          disabled={!canEdit}
          onCommit={commitImage}
        />
      </Row>
    </>
  )
}
