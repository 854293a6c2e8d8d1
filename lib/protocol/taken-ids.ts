import { isolated } from '@/lib/shared/isolated'
import type { Show } from './live'

type OwnId = 'taskId' | 'userId'
/** A taken id, in the form that a refusal of bad input has. */
export type TakenId = Readonly<{ path: string; message: string }>

/**
 * Lists the ids that a change gives to a show. Two shows of one AppId must share neither task nor user (contract 2.1):
 * a take of one would put its picture on the other's task.
 */
export function freshIds(before: Show, after: Show): OwnId[] {
  const isMoved = before.accountId !== after.accountId
  return (['taskId', 'userId'] as const).filter((id) => isMoved || before.settings[id] !== after.settings[id])
}

/** Lists those ids that another show of the account has. */
export function takenIds(fresh: readonly OwnId[], show: Show, shows: readonly Show[]): TakenId[] {
  const others = shows.filter(({ id, accountId }) => id !== show.id && accountId === show.accountId)
  return fresh.flatMap((field) => {
    const id = show.settings[field]
    const other = others.find(({ settings }) => settings[field] === id)
    if (!other) return []
    return [
      { path: `settings.${field}`, message: `is ${id}, as in the show '${isolated(other.name)}' of this account` },
    ]
  })
}

export const sayTaken = (taken: readonly TakenId[]): string =>
  `${taken.map(({ path, message }) => `${path} ${message}`).join('; ')}. Every show needs its own.`
