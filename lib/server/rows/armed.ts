import { z } from 'zod'
import { Person } from '@/lib/protocol/request'
import type { Armed } from '@/lib/protocol/task'
import { isolated } from '@/lib/shared/isolated'
import type { TaskRow } from './rows'

/**
 * Describes a take that waits until sources are back: of which layout, as it was then, and what was on air last then.
 * `waitsFor` names them; `since` is in Unix ms.
 */
export const ArmedTake = z.object({
  id: z.string(),
  layoutId: z.string(),
  layoutName: z.string(),
  revision: z.number(),
  sequence: z.number(),
  by: Person,
  since: z.number(),
  waitsFor: z.array(z.object({ streamId: z.string(), name: z.string() })),
})
export type ArmedTake = z.infer<typeof ArmedTake>

export const armedOf = ({ armed }: Pick<TaskRow, 'armed'>): ArmedTake | null =>
  armed === null ? null : ArmedTake.parse(JSON.parse(armed))

/** Returns what the desk is told of it, for example "Slides is taken when Host is back." */
export function toArmed(row: Pick<TaskRow, 'armed'>): Armed | null {
  const armed = armedOf(row)
  if (!armed) return null
  const { id, layoutId, layoutName, by, waitsFor } = armed
  const names = waitsFor.map(({ name }) => isolated(name))
  const who = `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'}`
  return { id, layoutId, by, says: `${isolated(layoutName)} is taken when ${who} back.` }
}
