import { z } from 'zod'
import { LabelStyle } from '@/lib/layout/own/label-style'
import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeShow } from '@/lib/server/change/change-show'
import { Failure } from '@/lib/shared/failures'
import { readLabelStyles } from './rows'

const { name, look } = LabelStyle.shape

/** Gives the style another name, another look, or both. */
export const ChangeLabelStyle = z
  .strictObject({ name: z.optional(name), look: z.optional(look) })
  .refine((change) => change.name !== undefined || change.look !== undefined, {
    error: 'must have a name, a look, or both',
  })

type StyleOf = Readonly<{ showId: string; styleId: string }>

/**
 * Changes a style of a show. No layout changes with it: the server never edits what an operator composes.
 *
 * @throws {Failure} not-found, for the show or the style
 */
export async function changeLabelStyle(
  context: ChangeDeps,
  by: Person,
  { showId, styleId }: StyleOf,
  change: z.infer<typeof ChangeLabelStyle>,
): Promise<LabelStyle> {
  return changeShow(context, showId, by, async ({ trx, emit }) => {
    const known = (await readLabelStyles(trx, showId)).find(({ id }) => id === styleId)
    if (!known) throw gone()
    const style = { id: styleId, name: change.name ?? known.name, look: change.look ?? known.look }
    await trx
      .updateTable('label_styles')
      .set({ name: style.name, look: JSON.stringify(style.look) })
      .where('show_id', '=', showId)
      .where('id', '=', styleId)
      .execute()
    emit({ type: 'label-styles.changed' })
    return style
  })
}

/**
 * Deletes a style of a show. Labels that wear it stay as they are.
 *
 * @throws {Failure} not-found, for the show or the style
 */
export async function deleteLabelStyle(
  context: ChangeDeps,
  by: Person,
  { showId, styleId }: StyleOf,
): Promise<{ id: string }> {
  return changeShow(context, showId, by, async ({ trx, emit }) => {
    const ofStyle = trx.deleteFrom('label_styles').where('show_id', '=', showId).where('id', '=', styleId)
    const { numDeletedRows } = await ofStyle.executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw gone()
    emit({ type: 'label-styles.changed' })
    return { id: styleId }
  })
}

const gone = () => new Failure('not-found', 'This style is no longer in this show.')
