import type { Reader } from '@/lib/server/db/prepared'
import { type KnownTask, notNull } from '@/lib/server/rows/rows'
import { Failure } from '@/lib/shared/failures'
import type { Past } from './draft'

/**
 * Finds what a take back puts on air (decision 046): the accepted take before the one that is on air or on its way
 * there, with another body; after a take back, before the one that it went back to. Where what is on air is not ours,
 * or nothing is, it is the take that was accepted last.
 *
 * @throws {Failure} cannot-go-on-air, where there is none
 */
export async function findBefore(reader: Reader, task: KnownTask): Promise<Past> {
  const now = task.row.alarm_kind === null ? await newest(reader, task) : undefined
  const start = now?.action === 'StartMix' ? now : null
  const [row] = await accepted(reader, task)
    .$if(start !== null, (query) => query.where('number', '<', stepOf(notNull(start))))
    .$if(start?.body != null, (query) => query.where('body', '!=', notNull(start).body))
    .orderBy('number', 'desc')
    .limit(1)
    .execute()
  if (row) return { ...toPast(row), from: stepOf(row) }
  throw new Failure('cannot-go-on-air', start ? 'Nothing was on air before this.' : 'Nothing was on air yet.')
}

/**
 * Finds the accepted take of this id. What is on air now is then what the next take back finds.
 *
 * @throws {Failure} not-found; cannot-go-on-air, for a stop, and for a take that was never on air
 */
export async function findPast(reader: Reader, showId: string, requestId: string): Promise<Past> {
  const row = await reader
    .selectFrom('requests')
    .selectAll()
    .where('show_id', '=', showId)
    .where('id', '=', requestId)
    .executeTakeFirst()
  if (!row) throw new Failure('not-found', 'This request is no longer kept.')
  if (row.action === 'StartMix' && row.state === 'accepted') return { ...toPast(row), from: null }
  throw new Failure('cannot-go-on-air', 'It was not on air: only a take that ZEGOCLOUD accepted can be put back.')
}

/** A fader is no step of its own: it belongs to the take whose sound it changed. */
const stepOf = ({
  back_number,
  sound_of,
  number,
}: Readonly<{ back_number: number | null; sound_of: number | null; number: number }>) =>
  back_number ?? sound_of ?? number

const toPast = <T extends Past['row']>(row: T) => ({ row, asOf: row.as_of ?? notNull(row.answered_at) })

const accepted = (reader: Reader, { row }: KnownTask) =>
  reader
    .selectFrom('requests')
    .selectAll()
    .where('show_id', '=', row.show_id)
    .where('action', '=', 'StartMix')
    .where('state', '=', 'accepted')

/** Reads the newest request that is on air, may be, or is on its way there. */
const newest = (reader: Reader, { row, program, uncertain }: KnownTask) =>
  reader
    .selectFrom('requests')
    .selectAll()
    .where('show_id', '=', row.show_id)
    .where(({ eb, or }) =>
      or([eb('state', 'in', ['waiting', 'sending']), eb('id', 'in', [program?.id ?? '', uncertain?.id ?? ''])]),
    )
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
