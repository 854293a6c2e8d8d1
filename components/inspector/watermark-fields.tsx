'use client'

import { useEditor, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { ImageField } from '@/components/ui/fields/image-field'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { fitInside } from '@/lib/geometry/fit'
import type { Size } from '@/lib/geometry/rect'
import { roundEdges, type Step } from '@/lib/geometry/round'
import { type Watermark, watermarkOf } from '@/lib/layout/document'
import { setWatermark } from '@/lib/layout/set-fields'
import { nothingLeft } from '@/lib/shared/every-field'
import { firstWatermark } from './first-watermark'
import { RectRows } from './rect-rows'
import { Row } from './row'
import { rectsById } from './typed/rect-edit'
import { toImageUrl } from './typed/typed-image'

/** Edits the picture over every input, and where it lies. An address puts it there, an empty one takes it away. */
export default function WatermarkFields({ editor }: { editor: EditorStore }) {
  const { canEdit } = useSeat()
  const watermark = useEditor(editor, (state) => watermarkOf(state.document))
  const frame = useEditor(editor, (state) => state.frame)
  const step = useEditor(editor, (state) => state.step)
  // Without a watermark these are the fields that a new one would have.
  const fields = watermark ?? firstWatermark('', frame, step)
  const { type: _type, id: _id, url, x, y, width, height, ...rest } = fields
  nothingLeft(rest)
  const put = (next: Watermark | null) => {
    const { document, edit } = editor.getState()
    edit(setWatermark(document, next))
    return null
  }
  const commit = (text: string): string | null => {
    if (text.trim() === '') return put(null)
    const typed = toImageUrl(text)
    if (!typed.ok) return typed.problem
    return put({ ...fields, url: typed.url })
  }
  return (
    <>
      <Row name="Image">
        <ImageField
          label="Watermark image"
          value={url}
          disabled={!canEdit}
          onCommit={commit}
          note={(size) => {
            const whole = watermark && roundEdges(fitInside(size, watermark), step)
            if (!whole || !canEdit || isNearly(whole, watermark, step)) return null
            return (
              <Button size="small" onClick={() => put({ ...watermark, ...whole })}>
                Unstretch
              </Button>
            )
          }}
        />
      </Row>
      {watermark ? (
        <RectRows
          rects={[{ x, y, width, height }]}
          frame={frame}
          step={editor.getState().step}
          disabled={!canEdit}
          onRects={([rect]) => void put({ ...watermark, ...rect })}
          onTry={(rects) => editor.getState().attempt(rects && rectsById(['watermark'], rects))}
        />
      ) : null}
    </>
  )
}

/** A picture is not stretched if its size differs by no more than the rounding. */
const isNearly = (a: Size, b: Size, step: Step): boolean =>
  Math.abs(a.width - b.width) <= step && Math.abs(a.height - b.height) <= step
