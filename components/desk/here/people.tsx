'use client'

import { clsx } from 'clsx'
import { Hand, Users } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { sayHolder } from './ask-holder'
import { Initials } from './initials'
import { PeoplePanel } from './people-panel'
import type { Shown } from './person'
import { useComing } from './use-coming'
import { useHere } from './use-here'
import { useHolder } from './use-holder'
import { useOthersSelected } from './use-others-selected'

/** The header has room for this many; the panel lists everybody. */
const SHOWN_AT_MOST = 3

/** Shows who else is at this desk, by their initials, and opens the list of them. */
export default function People() {
  const { people, holder, isKnown } = useHere()
  const isLost = useLost()
  const said = useRef<HTMLOutputElement>(null)
  useComing(people, said)
  const me = useDesk((state) => state.me.id)
  useHolder(holder, me, isKnown)
  useOthersSelected(people)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const others = people.filter(({ isMe }) => !isMe)
  // Whoever has the desk stands beside the hand.
  const isHolder = ({ id }: Shown) => id === holder?.by.id
  const inOrder = [...others.filter(isHolder), ...others.filter((person) => !isHolder(person))]
  const shown = inOrder.slice(0, others.length > SHOWN_AT_MOST ? SHOWN_AT_MOST - 1 : SHOWN_AT_MOST)
  const rest = others.length - shown.length
  const isMine = holder?.by.id === me
  const has = holder && (isMine ? 'You have the desk' : sayHolder(holder.by.name))
  const label = `Who is here: ${sayHowMany(others)}${has ? `. ${has}` : ''}${isLost ? ', as last known' : ''}`
  return (
    <>
      {/* The tooltip's and the button's code, imported here too, would have the bundler cut up the first load. */}
      <button
        type="button"
        title={label}
        aria-label={label}
        data-press="desk"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        className="touchable inline-flex h-7 min-w-7 shrink-0 items-center justify-center gap-1.5 rounded-md px-1 text-muted hover:bg-raised hover:text-text"
        onClick={({ currentTarget }) => setAnchor(anchor ? null : currentTarget)}
      >
        {has ? (
          <span className="flex items-center gap-1 rounded-full border border-line-strong px-1.5 py-0.5 text-text">
            <Hand aria-hidden size={13} />
            <span className="max-w-36 truncate text-xs max-xl:sr-only">{has}</span>
          </span>
        ) : null}
        {others.length === 0 && !has ? <Users aria-hidden size={16} strokeWidth={1.75} /> : null}
        <span className={clsx('flex gap-0.5', isLost && 'opacity-50')}>
          {shown.map((person) => (
            <Initials key={person.id} person={person} />
          ))}
        </span>
        {rest > 0 ? <span className="text-2xs tabular-nums">+{rest}</span> : null}
      </button>
      {anchor ? <PeoplePanel anchor={anchor} people={people} holder={holder} onClose={() => setAnchor(null)} /> : null}
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
