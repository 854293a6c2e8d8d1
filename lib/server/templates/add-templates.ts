import { z } from 'zod'
import { MOST_OWN, NewTemplates, type OwnTemplate } from '@/lib/layout/own/own-template'
import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeShow } from '@/lib/server/change/change-show'
import { Failure } from '@/lib/shared/failures'
import { insertTemplates } from './insert-templates'
import { readTemplates } from './read-templates'

/** Each template brings its own id, so that a layout which follows it goes on, and a repeat adds nothing. */
export const AddTemplates = z.strictObject({ templates: NewTemplates })

/**
 * Adds templates to a show, all or none, and returns all that it has then. One whose id the show has already is left as
 * it is there.
 *
 * @throws {Failure} not-found; invalid where the show would have too many
 */
export async function addTemplates(
  context: ChangeDeps,
  by: Person,
  showId: string,
  { templates }: z.infer<typeof AddTemplates>,
): Promise<OwnTemplate[]> {
  return changeShow(context, showId, by, async ({ trx, emit }) => {
    const known = await readTemplates(trx, showId)
    const added = templates.filter(({ id }) => !known.some((other) => other.id === id))
    if (added.length === 0) return known
    if (known.length + added.length > MOST_OWN) {
      const message = `must be at most ${MOST_OWN - known.length} new ones: a show keeps 0 to ${MOST_OWN}, and this one has ${known.length}`
      throw new Failure('invalid', `templates ${message}.`, [{ path: 'templates', message }])
    }
    await insertTemplates(trx, showId, added, await nextPosition(trx, showId))
    emit({ type: 'templates.changed' })
    return [...known, ...added]
  })
}

async function nextPosition(trx: Parameters<typeof readTemplates>[0], showId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('templates')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .where('show_id', '=', showId)
    .executeTakeFirstOrThrow()
  return (last ?? -1) + 1
}
