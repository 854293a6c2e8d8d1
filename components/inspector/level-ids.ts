import type { Input } from '@/lib/layout/input'
import { soundLevelIds } from '@/lib/mix/sound-level-id'

type Account = Parameters<typeof soundLevelIds>[1]
type LevelIds = ReturnType<typeof soundLevelIds>

/**
 * Finds the sound-wave ids of inputs, and finds them again only when a source or an id changes: most edits move
 * something.
 */
export function createLevelIds(account: Account): (inputs: readonly Input[]) => LevelIds {
  let known: Readonly<{ inputs: readonly Input[]; ids: LevelIds }> | null = null
  return (inputs) => {
    const ids = known && isNamedAlike(known.inputs, inputs) ? known.ids : soundLevelIds(inputs, account)
    known = { inputs, ids }
    return ids
  }
}

const isNamedAlike = (before: readonly Input[], after: readonly Input[]): boolean =>
  before.length === after.length &&
  before.every((input, index) => {
    const now = after[index]
    const isNamed = now?.id === input.id && now.source === input.source && now.soundLevelId === input.soundLevelId
    return now === input || isNamed
  })
