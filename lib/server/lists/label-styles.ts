import { z } from 'zod'
import { LabelStyle, LabelStyles, MOST_STYLES } from '@/lib/layout/own/label-style'
import type { List } from './list'

/** Each style brings its own id. */
export const AddLabelStyles = z.strictObject({ styles: LabelStyles })

/** The styles that a show's labels may wear. */
export const LABEL_STYLES: List<LabelStyle> = {
  table: 'label_styles',
  changed: 'label-styles.changed',
  path: 'styles',
  gone: 'This style is no longer in this show.',
  most: MOST_STYLES,
  read: async (db, showId) => {
    const rows = await db
      .selectFrom('label_styles')
      .select(['id', 'name', 'look'])
      .where('show_id', '=', showId)
      .orderBy('position')
      .execute()
    return rows.map(({ id, name, look }) => LabelStyle.parse({ id, name, look: JSON.parse(look) }))
  },
  insert: async (trx, showId, styles, from = 0) => {
    if (styles.length === 0) return
    const rows = styles.map(({ id, name, look }, index) => ({
      show_id: showId,
      id,
      position: from + index,
      name,
      look: JSON.stringify(look),
    }))
    await trx.insertInto('label_styles').values(rows).execute()
  },
}
