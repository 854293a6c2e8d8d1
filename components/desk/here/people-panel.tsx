import { useLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { FloatingPanel } from '@/components/ui/floating-panel'
import { Name } from '@/components/ui/name'
import type { HeldDesk } from '@/lib/protocol/here'
import { isolated } from '@/lib/shared/isolated'
import { HolderSection } from './holder-section'
import { Initials } from './initials'
import type { Shown } from './person'

type PeoplePanelProps = {
  anchor: HTMLElement
  people: readonly Shown[]
  holder: HeldDesk | null
  onClose: () => void
}

/** Lists everybody at this desk: whether they edit, and which layout they have before them. */
export function PeoplePanel({ anchor, people, holder, onClose }: PeoplePanelProps) {
  const isLost = useLost()
  return (
    <FloatingPanel title="Who is here" anchor={anchor} onClose={onClose}>
      <h2 className="border-b px-3.5 py-2 text-sm font-semibold">
        Who is here
        {isLost ? <span className="pl-2 text-xs font-normal text-warning-text">last known</span> : null}
      </h2>
      <ul aria-label="People" className="max-h-72 overflow-y-auto py-1">
        {people.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </ul>
      {people.length === 0 ? <p className="px-3.5 pb-2.5 text-xs text-muted">Nobody has been heard of yet.</p> : null}
      <HolderSection holder={holder} people={people} />
    </FloatingPanel>
  )
}

function Row({ person }: { person: Shown }) {
  const where = useDesk(({ layouts }) => sayWhere(person, layouts))
  return (
    <li className="flex min-h-9 items-center gap-2.5 px-3.5">
      <Initials person={person} />
      <Name className="min-w-0 truncate text-sm" title={person.name}>
        {person.name}
      </Name>
      {person.isMe ? <span className="shrink-0 text-xs text-faint">you</span> : null}
      <span className="ml-auto min-w-0 truncate pl-3 text-xs text-muted">{where}</span>
    </li>
  )
}

/** Says, for example, "edits · Opening · 2 tabs". */
function sayWhere({ edits, isAway, tabs }: Shown, layouts: readonly { id: string; name: string }[]): string {
  const seen = tabs.filter((tab) => isAway || !tab.isAway)
  const names = new Set(
    seen.flatMap(({ layoutId }) => {
      const layout = layouts.find(({ id }) => id === layoutId)
      return layout ? isolated(layout.name) : []
    }),
  )
  return [
    edits ? 'edits' : 'views only',
    isAway ? 'not looking now' : [...names].join(', '),
    tabs.length > 1 ? `${tabs.length} tabs` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
