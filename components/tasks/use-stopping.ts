import { useState } from 'react'
import { keyOf, type RunningTask } from '@/lib/protocol/running-task'
import { stopTask } from './stop-task'

type Stopping = Readonly<{
  /** Holds the keys of the tasks whose stop has no answer yet. */
  stopping: ReadonlySet<string>
  /** Says of a task, by its key, why it was not stopped. */
  problems: ReadonlyMap<string, string>
  stop: (tasks: readonly RunningTask[], options: { believes: boolean }) => Promise<void>
}>

/** Stops tasks, all at once, and reads the list again after each answer. */
export function useStopping(renew: () => Promise<void>): Stopping {
  const [stopping, setStopping] = useState<ReadonlySet<string>>(new Set())
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())

  const one = async (task: RunningTask, options: { believes: boolean }) => {
    const key = keyOf(task)
    setStopping((before) => new Set([...before, key]))
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
      await Promise.all(tasks.map((task) => one(task, options)))
    },
  }
}
