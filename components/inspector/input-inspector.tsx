'use client'

import { memo } from 'react'
import { useEditor, useFill, useSeat } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { NumberField } from '@/components/ui/fields/number-field'
import { Segmented } from '@/components/ui/fields/segmented'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { setRects } from '@/lib/layout/commands'
import { inputOf, inputsOf, type LayoutDocument, placedOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { isFilled } from '@/lib/layout/is-filled'
import { moveTo } from '@/lib/layout/order'
import { setPlaced } from '@/lib/layout/set-fields'
import { nothingLeft } from '@/lib/shared/every-field'
import { CutNote } from './cut-note'
import { SourceField } from './filling/source-field'
import { FrameRows } from './frame-rows'
import { HandsOffRow } from './hands-off-row'
import { areMovedOnly } from './input-edit'
import type { FieldsIn } from './input-fields'
import { RectRows } from './rect-rows'
import { Heading, Row } from './row'
import { Remembered } from './section-memory'
import { SlotRows } from './slot-rows'
import { rectsById } from './typed/rect-edit'

const PLACES = [
  { value: 'placed', label: 'On the frame' },
  { value: 'sound', label: 'Sound only' },
] as const

type InputInspectorProps = { editor: EditorStore; input: Input; sources: Sources }

/** Edits where one input is, and its source. `LayerRow` edits the order. */
export default function InputInspector({ editor, input, sources }: InputInspectorProps) {
  const { canEdit } = useSeat()
  const { edit, frame, attempt } = editor.getState()
  const { source, placed: _, x, y, width, height, order: __, locked, hidden: ___, ...rest }: FieldsIn<'place'> = input
  nothingLeft(rest)
  return (
    <>
      <Heading title="Input" name={sources.nameOf(source)} />
      <Remembered title="Place" summary={`${width} × ${height} at ${x}, ${y}`}>
        <RectRows
          rects={[{ x, y, width, height }]}
          frame={frame}
          step={editor.getState().step}
          disabled={!canEdit || locked}
          onRects={(rects) => edit(setRects(editor.getState().document, rectsById([input.id], rects)))}
          onTry={(rects) => attempt(rects && rectsById([input.id], rects))}
        />
        <CutNote editor={editor} input={input} nameOf={sources.nameOf} />
        <OtherRows editor={editor} input={input} sources={sources} />
      </Remembered>
    </>
  )
}

/** Edits what a move leaves as it is. */
const OtherRows = memo(function OtherRows({ editor, input, sources }: InputInspectorProps) {
  const { canEdit } = useSeat()
  const fill = useFill()
  const { edit } = editor.getState()
  const documentNow = () => editor.getState().document
  const { source, placed, locked } = input
  const aspect = useEditor(editor, ({ document }) =>
    sources.aspectOf(inputOf(fill(document), input.id)?.source ?? source),
  )
  const disabled = !canEdit || locked
  return (
    <>
      <FrameRows editor={editor} input={input} aspect={aspect} />
      <HandsOffRow editor={editor} inputs={[input]} />
      <LayerRow editor={editor} input={input} disabled={disabled} />
      <Row name="Picture">
        <Segmented
          label="Picture"
          value={placed ? 'placed' : 'sound'}
          choices={PLACES}
          disabled={disabled}
          onChange={(value) => edit(setPlaced(documentNow(), input.id, value === 'placed'))}
        />
      </Row>
      <SlotRows editor={editor} input={input} sources={sources} />
      {source.kind === 'slot' ? null : (
        <Row name="Source">
          <SourceField editor={editor} input={input} sources={sources} />
        </Row>
      )}
      {sources.isGone(source) ? (
        <p className="px-3.5 pt-1 text-xs text-warning-text">This source has left the room.</p>
      ) : null}
    </>
  )
}, isAlike)

function isAlike(before: InputInspectorProps, after: InputInspectorProps): boolean {
  const isSameDesk = before.editor === after.editor && before.sources === after.sources
  return isSameDesk && areMovedOnly([before.input], [after.input])
}

/**
 * Layer counts the pictures that are sent, 0 at the bottom, as on the wire. It follows what is done to other inputs
 * too.
 */
function LayerRow({ editor, input, disabled }: { editor: EditorStore; input: Input; disabled: boolean }) {
  const fill = useFill()
  const sent = (document: LayoutDocument) => placedOf(fill(document)).filter(isFilled)
  const layer = useEditor(editor, ({ document }) => sent(document).findIndex(({ id }) => id === input.id))
  const count = useEditor(editor, ({ document }) => sent(document).length)
  if (layer < 0) return null
  const commit = (value: number) => {
    const { document, edit } = editor.getState()
    const goal = sent(document)[value]
    if (!goal) return `Layer must be 0 to ${count - 1}: 0 is the bottom.`
    edit(
      moveTo(
        document,
        input.id,
        inputsOf(document).findIndex(({ id }) => id === goal.id),
      ),
    )
    return null
  }
  return (
    <Row name="Layer">
      <NumberField
        label="Layer"
        mark="#"
        unit={`0 … ${count - 1}`}
        value={layer}
        disabled={disabled}
        onCommit={commit}
      />
    </Row>
  )
}
