import type { Kysely } from 'kysely'
import { z } from 'zod'
import { apply, Diff, isSame, NO_CHANGE } from '@/lib/layout/diff'
import { LayoutDocument } from '@/lib/layout/document'
import { LayoutNumber } from '@/lib/layout/numbers/layout-number'
import { RecordId } from '@/lib/layout/record-id'
import { LayoutName } from '@/lib/layout/show'
import type { Layout } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Database } from '@/lib/server/db/schema'
import { parseInput } from '@/lib/server/http/input'
import { freePosition, Position } from './position'
import { readLayout, readLayouts } from './read'
import { requireFrame, requireLayoutRevision, storeLayout } from './store'

/** The frame may be a draft that has no size yet. */
const FrameSize = z.strictObject({ width: z.int().min(0), height: z.int().min(0) })

/**
 * `revision` is the one that the diff was made on, and `frame` the one in whose pixels it counts: without it that is
 * the frame as it is now. A name or a position needs no revision: the last one written counts. A `number` that another
 * layout has changes places with it.
 */
export const UpdateLayout = z
  .strictObject({
    revision: z.int().min(0).optional(),
    name: z.optional(LayoutName),
    position: Position.optional(),
    number: z.optional(LayoutNumber),
    diff: z.optional(Diff),
    frame: z.optional(FrameSize),
    changeId: z.optional(RecordId),
  })
  .refine(({ revision, diff }) => diff === undefined || revision !== undefined, {
    path: ['revision'],
    error: 'is required with a diff',
  })

/** A desk that saves has made the document itself: with `answer=revision` it is not sent back. */
export const SavedQuery = z.strictObject({ answer: z.literal('revision').optional() })

/**
 * Changes a layout. A change without an effect raises no revision. A `changeId` that is among the show's events was
 * applied before, and returns the layout as it is now.
 *
 * @throws {Failure} not-found; stale-frame with the frame as it is now; stale-revision with the layout as it is now;
 * invalid with the paths of the document that the diff would break
 */
export async function updateLayout(
  context: ChangeDeps,
  by: Person,
  layoutId: string,
  { revision, name, position, number, diff = NO_CHANGE, frame, changeId }: z.infer<typeof UpdateLayout>,
): Promise<Layout> {
  const { showId } = await readLayout(context.db, layoutId)
  return changeShow(context, showId, by, async (write, show) => {
    const before = await readLayout(write.trx, layoutId)
    if (changeId !== undefined && (await isDone(write.trx, showId, changeId))) return before
    if (frame) requireFrame(show, frame)
    if (revision !== undefined) requireLayoutRevision(before, revision)

    const after: Layout = {
      ...before,
      name: name ?? before.name,
      number: number ?? before.number,
      position: position === undefined ? before.position : await freeLayoutPosition(write.trx, before, position),
      document: changeDocument(before.document, diff),
    }
    const now = context.now()
    const holder = after.number === before.number ? null : await holderOf(write.trx, after)
    if (holder) {
      const moved = { ...holder, number: before.number }
      await saveLayout(write, { before: holder, after: moved, diff: NO_CHANGE, now })
    }
    return saveLayout(write, { before, after, diff, changeId, now })
  })
}

/**
 * Applies the diff.
 *
 * @throws {Failure} invalid, with the paths of the document that the diff would break
 */
export function changeDocument(document: LayoutDocument, diff: Diff): LayoutDocument {
  return parseInput(LayoutDocument, apply(document, diff))
}

type Save = Readonly<{ before: Layout; after: Layout; diff: Diff; changeId?: string | undefined; now: number }>

/**
 * Stores `after` as the next revision and tells followers, unless it is the same as `before`. Followers get `diff` as
 * its author made it.
 */
export async function saveLayout(write: ShowWrite, { before, after, diff, changeId, now }: Save): Promise<Layout> {
  if (isSame(before, after)) return before
  const layout = { ...after, revision: before.revision + 1, updatedAt: now }
  await storeLayout(write.trx, before, layout)
  const { id: layoutId, revision, name, position, number } = layout
  write.emit(
    { type: 'layout.changed', layoutId, revision, name, position, number, diff, changeId: changeId ?? null },
    changeId,
  )
  return layout
}

async function isDone(trx: Kysely<Database>, showId: string, changeId: string): Promise<boolean> {
  const event = await trx
    .selectFrom('events')
    .select('number')
    .where('show_id', '=', showId)
    .where('change_id', '=', changeId)
    .executeTakeFirst()
  return event !== undefined
}

/** Finds another layout of the show that has the number already. */
async function holderOf(trx: Kysely<Database>, { id, showId, number }: Layout): Promise<Layout | null> {
  return (await readLayouts(trx, showId)).find((other) => other.id !== id && other.number === number) ?? null
}

async function freeLayoutPosition(trx: Kysely<Database>, { id, showId }: Layout, wanted: string): Promise<string> {
  const others = (await readLayouts(trx, showId)).filter((layout) => layout.id !== id)
  return freePosition(
    wanted,
    others.map(({ position }) => position),
  )
}
