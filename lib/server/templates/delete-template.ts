import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeShow } from '@/lib/server/change/change-show'
import { Failure } from '@/lib/shared/failures'

/**
 * Deletes a template of a show. Layouts that were made by it stay as they are.
 *
 * @throws {Failure} not-found, for the show or the template
 */
export async function deleteTemplate(
  context: ChangeDeps,
  by: Person,
  { showId, templateId }: Readonly<{ showId: string; templateId: string }>,
): Promise<{ id: string }> {
  return changeShow(context, showId, by, async ({ trx, emit }) => {
    const ofTemplate = trx.deleteFrom('templates').where('show_id', '=', showId).where('id', '=', templateId)
    const { numDeletedRows } = await ofTemplate.executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw new Failure('not-found', 'This template is no longer in this show.')
    emit({ type: 'templates.changed' })
    return { id: templateId }
  })
}
