import { keysOf } from '@/components/seat/printed-keys'
import { useSeat } from '@/components/seat/seat-context'
import { Switch } from '@/components/ui/fields/switch'
import { Keys } from '@/components/ui/tooltip'
import { runIn } from '@/lib/editor/commands'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Input } from '@/lib/layout/input'
import { Row } from './row'

const FLAGS = [
  { field: 'locked', label: 'Locked', command: { do: 'lock' } },
  { field: 'hidden', label: 'Hidden', command: { do: 'hide' } },
] as const

/**
 * Locks what is selected, so that no pointer, key, list, field or command changes it, and hides it, so that it is
 * neither seen nor heard.
 */
export function HandsOffRow({ editor, inputs }: { editor: EditorStore; inputs: readonly Input[] }) {
  const { canEdit } = useSeat()
  const isLocked = inputs.every((input) => input.locked)
  return (
    <Row name="State">
      {FLAGS.map(({ field, label, command }) => (
        <div key={field} className="flex items-center justify-between gap-2">
          <Switch
            label={label}
            checked={inputs.every((input) => input[field])}
            disabled={!canEdit || (isLocked && field !== 'locked')}
            onChange={() => runIn(command, editor)}
          />
          {keysOf(command.do) ? (
            <span aria-hidden className="text-faint">
              <Keys of={keysOf(command.do) ?? ''} />
            </span>
          ) : null}
        </div>
      ))}
    </Row>
  )
}
