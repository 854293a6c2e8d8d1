import { z } from 'zod'
import { LabelStyle } from '@/lib/layout/own/label-style'
import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeShow } from '@/lib/server/change/change-show'
import { Failure } from '@/lib/shared/failures'
import { LABEL_STYLES } from './label-styles'

const { name, look } = LabelStyle.shape

/** Gives the style another name, another look, or both. */
export const ChangeLabelStyle = z
  .strictObject({ name: z.optional(name), look: z.optional(look) })
  .refine((change) => change.name !== undefined || change.look !== undefined, {
    error: 'must have a name, a look, or both',
  })

/**
 * Changes a style of a show. No layout changes with it: the server never edits what an operator composes.
 *
 * @throws {Failure} not-found, for the show or the style
 */
export async function changeLabelStyle(
  context: ChangeDeps,
  by: Person,
  { showId, styleId }: Readonly<{ showId: string; styleId: string }>,
  change: z.infer<typeof ChangeLabelStyle>,
): Promise<LabelStyle> {
  return changeShow(context, showId, by, async ({ trx, emit }) => {
    const known = (await LABEL_STYLES.read(trx, showId)).find(({ id }) => id === styleId)
    if (!known) throw new Failure('not-found', LABEL_STYLES.gone)
    const style = { id: styleId, name: change.name ?? known.name, look: change.look ?? known.look }
    await trx
      .updateTable('label_styles')
      .set({ name: style.name, look: JSON.stringify(style.look) })
      .where('show_id', '=', showId)
      .where('id', '=', styleId)
      .execute()
    emit({ type: LABEL_STYLES.changed })
    return style
  })
}
