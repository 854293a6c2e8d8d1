import { clockTime, howLong } from '@/components/seat/time-words'
import type { RunningTask } from '@/lib/protocol/running-task'
import { isolated } from '@/lib/shared/isolated'

const DAY_MS = 86_400_000
const NAMED = 6

/** Writes 20:14, or 27 Nov 20:14 where that was not today. */
function momentOf(at: number, now: number): string {
  if (now - at < DAY_MS / 2) return clockTime(at)
  return `${new Date(at).toLocaleDateString(undefined, { day: 'numeric', month: 'short' })} ${clockTime(at)}`
}

/** Says since when it runs, as far as that is known; `now` is null before the page knows where the operator is. */
export function saySince({ since, state }: RunningTask, now: number | null): string {
  if (since === null) return 'not known since when'
  if (now === null) return 'since …'
  const says = `since ${momentOf(since, now)} (${howLong(now - since)})`
  return state === 'running' ? says : `perhaps ${says}`
}

/** Says when a task that perhaps runs was last known to. */
export function sayLast({ heardAt }: RunningTask, now: number | null): string {
  if (heardAt === null) return 'It was never known to run.'
  return now === null ? '' : `Last known to run at ${momentOf(heardAt, now)}, ${howLong(now - heardAt)} ago.`
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** Puts before a picture that is not certain that it is the one known last. */
const lead = (task: RunningTask, isKnown: boolean): string =>
  task.picture === 'known' && isKnown ? '' : 'last known: '

export function sayInputs(task: RunningTask, isKnown: boolean): string {
  if (task.picture === 'unknown') return 'inputs not known'
  const { inputs } = task
  const names = inputs.slice(0, NAMED).join(', ')
  const more = inputs.length > NAMED ? ` and ${inputs.length - NAMED} more` : ''
  return `${lead(task, isKnown)}${plural(inputs.length, 'input')}${names && ` (${names}${more})`}`
}

export function sayOutputs(task: RunningTask, isKnown: boolean): string {
  if (task.picture === 'unknown') return 'outputs not known'
  const outputs = task.outputs.map(({ name, width, height }) =>
    width * height <= 16 ? `sound only ${isolated(name)}` : `${width} × ${height} ${isolated(name)}`,
  )
  return `${lead(task, isKnown)}${plural(outputs.length, 'output')} (${outputs.join(', ')})`
}
