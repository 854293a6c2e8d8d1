import type { Transaction } from 'kysely'
import type { Show } from '@/lib/desk/live'
import type { Database } from '@/lib/server/db/schema'
import { Failure } from '@/lib/shared/failures'
import { readShows } from './read'
import { takeTurn } from './take-turn'

const OWN = ['taskId', 'userId'] as const

/**
 * Two shows of one AppId must share neither task nor user (contract 2.1): a take of one would put its picture on the
 * other's task. Looked at where a show comes by an id, so that a take need not look. Failure: invalid.
 */
export async function requireOwnIds(trx: Transaction<Database>, before: Show, after: Show): Promise<void> {
  const isMoved = before.accountId !== after.accountId
  const fresh = OWN.filter((field) => isMoved || before.settings[field] !== after.settings[field])
  if (fresh.length === 0) return
  await takeTurn(trx)
  const others = (await readShows(trx)).filter(({ id, accountId }) => id !== after.id && accountId === after.accountId)
  const details = fresh.flatMap((field) => {
    const id = after.settings[field]
    const other = others.find(({ settings }) => settings[field] === id)
    if (!other) return []
    return [
      { path: `settings.${field}`, message: `is ${id}, which the show '${other.name}' of this account has already` },
    ]
  })
  if (details.length === 0) return
  const says = details.map(({ path, message }) => `${path} ${message}`).join('; ')
  throw new Failure('invalid', `${says}. Every show needs its own.`, details)
}
