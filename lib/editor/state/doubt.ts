import type { Alarm, Task } from '@/lib/protocol/task'

/** Tells whether something else than the program may be on air. */
export const isDoubtful = ({ uncertain, alarm, unheard }: Pick<Task, 'uncertain' | 'alarm' | 'unheard'>): boolean =>
  uncertain !== null || alarm !== null || unheard?.isUnknown === true

/** Says what the header says instead of ON AIR; null without an alarm. */
export const sayAlarm = ({ task: { alarm } }: Readonly<{ task: Pick<Task, 'alarm'> }>): string | null =>
  alarm && ALARM_WORDS[alarm.kind]

/** Says in a few words what each alarm is about. */
export const ALARM_WORDS: Readonly<Record<Alarm['kind'], string>> = {
  others: 'Someone else on air',
  restarted: 'Someone else on air',
  runs: 'Task runs, not ours',
  late: 'Program not certain',
  adopted: 'On air, not known',
}
