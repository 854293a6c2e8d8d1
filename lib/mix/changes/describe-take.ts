import { isSame } from '@/lib/layout/diff'
import { sentOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { frameOf, stepOf } from '@/lib/layout/show'
import type { Air } from '@/lib/mix/missing'
import { type Staying, withPinned } from '@/lib/mix/pinned'
import { withoutMissing } from '@/lib/mix/without-missing'
import type { Program } from '@/lib/protocol/task'
import { type Change, type NameOf, plain } from './change'
import { describeChanges, type Mix } from './changes'
import { dangerOf } from './danger'

/** Holds a layout as it would be taken, before the sounds that stay are put into it. */
type Planned = Mix & Staying

type OnAir = Omit<Air, 'program'> & Readonly<{ program: Program | null }>

/**
 * Says what a take of `after` would change of what is on air, and who it would leave out, since they are not in the
 * room. `differs` says that the audience would see a change, and `danger` that it is one to be asked for twice.
 */
export function describeTake(
  air: OnAir,
  { pinned, account, ...mix }: Planned,
  nameOf: NameOf,
): Readonly<{ changes: readonly Change[]; differs: boolean; danger: string | null }> {
  const { program, running } = air
  const after = { ...mix, document: withPinned(mix.document, { pinned, account }).document }
  const laying = { frame: frameOf(after.settings), step: stepOf(after.settings), own: [] }
  const document = withoutMissing(after.document, air, laying)
  const changes = describeChanges(running ? program : null, { ...after, document }, nameOf)
  const out = sentOf(after.document).filter(({ id }) => !(id in document.records))
  const notes = out.map(
    ({ source }): Change => ({ text: `Without ${nameOf(source)}, not in the room`, tone: 'warning' }),
  )
  const policies = sentOf(after.document).flatMap((input) => describePolicy(program, input, nameOf))
  const danger = dangerOf(running ? program : null, document)
  return { changes: [...notes, ...changes, ...policies], differs: running && changes.length > 0, danger }
}

/**
 * Says what was changed in a layout since it was taken. Whoever was left out of that, since they were not there, is no
 * change.
 */
export const describeSince = (
  program: Program | null,
  { pinned, account, ...mix }: Planned,
  nameOf: NameOf,
): Change[] =>
  describeChanges(
    program && { ...program, document: program.wanted ?? program.document },
    { ...mix, document: withPinned(mix.document, { pinned, account }).document },
    nameOf,
  )

/** What is done once a source leaves goes on air with the take, and the audience sees nothing of it before. */
function describePolicy(program: Program | null, { id, source, leaving }: Input, nameOf: NameOf): Change[] {
  const was = (program?.wanted ?? program?.document)?.records[id]
  if (was?.type !== 'input' || isSame(was.leaving, leaving)) return []
  return [plain(`${nameOf(source)}: what is done when it leaves changes`)]
}
