import type { Kysely } from 'kysely'
import { isSame } from '@/lib/layout/diff'
import { fieldLabel, fieldValue } from '@/lib/layout/field-labels'
import { newFrozenChanges } from '@/lib/layout/frozen'
import type { ShowSettings } from '@/lib/layout/show'
import type { Database } from '@/lib/server/db/schema'
import { storedSettings } from '@/lib/server/db/stored'
import { mayBeOnAir } from '@/lib/server/rows/on-air'
import { Failure } from '@/lib/shared/failures'

/** Reads all settings that run, or may run: the program's, and those of each start whose outcome is open. */
async function readRunning(trx: Kysely<Database>, showId: string): Promise<ShowSettings[]> {
  const starts = await trx
    .selectFrom('requests')
    .innerJoin('tasks', 'tasks.show_id', 'requests.show_id')
    .select('requests.settings')
    .where('requests.show_id', '=', showId)
    .where('requests.action', '=', 'StartMix')
    .where(({ eb, or, ref }) =>
      or([
        eb('requests.state', 'in', ['waiting', 'sending']),
        eb('requests.id', '=', ref('tasks.program_id')),
        eb('requests.id', '=', ref('tasks.uncertain_id')),
        eb('requests.id', '=', ref('tasks.retry_id')),
      ]),
    )
    .execute()
  return starts.flatMap(({ settings }) => (settings === null ? [] : [storedSettings(settings)]))
}

/**
 * Refuses a change of a setting that a running task keeps. The new settings are compared with those that run, since the
 * stored ones may differ from them.
 *
 * @throws {Failure} frozen-on-air, with the settings that would change
 */
export async function requireUnfrozen(
  trx: Kysely<Database>,
  showId: string,
  before: ShowSettings,
  after: ShowSettings,
): Promise<void> {
  if (isSame(before, after)) return
  if (!(await mayBeOnAir(trx, showId))) return
  const running = await readRunning(trx, showId)
  const changes = (running.length > 0 ? running : [before]).flatMap((each) => newFrozenChanges(each, before, after))
  if (changes.length === 0) return
  const details = new Map(
    changes.map(({ path, field, runs }) => [
      `settings.${path}`,
      { field, says: `is ${fieldValue(field, runs)} on air` },
    ]),
  )
  const told = [...details.values()].map(({ field, says }) => `${fieldLabel(field)} ${says}`).join(', ')
  throw new Failure(
    'frozen-on-air',
    `${told}, and cannot change while the show may be on air. Use 'Stop and start again' in the show settings; or stop, save and take.`,
    [...details].map(([path, { says }]) => ({
      path,
      message: `${says}, and changes only with 'Stop and start again'`,
    })),
  )
}
