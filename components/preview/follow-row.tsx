import { Switch } from '@/components/ui/fields/switch'

type FollowRowProps = {
  /** Names what the layout follows; null where it follows nothing. */
  follows: string | null
  /** Says whether a template that is picked shall be followed. */
  isWanted: boolean
  onChange: (isWanted: boolean) => void
}

/** Switches whether the layout follows its template, and says what it follows now. */
export function FollowRow({ follows, isWanted, onChange }: FollowRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 border-t px-3.5 py-1">
      <Switch
        label="Follow"
        aria-describedby="follow-words"
        checked={follows !== null || isWanted}
        onChange={({ target }) => onChange(target.checked)}
      />
      <p
        id="follow-words"
        role="status"
        aria-label="What the layout follows"
        className="min-w-0 flex-1 text-xs text-muted"
      >
        {follows === null
          ? isWanted
            ? 'The template that you pick lays out who comes and goes.'
            : 'Inputs stay where they are when others come and go.'
          : `Follows ${follows}: who comes or goes is laid out anew.`}
      </p>
    </div>
  )
}
