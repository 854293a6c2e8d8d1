import { z } from 'zod'
import { emptyDocument, LayoutDocument } from '@/lib/layout/document'
import { freeNumber, LayoutNumber } from '@/lib/layout/numbers/layout-number'
import { RecordId } from '@/lib/layout/record-id'
import { LayoutName } from '@/lib/layout/show'
import type { Layout } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { followSoon } from '@/lib/server/rows/follow-soon'
import { Failure } from '@/lib/shared/failures'
import { freePosition, Position, positionAfter, positionAtEnd } from './position'
import { readLayouts } from './read'

/**
 * `copyOf` is the id of a layout of the same show. Without a `position` a copy stands after its original, any other
 * layout at the end. Without a `number` that is free it has the lowest that is.
 */
export const CreateLayout = z
  .strictObject({
    name: LayoutName,
    position: Position.optional(),
    number: z.optional(LayoutNumber),
    copyOf: z.optional(RecordId),
    document: z.optional(LayoutDocument),
  })
  .refine(({ copyOf, document }) => copyOf === undefined || document === undefined, {
    path: ['document'],
    error: 'must be left out when copyOf is given',
  })

/** @throws {Failure} not-found, for the show or `copyOf` */
export async function createLayout(
  context: ChangeDeps & Pick<Context, 'newId'>,
  by: Person,
  showId: string,
  { name, position, number, copyOf, document }: z.infer<typeof CreateLayout>,
): Promise<Layout> {
  return changeShow(context, showId, by, async ({ trx, emit }) => {
    const neighbours = await readLayouts(trx, showId)
    const taken = neighbours.map((layout) => layout.position)
    const original = copyOf === undefined ? null : neighbours.find(({ id }) => id === copyOf)
    if (original === undefined) throw new Failure('not-found', 'The layout to copy is no longer in this show.')

    const at = context.now()
    const layout: Layout = {
      id: context.newId(),
      showId,
      name,
      position: position ? freePosition(position, taken) : positionOf(original, taken),
      number: freeNumber(
        number,
        neighbours.map((layout) => layout.number),
      ),
      revision: 1,
      document: original?.document ?? document ?? emptyDocument(),
      updatedAt: at,
    }
    await trx
      .insertInto('layouts')
      .values({
        id: layout.id,
        show_id: showId,
        name,
        position: layout.position,
        number: layout.number,
        revision: layout.revision,
        document: JSON.stringify(layout.document),
        created_at: at,
        updated_at: at,
      })
      .execute()
    await followSoon(trx, showId, [layout.document], at)
    emit({ type: 'layout.added', layout })
    return layout
  })
}

const positionOf = (original: Layout | null, taken: readonly string[]) =>
  original ? positionAfter(original.position, taken) : positionAtEnd(taken)
