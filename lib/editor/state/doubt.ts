import type { Alarm, Task } from '@/lib/protocol/task'

/** Tells whether something else than the program may be on air. */
export const isDoubtful = ({ uncertain, alarm, unheard }: Pick<Task, 'uncertain' | 'alarm' | 'unheard'>): boolean =>
  uncertain !== null || alarm !== null || unheard?.isUnknown === true

/** Gives the words that the task pill says instead of ON AIR. */
export const ALARM_WORDS: Readonly<Record<Alarm['kind'], string>> = {
  others: 'Someone else on air',
  restarted: 'Someone else on air',
  runs: 'Task runs, not ours',
  late: 'Program not certain',
}
