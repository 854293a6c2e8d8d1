'use client'

import { clsx } from 'clsx'
import { Users } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLost } from '@/components/seat/lost'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import { Initials } from './initials'
import { PeoplePanel } from './people-panel'
import type { Shown } from './person'
import { useComing } from './use-coming'
import { useHere } from './use-here'

/** The header has room for this many; the panel lists everybody. */
const SHOWN_AT_MOST = 3

/** Shows who else is at this desk, by their initials, and opens the list of them. */
export function People() {
  const people = useHere()
  const isLost = useLost()
  const said = useRef<HTMLOutputElement>(null)
  useComing(people, said)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const others = people.filter(({ isMe }) => !isMe)
  const shown = others.slice(0, others.length > SHOWN_AT_MOST ? SHOWN_AT_MOST - 1 : SHOWN_AT_MOST)
  const rest = others.length - shown.length
  const label = `Who is here: ${sayHowMany(others)}${isLost ? ', as last known' : ''}`
  return (
    <>
      <Tooltip says={label}>
        <Button
          variant="quiet"
          size="small"
          aria-label={label}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          className="min-w-7 px-1"
          onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}
        >
          {others.length === 0 ? <Users aria-hidden size={16} strokeWidth={1.75} /> : null}
          <span className={clsx('flex gap-0.5', isLost && 'opacity-50')}>
            {shown.map((person) => (
              <Initials key={person.id} person={person} />
            ))}
          </span>
          {rest > 0 ? <span className="text-2xs tabular-nums">+{rest}</span> : null}
        </Button>
      </Tooltip>
      {anchor ? <PeoplePanel anchor={anchor} people={people} onClose={() => setAnchor(null)} /> : null}
      <output ref={said} aria-live="polite" aria-label="Who came and left" className="sr-only" />
    </>
  )
}

function sayHowMany(others: readonly Shown[]): string {
  const [one, two] = others
  if (!one) return 'nobody else'
  if (!two) return one.name
  return others.length === 2 ? `${one.name} and ${two.name}` : `${one.name} and ${others.length - 1} others`
}
