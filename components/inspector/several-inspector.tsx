'use client'

import { useSeat } from '@/components/seat/seat-context'
import { Segmented } from '@/components/ui/fields/segmented'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { toRect } from '@/lib/geometry/rect'
import { setRects } from '@/lib/layout/commands'
import type { Input } from '@/lib/layout/input'
import { setInputs } from '@/lib/layout/set-fields'
import { AlignSection } from './align-section'
import { GroupRow } from './group-row'
import { HandsOffRow } from './hands-off-row'
import { common } from './input-edit'
import { RectRows } from './rect-rows'
import { Heading, Row } from './row'
import { Remembered } from './section-memory'
import { TogetherRow } from './together-row'
import { rectsById } from './typed/rect-edit'

/** Shows the values that several inputs have in common. A typed number is given to each of them, as one edit. */
export default function SeveralInspector({ editor, inputs }: { editor: EditorStore; inputs: readonly Input[] }) {
  const { canEdit } = useSeat()
  const { edit, document, frame, attempt } = editor.getState()

  const ids = inputs.map(({ id }) => id)
  const disabled = !canEdit || inputs.every((input) => input.locked)
  const placed = common(inputs, (input) => input.placed)
  return (
    <>
      <Heading title="Inputs" name={`${inputs.length} selected`} />
      <Remembered title="Place">
        <RectRows
          rects={inputs.map(toRect)}
          frame={frame}
          step={editor.getState().step}
          disabled={disabled}
          onRects={(rects) => edit(setRects(document, rectsById(ids, rects)))}
          onTry={(rects) => attempt(rects && rectsById(ids, rects))}
        />
        <TogetherRow editor={editor} ids={ids} disabled={disabled} />
        <GroupRow editor={editor} ids={ids} disabled={disabled} />
        <HandsOffRow editor={editor} inputs={inputs} />
        <Row name="Picture">
          <Segmented
            label="Picture"
            value={placed === undefined ? null : placed ? 'placed' : 'sound'}
            choices={[
              { value: 'placed', label: 'On the frame' },
              { value: 'sound', label: 'Sound only' },
            ]}
            disabled={disabled}
            onChange={(value) => edit(setInputs(document, ids, () => ({ placed: value === 'placed' })))}
          />
        </Row>
        <p className="px-3.5 pt-2 text-xs text-faint">
          Applies to every selected input; together, they keep their proportions. The arrow keys move them together.
        </p>
      </Remembered>
      <AlignSection editor={editor} inputs={inputs} />
    </>
  )
}
