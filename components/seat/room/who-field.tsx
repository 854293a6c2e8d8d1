import { useDesk } from '@/components/seat/seat-context'
import { Switch } from '@/components/ui/fields/switch'
import { plainId } from '@/lib/layout/fill-slots'

type WhoFieldProps = {
  leftOut: readonly string[]
  disabled: boolean
  onTurn: (streamId: string, isOut: boolean) => void
}

/** Lists the streams of the room, and those that are left out although they are not there, to let in or leave out. */
export function WhoField({ leftOut, disabled, onTurn }: WhoFieldProps) {
  const entries = useDesk((state) => state.roster.entries)
  const out = new Map(leftOut.map((id) => [plainId(id), id]))
  const known = new Set(entries.map(({ streamId }) => plainId(streamId)))
  const all = [
    ...entries.map(({ streamId, userName, state }) => ({
      streamId,
      name: userName || streamId,
      isThere: state === 'live',
    })),
    ...leftOut.filter((id) => !known.has(plainId(id))).map((id) => ({ streamId: id, name: id, isThere: false })),
  ]
  if (all.length === 0) return <p className="pt-1.5 text-faint text-xs">Nobody is in the room.</p>
  return (
    <fieldset disabled={disabled} className="max-h-48 min-w-0 overflow-y-auto">
      <legend className="sr-only">Who is shown</legend>
      {all.map(({ streamId, name, isThere }) => (
        <Switch
          key={streamId}
          label={isThere ? name : `${name} (not there)`}
          checked={!out.has(plainId(streamId))}
          onChange={({ target }) => onTurn(out.get(plainId(streamId)) ?? streamId, !target.checked)}
        />
      ))}
    </fieldset>
  )
}
