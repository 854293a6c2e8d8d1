'use client'

import { useSeat } from '@/components/seat/seat-context'
import { toSource } from '@/components/seat/typed-source'
import type { Sources } from '@/components/seat/use-sources'
import { NumberField } from '@/components/ui/fields/number-field'
import { Segmented } from '@/components/ui/fields/segmented'
import { TextField } from '@/components/ui/fields/text-field'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { addressOf } from '@/lib/layout/address'
import { setPlaced, setRects, setSource } from '@/lib/layout/commands'
import { inputsOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { moveTo } from '@/lib/layout/order'
import { nothingLeft } from '@/lib/shared/every-field'
import type { FieldsIn } from './input-fields'
import { RectRows } from './rect-rows'
import { Heading, Row } from './row'
import { Remembered } from './section-memory'

const PLACES = [
  { value: 'placed', label: 'On the frame' },
  { value: 'sound', label: 'Sound only' },
] as const

type InputInspectorProps = { editor: EditorStore; input: Input; sources: Sources }

/** Edits where one input is, and its source. `LayerRow` edits the order. */
export default function InputInspector({ editor, input, sources }: InputInspectorProps) {
  const { canEdit } = useSeat()
  const { edit, frame } = editor.getState()
  const documentNow = () => editor.getState().document
  const { source, placed, x, y, width, height, order: _, ...rest }: FieldsIn<'place'> = input
  nothingLeft(rest)
  return (
    <>
      <Heading title="Input" name={sources.nameOf(source)} />
      <Remembered title="Place" summary={`${width} × ${height} at ${x}, ${y}`}>
        <RectRows
          rect={{ x, y, width, height }}
          frame={frame}
          disabled={!canEdit}
          onRect={(rect) => edit(setRects(documentNow(), { [input.id]: rect }))}
        />
        <LayerRow editor={editor} input={input} disabled={!canEdit} />
        <Row name="Picture">
          <Segmented
            label="Picture"
            value={placed ? 'placed' : 'sound'}
            choices={PLACES}
            disabled={!canEdit}
            onChange={(value) => edit(setPlaced(documentNow(), input.id, value === 'placed'))}
          />
        </Row>
        <Row name="Source">
          <TextField
            label="Source"
            value={addressOf(source)}
            disabled={!canEdit}
            onCommit={(text) => {
              const typed = toSource(text)
              if (!typed.ok) return typed.problem
              edit(setSource(documentNow(), input.id, typed.source))
              return null
            }}
          />
        </Row>
        {sources.isGone(source) ? (
          <p className="px-3.5 pt-1 text-xs text-warning-text">This source has left the room.</p>
        ) : null}
      </Remembered>
    </>
  )
}

/** Layer counts the pictures only, 0 at the bottom, as on the wire. */
function LayerRow({ editor, input, disabled }: { editor: EditorStore; input: Input; disabled: boolean }) {
  const { document, edit } = editor.getState()
  const all = inputsOf(document)
  const placed = all.filter((other) => other.placed)
  const layer = placed.findIndex((other) => other.id === input.id)
  if (layer < 0) return null
  const commit = (value: number) => {
    const goal = placed[value]
    if (!goal) return `Layer must be 0 to ${placed.length - 1}: 0 is the bottom.`
    edit(moveTo(document, input.id, all.indexOf(goal)))
    return null
  }
  return (
    <Row name="Layer">
      <NumberField
        label="Layer"
        mark="#"
        unit={`0 … ${placed.length - 1}`}
        value={layer}
        disabled={disabled}
        onCommit={commit}
      />
    </Row>
  )
}
