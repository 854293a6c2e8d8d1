import { join } from 'node:path'
import Libsql from 'libsql'

const SIZE = 'select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()'

/** Returns the size of the database with all that its journal holds, while the app runs. */
export function databaseBytes(dataDir: string): number {
  const database = new Libsql(join(dataDir, 'mixdesk.db'), { readonly: true })
  try {
    const { bytes } = database.prepare(SIZE).get([]) as { bytes: number }
    return bytes
  } finally {
    database.close()
  }
}
