'use client'

import { useSeat } from '@/components/seat/seat-context'
import { NumberField } from '@/components/ui/fields/number-field'
import { Segmented } from '@/components/ui/fields/segmented'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Rect } from '@/lib/geometry/rect'
import { setRects } from '@/lib/layout/commands'
import type { Input } from '@/lib/layout/input'
import { setInputs } from '@/lib/layout/set-fields'
import { common } from './input-edit'
import { type Edge, rectWith } from './rect-edit'
import { Heading, Row } from './row'
import { Remembered } from './section-memory'

const FIELDS = [
  { edge: 'Left', mark: 'L', of: (input: Input) => input.x },
  { edge: 'Top', mark: 'T', of: (input: Input) => input.y },
  { edge: 'Width', mark: 'W', of: (input: Input) => input.width },
  { edge: 'Height', mark: 'H', of: (input: Input) => input.height },
] as const

/** Shows the values that several inputs have in common. A typed number is given to each of them, as one edit. */
export default function SeveralInspector({ editor, inputs }: { editor: EditorStore; inputs: readonly Input[] }) {
  const { canEdit } = useSeat()
  const { edit, document, frame } = editor.getState()

  const commit = (edge: Edge) => (value: number) => {
    const rects: Record<string, Rect> = {}
    for (const input of inputs) {
      const answer = rectWith(input, edge, value, frame)
      if (!answer.ok) return answer.problem
      rects[input.id] = answer.rect
    }
    edit(setRects(document, rects))
    return null
  }
  const ids = inputs.map(({ id }) => id)
  const placed = common(inputs, (input) => input.placed)
  return (
    <>
      <Heading title="Inputs" name={`${inputs.length} selected`} />
      <Remembered title="Place">
        {[FIELDS.slice(0, 2), FIELDS.slice(2)].map((pair, index) => (
          <Row key={index === 0 ? 'position' : 'size'} name={index === 0 ? 'Position' : 'Size'}>
            <div className="grid grid-cols-2 gap-1.5">
              {pair.map(({ edge, mark, of }) => (
                <NumberField
                  key={edge}
                  label={edge}
                  mark={mark}
                  value={common(inputs, of) ?? null}
                  disabled={!canEdit}
                  onCommit={commit(edge)}
                />
              ))}
            </div>
          </Row>
        ))}
        <Row name="Picture">
          <Segmented
            label="Picture"
            value={placed === undefined ? null : placed ? 'placed' : 'sound'}
            choices={[
              { value: 'placed', label: 'On the frame' },
              { value: 'sound', label: 'Sound only' },
            ]}
            disabled={!canEdit}
            onChange={(value) => edit(setInputs(document, ids, () => ({ placed: value === 'placed' })))}
          />
        </Row>
        <p className="px-3.5 pt-2 text-xs text-faint">
          Applies to every selected input. The arrow keys move them together.
        </p>
      </Remembered>
    </>
  )
}
