import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/fields/field'
import type { ListedShows } from '@/lib/protocol/listed-show'

/** Looks through all shows, not through those of the page alone. An empty search lists them all. */
export function ShowsSearch({ search }: { search: string }) {
  return (
    <search>
      <form action="/shows" className="mb-3 flex gap-2">
        <TextInput
          key={search}
          type="search"
          name="search"
          aria-label="Find a show by its name or room"
          placeholder="Name or room"
          maxLength={200}
          defaultValue={search}
          className="h-9 max-w-80"
        />
        <Button type="submit">Find</Button>
      </form>
    </search>
  )
}

/** Leads to the pages before and after. A list of one page needs none of this. */
export function ShowsPager({ page: { before, after }, search }: { page: ListedShows; search: string }) {
  if (!before && !after) return null
  const href = (mark: Record<string, string>) => `/shows?${new URLSearchParams({ ...(search && { search }), ...mark })}`
  const style =
    'touchable inline-flex h-8 items-center rounded-md px-3 text-sm text-muted hover:bg-raised hover:text-text'
  return (
    <nav aria-label="Pages of shows" className="mt-3 flex justify-between gap-2">
      {before ? (
        <Link href={href({ before })} prefetch={false} className={style}>
          Previous
        </Link>
      ) : (
        <span />
      )}
      {after ? (
        <Link href={href({ after })} prefetch={false} className={style}>
          Next
        </Link>
      ) : null}
    </nav>
  )
}
