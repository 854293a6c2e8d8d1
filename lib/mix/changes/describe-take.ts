import { sentOf } from '@/lib/layout/document'
import { type Air, withoutMissing } from '@/lib/mix/missing'
import type { Program } from '@/lib/protocol/task'
import type { Change, NameOf } from './change'
import { describeChanges, type Mix } from './changes'

type OnAir = Omit<Air, 'program'> & Readonly<{ program: Program | null }>

/**
 * Says what a take of `after` would change of what is on air, and who it would leave out, since they are not in the
 * room. `differs` says that the audience would see a change.
 */
export function describeTake(
  air: OnAir,
  after: Mix,
  nameOf: NameOf,
): Readonly<{ changes: readonly Change[]; differs: boolean }> {
  const { program, running } = air
  const document = withoutMissing(after.document, air)
  const changes = describeChanges(running ? program : null, { ...after, document }, nameOf)
  const out = sentOf(after.document).filter(({ id }) => !(id in document.records))
  const notes = out.map(
    ({ source }): Change => ({ text: `Without ${nameOf(source)}, not in the room`, tone: 'warning' }),
  )
  return { changes: [...notes, ...changes], differs: running && changes.length > 0 }
}
