import type { Reader } from '@/lib/server/db/prepared'
import type { RequestRow } from '@/lib/server/rows/rows'
import { Failure } from '@/lib/shared/failures'
import type { StopBody, TakeBackBody, TakeBody } from './bodies'
import type { Key } from './draft'

/** Holds the key and a fingerprint of what it is used for; null where the operator gave no key. */
export function keyOf(
  verb: 'take' | 'take-back' | 'stop',
  { idempotencyKey, notAfter: _, ...body }: TakeBody | TakeBackBody | StopBody,
): Key | null {
  if (idempotencyKey === undefined) return null
  const asked = Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1))
  return { value: idempotencyKey, fingerprint: JSON.stringify([verb, asked]) }
}

/**
 * Finds the request that was made under the key before. A key belongs to its show for as long as the request is kept.
 *
 * @throws {Failure} key-reused
 */
export async function findRepeat(reader: Reader, showId: string, key: Key | null): Promise<RequestRow | null> {
  if (key === null) return null
  const request = await reader
    .selectFrom('requests')
    .selectAll()
    .where('show_id', '=', showId)
    .where('idempotency_key', '=', key.value)
    .executeTakeFirst()
  if (request && request.fingerprint !== key.fingerprint) {
    throw new Failure('key-reused', 'This idempotency key was used for another request: use a new key for a new one.')
  }
  return request ?? null
}
