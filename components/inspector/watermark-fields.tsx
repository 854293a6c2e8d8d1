'use client'

import { useEditor, useSeat } from '@/components/desk/desk-context'
import { ImageField } from '@/components/ui/image-field'
import type { EditorStore } from '@/lib/editor/editor-store'
import { setWatermark } from '@/lib/layout/commands'
import { type Watermark, watermarkOf } from '@/lib/layout/document'
import { firstWatermark } from './first-watermark'
import { RectRows } from './rect-rows'
import { Row } from './row'
import { toImageUrl } from './typed-image'

/** The picture over every input, and where it lies. An address puts it there, none takes it away. */
export default function WatermarkFields({ editor }: { editor: EditorStore }) {
  const { canEdit } = useSeat()
  const watermark = useEditor(editor, (state) => watermarkOf(state.document))
  const frame = useEditor(editor, (state) => state.frame)
  const put = (next: Watermark | null) => {
    const { document, edit } = editor.getState()
    edit(setWatermark(document, next))
    return null
  }
  const commit = (text: string): string | null => {
    if (text.trim() === '') return put(null)
    const typed = toImageUrl(text)
    if (!typed.ok) return typed.problem
    return put(watermark ? { ...watermark, url: typed.url } : firstWatermark(typed.url, frame))
  }
  return (
    <>
      <Row name="Image">
        <ImageField label="Watermark image" value={watermark?.url ?? ''} disabled={!canEdit} onCommit={commit} />
      </Row>
      {watermark ? (
        <RectRows
          rect={watermark}
          frame={frame}
          disabled={!canEdit}
          onRect={(rect) => void put({ ...watermark, ...rect })}
        />
      ) : null}
    </>
  )
}
