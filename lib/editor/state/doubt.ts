import type { Alarm, Task } from '@/lib/protocol/task'

/** Whether what is on air may be something else than the program. */
export const isDoubtful = ({ uncertain, alarm, unheard }: Pick<Task, 'uncertain' | 'alarm' | 'unheard'>): boolean =>
  uncertain !== null || alarm !== null || unheard?.isUnknown === true

/** In place of ON AIR. */
export const ALARM_WORDS: Readonly<Record<Alarm['kind'], string>> = {
  others: 'Someone else on air',
  restarted: 'Someone else on air',
  runs: 'Task runs, not ours',
  late: 'Older take on air',
}
