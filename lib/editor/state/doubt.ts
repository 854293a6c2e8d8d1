import type { Alarm, Task } from '@/lib/protocol/task'

/** Whether what is on air may be something else than the program. */
export const isDoubtful = ({ uncertain, alarm }: Pick<Task, 'uncertain' | 'alarm'>): boolean =>
  uncertain !== null || alarm !== null

/** In place of ON AIR. */
export const ALARM_WORDS: Readonly<Record<Alarm['kind'], string>> = {
  others: 'Someone else on air',
  restarted: 'Someone else on air',
  runs: 'Task runs, not ours',
  late: 'Older take on air',
}
