import { generateNKeysBetween } from 'fractional-indexing'
import type { Kysely } from 'kysely'
import { LayoutDocument } from '@/lib/layout/document'
import { numbered } from '@/lib/layout/numbers/layout-number'
import type { LabelStyle } from '@/lib/layout/own/label-style'
import type { OwnTemplate } from '@/lib/layout/own/own-template'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import { ShowSettings } from '@/lib/layout/show'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { ImportedShow, ImportNote, ImportPlan } from '@/lib/protocol/import'
import { readFacts } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import type { Database } from '@/lib/server/db/schema'
import { parseInput } from '@/lib/server/http/input'
import { Failure } from '@/lib/shared/failures'
import type { Brought } from './brought'
import { insertShow } from './create-show'
import { fitToFrame } from './fit-to-frame'
import type { ImportContent } from './import-content'
import { toPlanned } from './import-layouts'
import { lockIds } from './lock-ids'
import { withOwnIds } from './own-ids'
import { positionAfterLast, positionAtEnd } from './position'
import { readImport } from './read-import'
import { readTaken } from './read-taken'

type Prepared = Readonly<{
  name: string
  position: string
  settings: ShowSettings
  sequence: number
  templates: readonly OwnTemplate[]
  labelStyles: readonly LabelStyle[]
  panic: number | null
  pinned: readonly PinnedSound[]
  layouts: Brought['layouts']
  report: ImportNote[]
  assumedCanvas: Brought['assumedCanvas']
}>

/** The canvas that OBS begins with, and the stage of VDO.Ninja and vMix. */
const FULL_HD = { width: 1920, height: 1080 }

/**
 * Makes a new show, last in the list, with new ids, that has never been on air.
 *
 * @throws {Failure} invalid
 */
export async function importShow(
  context: Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'newId'>,
  { content, canvas = FULL_HD, dryRun }: ImportContent,
): Promise<ImportPlan | ImportedShow> {
  const { db, dialect, now, newId } = context
  const surroundings = { account: await readFacts(context, DEFAULT_ACCOUNT), dialect, newId, canvas }
  if (dryRun) {
    const { name, layouts, report, assumedCanvas } = await prepare(db, surroundings, content)
    return { show: { name }, layouts: layouts.map(toPlanned), report, canvas: assumedCanvas }
  }
  return db.transaction().execute(async (trx) => {
    await lockIds(trx)
    const { report, assumedCanvas: _, ...prepared } = await prepare(trx, surroundings, content)
    const positions = generateNKeysBetween(null, null, prepared.layouts.length)
    const layouts = numbered(prepared.layouts, []).map(({ name, number, document }, index) => ({
      id: newId(),
      name,
      number,
      document,
      position: positions[index] ?? positionAtEnd(positions),
    }))
    // A file names no account, so the show begins with the default one.
    const show = { ...prepared, id: newId(), accountId: DEFAULT_ACCOUNT, layouts }
    return { show: await insertShow(trx, show, now()), report }
  })
}

const NO_PANIC: ImportNote = {
  path: 'panic',
  message: 'names no layout of the file: no layout is for a panic',
  severity: 'left-out',
}

async function prepare(
  db: Kysely<Database>,
  surroundings: Parameters<typeof readImport>[1] & Pick<Context, 'dialect'>,
  content: unknown,
): Promise<Prepared> {
  const brought = readImport(content, surroundings)
  const { show, sequence, report } = brought
  if (!show) {
    const message = 'is a layout, not a show: open a show and import it there'
    throw new Failure('invalid', `The import ${message}.`, [{ path: 'kind', message }])
  }
  const taken = await readTaken(db, surroundings.dialect, show.settings)
  const own = withOwnIds(show.settings, taken, surroundings.newId)
  const { layouts, report: ofFrame } = fitToFrame(brought, show.settings)
  const wanted = show.panic ?? null
  const panic = wanted === null || wanted < layouts.length ? wanted : null
  return {
    name: show.name,
    position: positionAfterLast(taken.lastPosition),
    settings: parseInput(ShowSettings, own.settings),
    sequence,
    templates: show.templates ?? [],
    labelStyles: show.labelStyles ?? [],
    panic,
    pinned: show.pinned ?? [],
    layouts: layouts.map(({ document, ...layout }) => ({ ...layout, document: parseInput(LayoutDocument, document) })),
    report: [...report, ...ofFrame, ...own.report, ...(panic === wanted ? [] : [NO_PANIC])],
    assumedCanvas: brought.assumedCanvas,
  }
}
