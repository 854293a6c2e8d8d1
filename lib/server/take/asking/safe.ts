import type { LayoutDocument } from '@/lib/layout/document'
import { dangerOf } from '@/lib/mix/changes/danger'
import type { KnownTask } from '@/lib/server/rows/rows'
import { toTask } from '@/lib/server/rows/to-task'
import { Failure } from '@/lib/shared/failures'

/**
 * Refuses what would take the last sound or the last picture off air, where whoever asks wants to be told first
 * (decision 059). Nothing has to pass until it may be asked for again.
 *
 * @throws {Failure} dangerous, with what would happen
 */
export function requireSafe(
  { ifSafe }: Readonly<{ ifSafe?: true | undefined }>,
  known: KnownTask,
  sent: LayoutDocument,
): void {
  if (!ifSafe) return
  const { running, program } = toTask(known)
  const danger = dangerOf(running ? program : null, sent)
  if (danger) throw new Failure('dangerous', `With this ${danger}.`, { danger, restMs: 0 })
}
