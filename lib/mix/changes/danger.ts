import { isOnFrame, type LayoutDocument, sentOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import type { Program } from '@/lib/protocol/task'

const isHeard = ({ content, volume }: Input): boolean => content !== 'video' && volume > 0

/**
 * Says what is dangerous in a take of `after`, as it would be sent: the last sound or the last picture on air would be
 * gone. Returns null for any other, and while nothing is on air.
 */
export function dangerOf(program: Program | null, after: LayoutDocument): string | null {
  if (!program) return null
  const [now, then] = [sentOf(program.document), sentOf(after)]
  const isLost = (is: (input: Input) => boolean) => now.some(is) && !then.some(is)
  if (isLost(isHeard)) return 'nobody would be heard'
  return isLost(isOnFrame) ? 'the frame would be empty' : null
}
