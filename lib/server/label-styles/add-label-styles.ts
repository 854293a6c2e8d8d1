import { z } from 'zod'
import { type LabelStyle, LabelStyles, MOST_STYLES } from '@/lib/layout/own/label-style'
import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeShow } from '@/lib/server/change/change-show'
import { Failure } from '@/lib/shared/failures'
import { insertLabelStyles, readLabelStyles } from './rows'

/** Each style brings its own id, so that a repeat adds nothing. */
export const AddLabelStyles = z.strictObject({ styles: LabelStyles })

/**
 * Adds styles of labels to a show, all or none, and returns all that it has then. One whose id the show has already is
 * left as it is there.
 *
 * @throws {Failure} not-found; invalid where the show would have too many
 */
export async function addLabelStyles(
  context: ChangeDeps,
  by: Person,
  showId: string,
  { styles }: z.infer<typeof AddLabelStyles>,
): Promise<LabelStyle[]> {
  return changeShow(context, showId, by, async ({ trx, emit }) => {
    const known = await readLabelStyles(trx, showId)
    const added = styles.filter(({ id }) => !known.some((other) => other.id === id))
    if (added.length === 0) return known
    if (known.length + added.length > MOST_STYLES) {
      const message = `must be at most ${MOST_STYLES - known.length} new ones: a show keeps 0 to ${MOST_STYLES}, and this one has ${known.length}`
      throw new Failure('invalid', `styles ${message}.`, [{ path: 'styles', message }])
    }
    const { last } = await trx
      .selectFrom('label_styles')
      .select(({ fn }) => fn.max<number | null>('position').as('last'))
      .where('show_id', '=', showId)
      .executeTakeFirstOrThrow()
    await insertLabelStyles(trx, showId, added, (last ?? -1) + 1)
    emit({ type: 'label-styles.changed' })
    return [...known, ...added]
  })
}
