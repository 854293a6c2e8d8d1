import type { InsertResult, UpdateResult } from 'kysely'
import { Failure } from '@/lib/shared/failures'

/** Adds the row, unless there is one by now; or changes it, where it still has the revision that was seen. */
type Writes = Readonly<{ add: () => Promise<InsertResult>; change: () => Promise<UpdateResult> }>

/**
 * Writes a row that may not be there yet: it counts as revision 0 then. Of two who write at once the second is told.
 *
 * @throws {Failure} stale-revision, with these words
 */
export async function writeRevised(revision: number, { add, change }: Writes, says: string): Promise<void> {
  const count = revision === 0 ? (await add()).numInsertedOrUpdatedRows : (await change()).numUpdatedRows
  if (count !== 1n) throw new Failure('stale-revision', says)
}
