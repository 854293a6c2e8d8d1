import type { DeskState } from '@/lib/editor/state/desk-state'
import { fieldValue } from '@/lib/layout/field-labels'
import { type FrozenChange, frozenChanges, newFrozenChanges } from '@/lib/layout/frozen'
import type { ShowSettings } from '@/lib/layout/show'
import { isOpen } from '@/lib/protocol/open-request'

/**
 * Says why fields cannot be changed now: in a word or two beside the field, and whole. `runs` holds, by field, what the
 * running task has where that is not what is saved here.
 */
export type Lock = Readonly<{ short: string; says: string; runs: Readonly<Record<string, string>> }>

type Facts = Pick<DeskState, 'show' | 'task' | 'requests'>
type Air = 'on' | 'perhaps' | 'asked' | 'off'

/** `asked`: a request is on its way, waits, or is tried again, so that the server counts the show as on air. */
function airOf({ task, requests }: Facts): Air {
  if (task.uncertain !== null || task.unheard?.isUnknown) return 'perhaps'
  if (task.running) return 'on'
  return task.inFlight !== null || task.retrying !== null || requests.some(isOpen) ? 'asked' : 'off'
}

const FROZEN = {
  on: { short: 'Locked on air', says: 'Fixed while the task runs. Stop and start again changes it.' },
  perhaps: {
    short: 'Locked: on air not certain',
    says: 'Wait until it is certain what is on air.',
  },
  asked: {
    short: 'Locked: request pending',
    says: 'It may put the show on air. Wait for the answer, or cancel the retry.',
  },
} as const

/** Returns the lock of the fields that a running task keeps; null while they can be changed. */
export function frozenLock(facts: Facts): Lock | null {
  const air = airOf(facts)
  return air === 'off' ? null : { ...FROZEN[air], runs: runsOf(differingFromAir(facts), null) }
}

/** Says why the account is locked; null while it can be changed. */
export function accountLock(facts: Facts): string | null {
  const air = airOf(facts)
  if (air === 'off') return null
  const way = 'stop the show, choose another account, then take.'
  return `Locked while ${air === 'on' ? 'on air' : 'on air is not certain'}: ${way}`
}

/** Returns the saved values that a take cannot apply, because the task runs with others. */
export const differingFromAir = ({ show, task }: Facts): FrozenChange[] =>
  task.running && task.program ? frozenChanges(task.program.settings, show.settings) : []

/**
 * Says whether the wanted settings need a stop and a start. Values that were saved before and do not run are left
 * alone, unless the operator unlocked them.
 */
export function needsRestart({ show, task: { program } }: Facts, wanted: ShowSettings, isUnlocked: boolean): boolean {
  if (!program) return false
  const changes = isUnlocked
    ? frozenChanges(program.settings, wanted)
    : newFrozenChanges(program.settings, show.settings, wanted)
  return changes.length > 0
}

/** Returns the same lock for the fields of one output. */
export const lockOfOutput = (lock: Lock | null, changes: readonly FrozenChange[], outputId: string): Lock | null =>
  lock && { ...lock, runs: runsOf(changes, outputId) }

const runsOf = (changes: readonly FrozenChange[], of: string | null): Lock['runs'] =>
  Object.fromEntries(
    changes.filter(({ outputId }) => outputId === of).map(({ field, runs }) => [field, fieldValue(field, runs)]),
  )
