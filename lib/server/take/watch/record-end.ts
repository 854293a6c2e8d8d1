import type { ShowWrite } from '@/lib/server/change/change-show'
import type { KnownTask } from '@/lib/server/rows/rows'
import { saveTask } from '@/lib/server/rows/save-task'
import { NO_ALARM } from '@/lib/server/rows/task-row'
import { stopped } from '@/lib/server/take/outcome/run'
import { SAYS, sayEnded } from '@/lib/server/take/outcome/words'
import { acceptStop } from './open-stop'

/** Records that nothing runs: what was given up for unknown has ended as well, or had no effect. */
export async function recordEnd(write: ShowWrite, task: KnownTask, now: number): Promise<void> {
  const { row, program, uncertain } = task
  if (uncertain?.action === 'StopMix') {
    await acceptStop(write, task, uncertain, now)
    return
  }
  // A stop that was executed late ended it: what is sent once more puts it on air again.
  const isBackSoon = !uncertain && row.again_at !== null && row.again_at <= now
  if (isBackSoon) return
  if (program || row.alarm_kind === 'adopted') await saveTask(write, task, stopped(sayEnded(row.heard_stop)))
  else await saveTask(write, task, uncertain ? stopped(SAYS.offGivenUp) : { ...NO_ALARM, next_ask_at: null })
}
