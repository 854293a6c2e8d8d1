import { z } from 'zod'
import type { HeldDesk } from '@/lib/protocol/here'
import type { Person } from '@/lib/protocol/request'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { idOf } from '@/lib/server/http/id-of'
import { cutName } from '@/lib/server/presence/cut-name'
import { readDesk, writeDesk } from '@/lib/server/presence/held-desks'
import { Failure } from '@/lib/shared/failures'
import { isolated } from '@/lib/shared/isolated'

const PersonId = idOf('a person').nullable()

/** Says who is to have the desk (null: nobody), who has it as the operator believes, and whether alone. */
export const DeskBody = z.strictObject({ to: PersonId, from: PersonId, alone: z.boolean().default(false) })
type DeskBody = z.infer<typeof DeskBody>

type Deps = Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups' | 'presence'>

/**
 * Gives the desk of a show to an operator, or to nobody. Everybody may take it, from anybody: nobody is locked out. To
 * others it is given by whoever has it. It enforces nothing by itself: desks ask before they take.
 *
 * @throws {Failure} not-found; stale-desk, with who has it; forbidden, where another's desk is given away; invalid,
 * where it is given to someone who is not here to edit
 */
export async function haveDesk(
  context: Deps,
  operator: Person,
  showId: string,
  { to, from, alone }: DeskBody,
): Promise<{ desk: HeldDesk | null }> {
  const desk = await changeShow(context, showId, null, async ({ trx }) => {
    const held = await readDesk(trx, showId)
    if ((held?.by.id ?? null) !== from) {
      const says = held ? `${isolated(held.by.name)} has the desk by now.` : 'Nobody has the desk any more.'
      throw new Failure('stale-desk', says, { desk: held })
    }
    if (to !== operator.id && from !== operator.id) {
      throw new Failure('forbidden', 'Only who has the desk gives it away. Take it over first.')
    }
    const by = to === null ? null : personOf(context, operator, showId, to)
    const since = held && held.by.id === to ? held.since : context.now()
    const next = by && { by, since, alone }
    await writeDesk(trx, showId, next)
    return next
  })
  await context.presence.deskChanged(showId)
  return { desk }
}

/** Everybody hears of the name, so that it is no longer than a name is told. */
function personOf({ presence }: Deps, operator: Person, showId: string, id: string): Person {
  if (id === operator.id) return { id, name: cutName(operator.name) }
  const found = presence.editorOf(showId, id)
  if (!found) throw new Failure('invalid', 'The desk goes to somebody who is here and edits.')
  return found
}
