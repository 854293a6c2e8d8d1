import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { SignOut } from '@/components/seat/sign-out'

type PageHeadProps = { title: string; says?: string; person: { name: string; role: string } }

/** Heads a page that is reached from the list of shows: the way back, what it is, and who is signed in. */
export function PageHead({ title, says, person }: PageHeadProps) {
  return (
    <header className="mb-5 flex items-center justify-between gap-4">
      <div>
        <Link href="/shows" className="inline-flex items-center gap-0.5 text-xs text-muted hover:text-text">
          <ChevronLeft aria-hidden size={14} />
          Shows
        </Link>
        <h1 className="text-xl font-semibold">{title}</h1>
        {says ? <p className="text-xs text-muted">{says}</p> : null}
      </div>
      <SignOut name={person.name} role={person.role} />
    </header>
  )
}
