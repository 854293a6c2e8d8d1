import { useNameOf } from '@/components/seat/seat-context'
import { Segmented } from '@/components/ui/fields/segmented'
import type { AlignTo } from '@/lib/editor/placing/placing'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { isOnFrame } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { AlignButtons } from './align-buttons'
import { DoneNote, FillRow } from './fill-row'
import { Row } from './row'
import { Remembered, useAlignTo } from './section-memory'
import { SpaceRows } from './space-rows'
import { usePlacing } from './use-placing'

const CHOICES: readonly { value: AlignTo; label: string }[] = [
  { value: 'selection', label: 'Selection' },
  { value: 'frame', label: 'Frame' },
  { value: 'last', label: 'Last' },
]

/** Aligns and spaces several inputs. Those that are heard only have no place, and are left alone. */
export function AlignSection({ editor, inputs }: { editor: EditorStore; inputs: readonly Input[] }) {
  const nameOf = useNameOf()
  const placer = usePlacing(editor, inputs)
  const [to, setTo] = useAlignTo()
  const placed = inputs.filter(isOnFrame)
  const last = placed.at(-1)
  const lastName = last ? nameOf(last.source) : 'the input'
  return (
    <Remembered title="Align">
      <Row name="To">
        <Segmented label="Align to" value={to} choices={CHOICES} disabled={placer.disabled} onChange={setTo} />
        {to === 'last' ? <p className="truncate pt-1 text-2xs text-faint">{lastName}, selected last</p> : null}
      </Row>
      <Row name="Align">
        <AlignButtons placer={placer} to={to} />
      </Row>
      <SpaceRows editor={editor} placer={placer} inputs={placed} lastName={lastName} />
      <FillRow placer={placer} />
      <DoneNote says={placer.says} />
    </Remembered>
  )
}
