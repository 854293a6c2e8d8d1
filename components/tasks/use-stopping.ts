import { useState } from 'react'
import { keyOf, type RunningTask } from '@/lib/protocol/running-task'
import { inTurn } from './in-turn'
import { stopTask } from './stop-task'

/**
 * A stop counts as pressed when its turn comes. Of sixty that leave at once, most would wait in the browser for longer
 * than a press is good for.
 */
const AT_ONCE = 4

type Stopping = Readonly<{
  /** Holds the keys of the tasks whose stop has no answer yet. */
  stopping: ReadonlySet<string>
  /** Says of a task, by its key, why it was not stopped, without its name. */
  problems: ReadonlyMap<string, string>
  stop: (tasks: readonly RunningTask[], options: { believes: boolean }) => Promise<void>
}>

/** Stops tasks, some at once, and reads the list again after each answer. */
export function useStopping(renew: () => Promise<void>): Stopping {
  const [stopping, setStopping] = useState<ReadonlySet<string>>(new Set())
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())

  const one = async (task: RunningTask, options: { believes: boolean }) => {
    const key = keyOf(task)
    const problem = await stopTask(task, options)
    if (problem !== null) setProblems((before) => new Map([...before, [key, problem]]))
    await renew()
    setStopping((before) => new Set([...before].filter((each) => each !== key)))
  }
  return {
    stopping,
    problems,
    stop: async (tasks, options) => {
      setProblems(new Map())
      setStopping((before) => new Set([...before, ...tasks.map(keyOf)]))
      await inTurn(tasks, AT_ONCE, (task) => one(task, options))
    },
  }
}
