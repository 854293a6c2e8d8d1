import { clsx } from 'clsx'
import { Eye } from 'lucide-react'
import type { Shown } from './person'

/** Draws a person's letters in their colour. Whoever only views has an eye on theirs. */
export function Initials({ person }: { person: Shown }) {
  return (
    <span
      aria-hidden
      style={{ color: person.colour, borderColor: person.colour }}
      className={clsx(
        'relative inline-flex h-6 min-w-6 shrink-0 items-center justify-center rounded-full border bg-canvas px-0.5 text-2xs leading-none font-semibold',
        person.isAway && 'opacity-55',
      )}
    >
      <bdi>{person.initials}</bdi>
      {person.edits ? null : (
        <Eye size={9} strokeWidth={2.5} className="absolute -right-0.5 -bottom-1 rounded-full bg-canvas" />
      )}
    </span>
  )
}
