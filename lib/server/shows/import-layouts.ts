import type { Kysely } from 'kysely'
import { isSame } from '@/lib/layout/diff'
import { inputsOf, LayoutDocument } from '@/lib/layout/document'
import { freeName } from '@/lib/layout/free-name'
import { numbered } from '@/lib/layout/numbers/layout-number'
import type { Output } from '@/lib/layout/output'
import { withSwitchIds } from '@/lib/layout/room/switched-to'
import { frameOf, LayoutName, type ShowSettings } from '@/lib/layout/show'
import type { ImportedLayouts, ImportNote, ImportPlan } from '@/lib/protocol/import'
import type { Layout, Show } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { readFacts } from '@/lib/server/accounts/read-account'
import { type ChangeDeps, changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import type { Database } from '@/lib/server/db/schema'
import { parseInput } from '@/lib/server/http/input'
import { followSoon } from '@/lib/server/rows/follow-soon'
import type { Brought } from './brought'
import { fitToFrame } from './fit-to-frame'
import type { ImportContent } from './import-content'
import { positionAtEnd } from './position'
import { readLayouts, readShow } from './read'
import { readImport } from './read-import'

type Deps = ChangeDeps & Pick<Context, 'newId' | 'env'>
type Prepared = Readonly<{
  sequence: number
  layouts: Brought['layouts']
  report: ImportNote[]
  canvas: ImportPlan['canvas']
}>

/**
 * Adds the layouts at the end of the strip, all or none of them.
 *
 * @throws {Failure} not-found, invalid
 */
export async function importLayouts(
  context: Deps,
  by: Person,
  showId: string,
  { dryRun, ...asked }: ImportContent,
): Promise<ImportPlan | ImportedLayouts> {
  if (dryRun) {
    const show = await readShow(context.db, showId)
    const { layouts, report, canvas } = await prepare(context, context.db, show, asked)
    return { show: null, layouts: layouts.map(toPlanned), report, canvas }
  }
  return changeShow(context, showId, by, async ({ trx, emit }, show) => {
    const { layouts, sequence, report } = await prepare(context, trx, show, asked)
    await raiseFloor(trx, showId, sequence)
    const strip = await readLayouts(trx, showId)
    const taken = strip.map(({ position }) => position)
    const numbers = strip.map(({ number }) => number)
    const brought: Layout[] = []
    for (const { name, number, document } of numbered(layouts, numbers)) {
      const position = positionAtEnd(taken)
      taken.push(position)
      const id = context.newId()
      brought.push({ id, showId, name, position, number, revision: 1, document, updatedAt: context.now() })
    }
    const all = [...brought, ...strip]
    const added = brought.map((one) => ({ ...one, document: withSwitchIds(one.document, all) }))
    await trx.insertInto('layouts').values(added.map(toRow)).execute()
    await followSoon(
      trx,
      showId,
      added.map(({ document }) => document),
      context.now(),
    )
    for (const layout of added) emit({ type: 'layout.added', layout })
    return { layouts: added, report }
  })
}

export const toPlanned = ({ name, document }: Brought['layouts'][number]) => ({
  name,
  inputs: inputsOf(document).length,
})

const toRow = ({ showId, updatedAt, document, ...layout }: Layout) => ({
  ...layout,
  show_id: showId,
  document: JSON.stringify(document),
  created_at: updatedAt,
  updated_at: updatedAt,
})

/**
 * Fits the import into this show: on its frame, under names that are not taken.
 *
 * @throws {Failure} invalid
 */
async function prepare(
  { env, newId }: Pick<Deps, 'env' | 'newId'>,
  db: Kysely<Database>,
  show: Show,
  { content, canvas = frameOf(show.settings) }: Omit<ImportContent, 'dryRun'>,
): Promise<Prepared> {
  const brought = readImport(content, { account: await readFacts({ db, env }, show.accountId), newId, canvas })
  const report = [...brought.ofLayouts]
  if (!isOfShow(brought.said, show.settings)) {
    report.push({
      path: 'settings',
      message: 'stay those of this show',
      severity: 'left-out',
    })
  }
  const fitted = fitToFrame(brought, show.settings)
  report.push(...fitted.report)
  const taken = (await readLayouts(db, show.id)).map(({ name }) => name)
  const layouts = fitted.layouts.map(({ name: wanted, number, document }) => {
    const name = LayoutName.safeParse(freeName(wanted, taken)).data ?? wanted
    taken.push(name)
    if (name !== wanted) {
      report.push({
        path: 'name',
        message: `becomes ${name}: this show has ${wanted} already`,
        severity: 'changed',
      })
    }
    return { name, number, document: parseInput(LayoutDocument, document) }
  })
  return { sequence: brought.sequence, layouts, report, canvas: brought.assumedCanvas }
}

/** Keeps the show's sequences above the imported one: the body may come from this very task. */
async function raiseFloor(trx: Kysely<Database>, showId: string, sequence: number): Promise<void> {
  await trx
    .updateTable('tasks')
    .set({ sequence_floor: sequence })
    .where('show_id', '=', showId)
    .where('sequence_floor', '<', sequence)
    .execute()
}

/** Tells whether the show has all these settings already, but for the ids that every import makes anew. */
const isOfShow = ({ outputs, ...said }: Brought['said'], settings: ShowSettings): boolean =>
  isSame({ ...settings, ...said }, settings) &&
  (!outputs || isSame(outputs.map(withoutId), settings.outputs.map(withoutId)))

const withoutId = ({ id: _, ...output }: Output): Omit<Output, 'id'> => output
