import { sentOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import type { DeskState } from './desk-state'

/** Lists the inputs that were left out of what is on air, since their sources were not in the room. */
export function leftOutOf({ task: { running, program } }: Pick<DeskState, 'task'>): readonly Input[] {
  if (!running || !program?.wanted) return NOBODY
  const { records } = program.document
  return sentOf(program.wanted).filter(({ id }) => !(id in records))
}

const NOBODY: readonly Input[] = []
