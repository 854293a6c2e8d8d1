import { keysOf } from '@/components/seat/printed-keys'
import { useSeat } from '@/components/seat/seat-context'
import { Switch } from '@/components/ui/fields/switch'
import { Keys } from '@/components/ui/tooltip'
import { runIn } from '@/lib/editor/commands'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Input } from '@/lib/layout/input'
import { Row } from './row'

const LOCK = { do: 'lock' } as const
const KEYS = keysOf('lock')

/** Locks what is selected: no pointer, key, list, field or command changes it until it is unlocked. */
export function LockRow({ editor, inputs }: { editor: EditorStore; inputs: readonly Input[] }) {
  const { canEdit } = useSeat()
  return (
    <Row name="Lock">
      <div className="flex items-center justify-between gap-2">
        <Switch
          label="Locked"
          checked={inputs.every((input) => input.locked)}
          disabled={!canEdit}
          onChange={() => runIn(LOCK, editor)}
        />
        {KEYS ? (
          <span aria-hidden className="text-faint">
            <Keys of={KEYS} />
          </span>
        ) : null}
      </div>
    </Row>
  )
}
