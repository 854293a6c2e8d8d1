'use client'

import { useDesk, useEditor, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { NumberField } from '@/components/ui/fields/number-field'
import { Segmented } from '@/components/ui/fields/segmented'
import { Switch } from '@/components/ui/fields/switch'
import { TextField } from '@/components/ui/fields/text-field'
import { recallStyle } from '@/lib/editor/arranging/template-memory'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Diff } from '@/lib/layout/diff'
import { followingOf, type LayoutDocument } from '@/lib/layout/document'
import type { FollowRoom } from '@/lib/layout/following/follow-room'
import { changeRoom } from '@/lib/layout/room/change-room'
import { ChoiceField } from './choice-field'
import { Line } from './line'
import { layBy, leaveOut, namesIn, TEMPLATES, turnRoom } from './room-choice'
import { SpotlightField } from './spotlight-field'
import { WhoField } from './who-field'

const ORDERS = [
  { value: 'arrival', label: 'Arrival' },
  { value: 'name', label: 'Name' },
] as const

/** Edits whether and how a layout follows the room. Each change is one entry of undo. */
export default function RoomFields({ editor }: { editor: EditorStore }) {
  const { canEdit } = useSeat()
  const following = useEditor(editor, ({ document }) => followingOf(document))
  const most = useDesk((state) => state.account.maxInputs)
  const room = following?.room
  const edit = (make: (document: LayoutDocument) => Diff) => editor.getState().edit(make(editor.getState().document))
  const set = (change: Partial<FollowRoom>) => edit((document) => changeRoom(document, change))
  const disabled = !canEdit
  return (
    <div className="px-3.5">
      <Switch
        label="Follow the room"
        checked={Boolean(room)}
        disabled={disabled}
        onChange={({ target }) =>
          edit((document) =>
            turnRoom(
              document,
              target.checked,
              recallStyle(() => localStorage),
            ),
          )
        }
      />
      {following && room ? (
        <>
          <Brake isPaused={room.paused} disabled={disabled} onTurn={(paused) => set({ paused })} />
          <Line name="Laid out">
            <ChoiceField
              label="How the room is laid out"
              value={following.template}
              choices={choicesWith(following.template)}
              disabled={disabled}
              onChoose={(template) => edit((document) => layBy(document, template))}
            />
          </Line>
          <Line name="Order">
            <Segmented
              label="Order"
              value={room.order}
              choices={ORDERS}
              disabled={disabled}
              onChange={(order) => set({ order })}
            />
          </Line>
          <Line name="First">
            <TextField
              label="Names that come first"
              value={room.first.join(', ')}
              placeholder="Host, Moderator"
              disabled={disabled}
              onCommit={(text) => {
                const first = namesIn(text)
                if (typeof first === 'string') return first
                set({ first: [...first] })
                return null
              }}
            />
          </Line>
          <Line name="Spotlight">
            <SpotlightField value={room.spotlight} disabled={disabled} onChoose={(spotlight) => set({ spotlight })} />
          </Line>
          <Line name="At most">
            <NumberField
              label="Inputs at most"
              mark=""
              value={Math.min(room.limit ?? most, most)}
              unit={`of ${most}`}
              disabled={disabled}
              onCommit={(limit) => {
                if (limit < 1 || limit > most) return `Enter 1 to ${most}: the account may send so many.`
                set({ limit: limit === most ? null : limit })
                return null
              }}
            />
          </Line>
          <Line name="Waits">
            <NumberField
              label="Seconds before who comes or goes counts"
              mark=""
              value={room.settle}
              unit="s"
              disabled={disabled}
              onCommit={(settle) => {
                if (settle < 1 || settle > 30) return 'Enter 1 to 30 seconds.'
                set({ settle })
                return null
              }}
            />
          </Line>
          <Line name="Shows">
            <WhoField
              leftOut={room.leftOut}
              disabled={disabled}
              onTurn={(streamId, isOut) => edit((document) => leaveOut(document, streamId, isOut))}
            />
          </Line>
        </>
      ) : (
        <p className="pb-1 text-2xs text-faint">Whoever comes into the room is placed, and whoever leaves is hidden.</p>
      )}
    </div>
  )
}

const choicesWith = (template: string) =>
  TEMPLATES.some(({ value }) => value === template)
    ? TEMPLATES
    : [{ value: template, label: 'By its template' }, ...TEMPLATES]

type BrakeProps = { isPaused: boolean; disabled: boolean; onTurn: (isPaused: boolean) => void }

/** Keeps the room from arranging this layout, and with it what is on air from it. */
function Brake({ isPaused, disabled, onTurn }: BrakeProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 pb-1">
      <p role="status" className={isPaused ? 'text-warning-text text-xs' : 'text-faint text-xs'}>
        {isPaused ? 'Held: the room changes nothing here.' : 'The room arranges this layout.'}
      </p>
      <Button size="small" disabled={disabled} onClick={() => onTurn(!isPaused)}>
        {isPaused ? 'Follow again' : 'Hold this layout'}
      </Button>
    </div>
  )
}
