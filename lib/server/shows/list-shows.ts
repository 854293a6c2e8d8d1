import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { ListedShow, ListedShows } from '@/lib/protocol/listed-show'
import { nameOfDefault } from '@/lib/server/accounts/list-accounts'
import type { Context } from '@/lib/server/context'
import { holds } from '@/lib/server/db/holds'
import type { Database } from '@/lib/server/db/schema'
import { readableSettings } from '@/lib/server/db/stored'
import { isUncertain } from '@/lib/server/rows/unheard'
import { ID_PART } from '@/lib/shared/id-pattern'
import { toSearched } from './search-text'

const PAGE = 40

/** Says where a page begins or ends: a show's position, and its id in case that two have the same. */
const Mark = z
  .string()
  .regex(new RegExp(`^[A-Za-z0-9]{1,200}\\.${ID_PART}$`))
  .transform((text) => text.split('.') as [position: string, id: string])

/**
 * Reads the query of the list's page. A text that is not such a query counts for nothing, since anybody may write an
 * address by hand.
 */
export const ShowsQuery = z.object({
  search: z.string().trim().max(200).catch(''),
  after: Mark.nullable().catch(null),
  before: Mark.nullable().catch(null),
})
type ShowsQuery = z.output<typeof ShowsQuery>

const NOTHING: ListedShows = { shows: [], before: null, after: null, around: { before: [], after: [] } }

/** Reads a page of the shows: the first, the one after a mark, or the one before it. */
export async function listShows(
  { db, env }: Pick<Context, 'db' | 'env'>,
  { search, after, before }: ShowsQuery,
): Promise<ListedShows> {
  // PostgreSQL refuses a query with a NUL. No name holds one.
  if (search.includes('\0')) return NOTHING
  const found = search === '' ? listed(db) : listed(db).where(holds('shows.search_text', toSearched(search)))
  const isBack = before !== null
  const mark = before ?? after
  const ahead = await (mark ? beyond(found, mark, isBack) : inOrder(found, isBack)).limit(PAGE + 2).execute()
  const rows = isBack ? ahead.slice(0, PAGE).reverse() : ahead.slice(0, PAGE)
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last) return NOTHING

  const edge = isBack ? last : first
  const behind = mark ? await beyond(found, [edge.position, edge.id], !isBack).limit(2).execute() : []
  const further = ahead.slice(PAGE)
  const positions = (edges: typeof rows) => edges.map(({ position }) => position)
  const around = isBack
    ? { before: positions(further).reverse(), after: positions(behind) }
    : { before: positions(behind).reverse(), after: positions(further) }
  return {
    shows: rows.map((row) => toListed(row, nameOfDefault(env))),
    before: around.before.length > 0 ? `${first.position}.${first.id}` : null,
    after: around.after.length > 0 ? `${last.position}.${last.id}` : null,
    around,
  }
}

/**
 * Reads everything that a row tells, in one query. A show of the default account has no name of an account of its own.
 */
const listed = (db: Kysely<Database>) =>
  db
    .selectFrom('shows')
    .leftJoin('tasks', 'tasks.show_id', 'shows.id')
    .leftJoin('zego_accounts', 'zego_accounts.id', 'shows.account_id')
    .select(({ exists, selectFrom }) => [
      'shows.id',
      'shows.name',
      'shows.position',
      'shows.revision',
      'shows.settings',
      'shows.updated_at',
      'tasks.running',
      'tasks.uncertain_id',
      'tasks.alarm_kind',
      'tasks.heard_stop',
      'tasks.missed_turns',
      'zego_accounts.name as account',
      exists(selectFrom('zego_accounts as some').select('some.id')).as('has_accounts'),
    ])

type Query = ReturnType<typeof listed>
type Row = Awaited<ReturnType<Query['execute']>>[number]

const inOrder = (query: Query, isBack: boolean): Query => {
  const direction = isBack ? 'desc' : 'asc'
  return query.orderBy('shows.position', direction).orderBy('shows.id', direction)
}

const beyond = (query: Query, [position, id]: [string, string], isBack: boolean): Query =>
  inOrder(query, isBack).where(({ eb, refTuple, tuple }) =>
    eb(refTuple('shows.position', 'shows.id'), isBack ? '<' : '>', tuple(position, id)),
  )

const toListed = (row: Row, defaultName: string): ListedShow => {
  const settings = readableSettings(row.settings)
  return {
    id: row.id,
    name: row.name,
    position: row.position,
    revision: row.revision,
    roomId: settings?.roomId ?? '',
    isReadable: settings !== null,
    account: row.has_accounts ? (row.account ?? defaultName) : null,
    updatedAt: row.updated_at,
    air: isUncertain(row) ? 'uncertain' : row.running ? 'on' : 'off',
  }
}
