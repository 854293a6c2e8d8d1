import { createHash, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { LINK_HOURS, type ProgramLink } from '@/lib/protocol/program-link'
import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeShow } from '@/lib/server/change/change-show'
import { notifyPostgres } from '@/lib/server/change/postgres-wakeups'
import type { Context } from '@/lib/server/context'
import type { Reader } from '@/lib/server/db/prepared'
import type { Database } from '@/lib/server/db/schema'
import { Failure } from '@/lib/shared/failures'

/** A show has this many links at most, so that a list of them can be read. */
const MOST_LINKS = 20

/** A token has 192 random bits: nobody finds one by trying. */
const TOKEN_BYTES = 24

export const MakeProgramLink = z.strictObject({
  hours: z.literal(LINK_HOURS, `must be one of ${LINK_HOURS.join(', ')}`),
  plays: z.boolean().default(false),
})

type Row = Selectable<Database['program_links']>

const toLink = ({ id, made_by, created_at, expires_at, plays }: Row): ProgramLink => ({
  id,
  madeBy: made_by,
  createdAt: created_at,
  expiresAt: expires_at,
  plays: plays === 1,
})

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Makes a link to the show's program. Its token is told this once: the database has the hash alone.
 *
 * @throws {Failure} not-found; invalid where the show has too many
 */
export async function makeProgramLink(
  context: ChangeDeps & Pick<Context, 'newId'>,
  by: Person,
  showId: string,
  { hours, plays }: z.infer<typeof MakeProgramLink>,
): Promise<{ link: ProgramLink; path: string }> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const link = await changeShow(context, showId, by, async ({ trx }) => {
    const now = context.now()
    await trx.deleteFrom('program_links').where('show_id', '=', showId).where('expires_at', '<=', now).execute()
    if ((await listProgramLinks({ db: trx, now: context.now }, showId)).length >= MOST_LINKS) {
      throw new Failure('invalid', `A show has at most ${MOST_LINKS} links: revoke one in the show settings first.`)
    }
    const row: Row = {
      id: context.newId(),
      show_id: showId,
      token_hash: hashOf(token),
      made_by: by.name,
      created_at: now,
      expires_at: now + hours * 3_600_000,
      plays: plays ? 1 : 0,
    }
    await trx.insertInto('program_links').values(row).execute()
    return toLink(row)
  })
  return { link, path: `/program/${token}` }
}

/** Lists the links that still open the program, the newest first. */
export async function listProgramLinks(
  { db, now }: Readonly<{ db: Reader }> & Pick<Context, 'now'>,
  showId: string,
): Promise<ProgramLink[]> {
  const ofShow = db.selectFrom('program_links').selectAll().where('show_id', '=', showId)
  const rows = await ofShow.where('expires_at', '>', now()).orderBy('created_at', 'desc').orderBy('id').execute()
  return rows.map(toLink)
}

/**
 * Ends a link, and wakes the screens that it opened, in every process: they find that it is gone.
 *
 * @throws {Failure} not-found, for the show or the link
 */
export const revokeProgramLink = (
  context: ChangeDeps,
  by: Person,
  { showId, linkId }: Readonly<{ showId: string; linkId: string }>,
): Promise<{ id: string }> =>
  changeShow(context, showId, by, async ({ trx }) => {
    const ofLink = trx.deleteFrom('program_links').where('show_id', '=', showId).where('id', '=', linkId)
    const { numDeletedRows } = await ofLink.executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw new Failure('not-found', 'This link has ended already.')
    if (context.dialect === 'postgres') await notifyPostgres(trx, showId)
    return { id: linkId }
  })

/** Finds what a token opens now; null for one that has ended or never was. */
export async function findProgramLink(
  { db, now }: Readonly<{ db: Reader }> & Pick<Context, 'now'>,
  token: string,
): Promise<{ id: string; showId: string; expiresAt: number; plays: boolean } | null> {
  const row = await db
    .selectFrom('program_links')
    .select(['id', 'show_id', 'expires_at', 'plays'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now())
    .executeTakeFirst()
  if (!row) return null
  return { id: row.id, showId: row.show_id, expiresAt: row.expires_at, plays: row.plays === 1 }
}
