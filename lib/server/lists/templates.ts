import { z } from 'zod'
import { MOST_OWN, NewTemplates, OwnTemplate } from '@/lib/layout/own/own-template'
import type { List } from './list'

/** Each template brings its own id, so that a layout which follows it goes on. */
export const AddTemplates = z.strictObject({ templates: NewTemplates })

/** The templates that a show's team shares. */
export const TEMPLATES: List<OwnTemplate> = {
  table: 'templates',
  changed: 'templates.changed',
  path: 'templates',
  gone: 'This template is no longer in this show.',
  most: MOST_OWN,
  read: async (db, showId) => {
    const rows = await db
      .selectFrom('templates')
      .select(['id', 'name', 'cells'])
      .where('show_id', '=', showId)
      .orderBy('position')
      .execute()
    return rows.map(({ id, name, cells }) => OwnTemplate.parse({ id, name, cells: JSON.parse(cells) }))
  },
  insert: async (trx, showId, templates, from = 0) => {
    if (templates.length === 0) return
    const rows = templates.map(({ id, name, cells }, index) => ({
      show_id: showId,
      id,
      position: from + index,
      name,
      cells: JSON.stringify(cells),
    }))
    await trx.insertInto('templates').values(rows).execute()
  },
}
