import type { Insertable, Kysely } from 'kysely'
import { z } from 'zod'
import { emptyDocument, type LayoutDocument } from '@/lib/layout/document'
import type { LabelStyle } from '@/lib/layout/own/label-style'
import type { OwnTemplate } from '@/lib/layout/own/own-template'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import { RecordId } from '@/lib/layout/record-id'
import { withSwitchIds, withSwitchNames } from '@/lib/layout/room/switched-to'
import { ShowName, type ShowSettings } from '@/lib/layout/show'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { Show } from '@/lib/protocol/live'
import type { Context } from '@/lib/server/context'
import type { Database, LayoutTable } from '@/lib/server/db/schema'
import { LABEL_STYLES } from '@/lib/server/lists/label-styles'
import { TEMPLATES } from '@/lib/server/lists/templates'
import { followSoon } from '@/lib/server/rows/follow-soon'
import { newTaskRow } from '@/lib/server/rows/task-row'
import { copySettings, newSettings } from './new-settings'
import { positionAfterLast, positionAtEnd } from './position'
import { panicIndex, readLayouts, readShow } from './read'
import { toSearchText } from './search-text'

/** `copyOf` is the id of a show. Without a `name` the copy is called after it. */
export const CreateShow = z
  .strictObject({ name: z.optional(ShowName), copyOf: z.optional(RecordId) })
  .refine(({ name, copyOf }) => name !== undefined || copyOf !== undefined, { path: ['name'], error: 'is required' })

export const FIRST_LAYOUT = { name: 'Layout 1', number: 1, position: positionAtEnd([]), document: emptyDocument() }

type Deps = Pick<Context, 'db' | 'now' | 'newId'>

/**
 * Makes a show, last in the list.
 *
 * @throws {Failure} not-found, when there is no show `copyOf`
 */
export async function createShow(
  { db, now, newId }: Deps,
  { name, copyOf }: z.infer<typeof CreateShow>,
): Promise<Show> {
  return db.transaction().execute(async (trx) => {
    const original = copyOf === undefined ? null : await readShow(trx, copyOf)
    const own = original ? await readLayouts(trx, original.id) : []
    const layouts = original
      ? own.map((one) => ({ ...one, document: withSwitchNames(one.document, own) }))
      : [FIRST_LAYOUT]
    const { last } = await trx
      .selectFrom('shows')
      .select(({ fn }) => fn.max<string | null>('position').as('last'))
      .executeTakeFirstOrThrow()
    return insertShow(
      trx,
      {
        id: newId(),
        name: name ?? copyName(original?.name ?? ''),
        position: positionAfterLast(last),
        accountId: original?.accountId ?? DEFAULT_ACCOUNT,
        templates: original ? await TEMPLATES.read(trx, original.id) : [],
        labelStyles: original ? await LABEL_STYLES.read(trx, original.id) : [],
        settings: original ? copySettings(original.settings, newId) : newSettings(newId),
        panic: panicIndex(own, original?.panicLayoutId ?? null),
        pinned: original?.pinned ?? [],
        layouts: layouts.map((layout) => ({ ...layout, id: newId() })),
      },
      now(),
    )
  })
}

function copyName(name: string): string {
  const wanted = ShowName.safeParse(`${name} copy`)
  return wanted.success ? wanted.data : name
}

export type NewShow = Readonly<{
  id: string
  name: string
  position: string
  settings: ShowSettings
  accountId: string
  /** A sequence that the show's own have to be above. It is left out where there is none. */
  sequence?: number
  /** Its own templates; left out where it has none. */
  templates?: readonly OwnTemplate[]
  /** Its styles of labels; left out where it has none. */
  labelStyles?: readonly LabelStyle[]
  /** Which of the layouts is for a panic; left out where none is. */
  panic?: number | null
  /** The sounds that every layout keeps; left out where there are none. */
  pinned?: readonly PinnedSound[]
  layouts: readonly { id: string; name: string; position: string; number: number; document: LayoutDocument }[]
}>

/** Stores everything that a show consists of. Its task has never run. */
export async function insertShow(trx: Kysely<Database>, show: NewShow, at: number): Promise<Show> {
  const { id, name, position, settings, accountId, sequence = 0, templates = [], labelStyles = [] } = show
  const pinned = [...(show.pinned ?? [])]
  const panicLayoutId = show.layouts[show.panic ?? -1]?.id ?? null
  const layouts = show.layouts.map((one) => ({ ...one, document: withSwitchIds(one.document, show.layouts) }))
  const times = { created_at: at, updated_at: at }
  await trx
    .insertInto('shows')
    .values({
      id,
      name,
      position,
      revision: 1,
      settings: JSON.stringify(settings),
      account_id: accountId,
      panic_layout_id: panicLayoutId,
      pinned: JSON.stringify(pinned),
      last_event: 0,
      search_text: toSearchText({ name, ...settings }),
      ...times,
    })
    .execute()
  await trx
    .insertInto('layouts')
    .values(layouts.map((layout) => ({ ...toRow(layout), show_id: id, revision: 1, ...times })))
    .execute()
  await TEMPLATES.insert(trx, id, templates)
  await LABEL_STYLES.insert(trx, id, labelStyles)
  await trx
    .insertInto('tasks')
    .values({ ...newTaskRow(id), sequence_floor: sequence })
    .execute()
  await followSoon(
    trx,
    id,
    show.layouts.map(({ document }) => document),
    at,
  )
  return { id, name, position, revision: 1, settings, accountId, panicLayoutId, pinned, updatedAt: at }
}

const toRow = ({ id, name, position, number, document }: NewShow['layouts'][number]) =>
  ({ id, name, position, number, document: JSON.stringify(document) }) satisfies Partial<Insertable<LayoutTable>>
