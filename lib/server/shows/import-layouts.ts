import type { Transaction } from 'kysely'
import type { ImportedLayouts, ImportNote, ImportPlan } from '@/lib/desk/import'
import type { Layout, Show } from '@/lib/desk/live'
import type { Person } from '@/lib/desk/request'
import type { Size } from '@/lib/geometry/rect'
import { rescale } from '@/lib/layout/commands'
import { apply, isSame } from '@/lib/layout/diff'
import { inputsOf, LayoutDocument } from '@/lib/layout/document'
import { freeName } from '@/lib/layout/free-name'
import { frameOf, LayoutName } from '@/lib/layout/show'
import type { Context } from '@/lib/server/context'
import type { Database } from '@/lib/server/db/schema'
import { parseInput } from '@/lib/server/input'
import { type ChangeDeps, changeShow } from '@/lib/server/live/change-show'
import type { ImportContent } from './import-content'
import { positionAtEnd } from './position'
import { readLayouts, readShow } from './read'
import { type Brought, readImport } from './read-import'

type Deps = ChangeDeps & Pick<Context, 'newId'>
type Prepared = Readonly<{ layouts: Brought['layouts']; report: ImportNote[] }>

/** The layouts come last in the strip, all or none of them. Failures: not-found, invalid. */
export async function importLayouts(
  context: Deps,
  by: Person,
  showId: string,
  { content, dryRun }: ImportContent,
): Promise<ImportPlan | ImportedLayouts> {
  if (dryRun) {
    const { layouts, report } = await prepare(context.db, await readShow(context.db, showId), content)
    return { show: null, layouts: layouts.map(toPlanned), report }
  }
  return changeShow(context, showId, by, async (trx, emit, show) => {
    const { layouts, report } = await prepare(trx, show, content)
    const taken = (await readLayouts(trx, showId)).map(({ position }) => position)
    const added: Layout[] = []
    for (const { name, document } of layouts) {
      const position = positionAtEnd(taken)
      taken.push(position)
      added.push({ id: context.newId(), showId, name, position, revision: 1, document, updatedAt: context.now() })
    }
    await trx.insertInto('layouts').values(added.map(toRow)).execute()
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

/** What was brought as it fits into this show: on its frame, under names of their own. */
async function prepare(db: Context['db'] | Transaction<Database>, show: Show, content: unknown): Promise<Prepared> {
  const brought = readImport(content)
  const report = [...brought.report]
  if (brought.show) {
    report.push({ path: 'settings', message: 'This show keeps its own name and settings', severity: 'left-out' })
  }
  const frame = frameOf(show.settings)
  const scales = isScalable(brought.frame, frame)
  if (scales) {
    report.push({
      path: 'frame',
      message: `What was made for ${inWords(brought.frame)} is scaled to this show’s ${inWords(frame)}`,
      severity: 'changed',
    })
  }
  const taken = (await readLayouts(db, show.id)).map(({ name }) => name)
  const layouts = brought.layouts.map(({ name: wanted, document }) => {
    const name = LayoutName.safeParse(freeName(wanted, taken)).data ?? wanted
    taken.push(name)
    if (name !== wanted) {
      report.push({
        path: 'name',
        message: `${wanted} is called ${name}: the show has one of that name`,
        severity: 'changed',
      })
    }
    return { name, document: scales ? scaled(document, brought.frame, frame) : document }
  })
  return { layouts, report }
}

/** Failure: invalid, when it does not fit on any frame any more. */
const scaled = (document: LayoutDocument, from: Size, to: Size): LayoutDocument =>
  parseInput(LayoutDocument, apply(document, rescale(document, from, to)))

/** A frame without width or height is a draft that no rectangle can be measured against. */
const isScalable = (from: Size, to: Size): boolean =>
  !isSame(from, to) && [from.width, from.height, to.width, to.height].every((side) => side > 0)

const inWords = ({ width, height }: Size): string => `${width} × ${height}`
