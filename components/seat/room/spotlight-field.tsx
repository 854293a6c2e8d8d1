import { useDesk } from '@/components/seat/seat-context'
import { TextField } from '@/components/ui/fields/text-field'
import type { FollowRoom } from '@/lib/layout/following/follow-room'
import { MAX_NAME } from '@/lib/layout/name'
import { ChoiceField } from './choice-field'

type Spotlight = FollowRoom['spotlight']
type SpotlightFieldProps = { value: Spotlight; disabled: boolean; onChoose: (value: Spotlight) => void }

const STREAM = 'stream '

/** Chooses who has the first place: nobody, the first in order, a stream of the room, or whoever has a name. */
export function SpotlightField({ value, disabled, onChoose }: SpotlightFieldProps) {
  const entries = useDesk((state) => state.roster.entries)
  const streams = entries.map(({ streamId, userName }) => ({ value: STREAM + streamId, label: userName || streamId }))
  const now = value === null ? 'none' : value.by === 'stream' ? STREAM + value.streamId : value.by
  const isKnown = !now.startsWith(STREAM) || streams.some((each) => each.value === now)
  const choices = [
    { value: 'none', label: 'Nobody' },
    { value: 'next', label: 'The first in order' },
    { value: 'role', label: 'A name or role…' },
    ...(value?.by === 'user' ? [{ value: 'user', label: value.userId }] : []),
    ...(isKnown ? streams : [{ value: now, label: `${now.slice(STREAM.length)}, not in the room` }, ...streams]),
  ]
  const choose = (choice: string) => {
    if (choice === 'none') onChoose(null)
    if (choice === 'next') onChoose({ by: 'next' })
    if (choice === 'role') onChoose({ by: 'role', role: 'Host' })
    if (choice.startsWith(STREAM)) onChoose({ by: 'stream', streamId: choice.slice(STREAM.length) })
  }
  return (
    <>
      <ChoiceField label="Spotlight" value={now} choices={choices} disabled={disabled} onChoose={choose} />
      {value?.by === 'role' ? (
        <div className="mt-1">
          <TextField
            label="Name or role in the spotlight"
            value={value.role}
            disabled={disabled}
            onCommit={(text) => {
              const role = text.trim()
              if (role === '' || role.length > MAX_NAME) return `Enter a name of at most ${MAX_NAME} characters.`
              onChoose({ by: 'role', role })
              return null
            }}
          />
        </div>
      ) : null}
    </>
  )
}
