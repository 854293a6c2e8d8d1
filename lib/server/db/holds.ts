import { type RawBuilder, type ReferenceExpression, sql } from 'kysely'
import type { Database } from './schema'

/** Makes a condition: the column holds the text somewhere. SQLite takes small and capital letters of ASCII for one. */
export const holds = (column: ReferenceExpression<Database, 'shows'> & string, text: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} like ${`%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`} escape '\\'`

/**
 * Makes a condition that is true of every show whose settings have this value, and of few others: their text holds it,
 * as JSON.stringify writes it. Whoever asks reads the settings then, and need not read those of every show.
 */
export const maySay = (setting: 'roomId' | 'taskId', value: string): RawBuilder<boolean> =>
  holds('shows.settings', `"${setting}":${JSON.stringify(value)}`)
