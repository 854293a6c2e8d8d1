import { isolated } from '@/lib/shared/isolated'
import * as z from '@/lib/shared/schema'
import type { Show } from './live'

export type OwnId = 'taskId' | 'userId'
/** Holds a taken id, in the form that a refusal of bad input has. */
export const TakenId = z.object({ path: z.string(), message: z.string() })
export type TakenId = Readonly<z.infer<typeof TakenId>>

/**
 * Lists the ids that a change gives to a show. Two shows of one AppId must share neither task nor user (contract 2.1):
 * a take of one would put its picture on the other's task.
 */
export function freshIds(before: Show, after: Show): OwnId[] {
  const isMoved = before.accountId !== after.accountId
  return (['taskId', 'userId'] as const).filter((id) => isMoved || before.settings[id] !== after.settings[id])
}

/** Lists those ids that one of the account's other shows has. */
export function takenIds(
  fresh: readonly OwnId[],
  { settings }: Show,
  others: readonly Readonly<Record<OwnId | 'name', string>>[],
): TakenId[] {
  return fresh.flatMap((field) => {
    const id = settings[field]
    const other = others.find((show) => show[field] === id)
    if (!other) return []
    return [
      { path: `settings.${field}`, message: `is ${id}, as in the show '${isolated(other.name)}' of this account` },
    ]
  })
}

export const sayTaken = (taken: readonly TakenId[]): string =>
  `${taken.map(({ path, message }) => `${path} ${message}`).join('; ')}. Every show needs its own.`
