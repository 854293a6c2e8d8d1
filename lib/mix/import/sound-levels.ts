import type { Input } from '@/lib/layout/input'
import type { Naming } from '@/lib/zego/test-prefix'
import { soundLevelIds } from '../sound-level-id'
import type { ReadInput } from './read-input'
import type { Report } from './report'

/** Reports the sound-wave ids that a body with sound waves lacks: the crossing chooses them (contract 2.2). */
export function reportChosenIds(read: readonly ReadInput[], report: Report): void {
  for (const { input, path } of read) {
    if (input.soundLevelId === null) report.changed(`${path}.SoundLevelId`, 'is missing: one is chosen')
  }
}

/** Leaves out the sound-wave ids that the crossing would choose for these sources too. */
export function withoutOwnIds(inputs: readonly Input[], account: Naming): readonly Input[] {
  const own = soundLevelIds(
    inputs.map((input) => ({ ...input, soundLevelId: null })),
    account,
  )
  const without = inputs.map((input) =>
    own.get(input.id) === input.soundLevelId ? { ...input, soundLevelId: null } : input,
  )
  // Where an id that stays collides with one of these, the crossing would choose another.
  const again = soundLevelIds(without, account)
  return inputs.every(({ id, soundLevelId }) => again.get(id) === (soundLevelId ?? again.get(id))) ? without : inputs
}
