import { keysOf } from '@/components/seat/printed-keys'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/fields/text-field'
import { regroup, renamed } from '@/lib/editor/placing/grouping'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { groupOfAll } from '@/lib/layout/groups/group'
import { Row } from './row'

type GroupRowProps = { editor: EditorStore; ids: readonly string[]; disabled: boolean }

/** Groups several inputs, or names the group that they are and takes it apart. */
export function GroupRow({ editor, ids, disabled }: GroupRowProps) {
  const group = groupOfAll(editor.getState().document, ids)
  const does = group ? 'ungroup' : 'group'
  const keys = keysOf(does)
  return (
    <Row name="Group">
      <div className="flex items-center gap-1.5">
        {group ? (
          <div className="min-w-0 flex-1">
            <TextField
              label="Group name"
              value={group.name}
              disabled={disabled}
              onCommit={(name) => renamed(editor, group, name)}
            />
          </div>
        ) : null}
        <Button
          size="small"
          disabled={disabled}
          title={`${group ? 'Takes the group apart' : 'Selects, moves and resizes them as one'}${keys ? ` (${keys})` : ''}`}
          onClick={() => regroup(does, editor)}
        >
          {group ? 'Ungroup' : 'Group'}
        </Button>
      </div>
    </Row>
  )
}
