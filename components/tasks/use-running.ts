import { useEffect, useRef, useState } from 'react'
import { onSeenAgain } from '@/components/seat/seen-again'
import { send } from '@/components/seat/send'
import { serverClock } from '@/components/seat/server-time'
import { RunningTasks } from '@/lib/protocol/running-task'
import { MESSAGES } from '@/lib/shared/messages'

/** The list is read so long after its last answer; a hidden page reads it when it is seen again. */
const EVERY_MS = 2_000
const PATIENCE_MS = 8_000

type Running = Readonly<{
  list: RunningTasks
  /** Says why the list may be old; null while it is read as it should be. */
  stale: string | null
  /** Reads it now, and resolves once that is drawn. */
  renew: () => Promise<void>
}>

/** Keeps the list as it is on the server. What was read last stays, and is told as that, while nothing can be read. */
export function useRunning(first: RunningTasks): Running {
  const [list, setList] = useState(first)
  const [stale, setStale] = useState<string | null>(null)
  const renew = useRef(async () => {})

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    let newest = 0
    serverClock.suppose(first.at)
    const read = async () => {
      clearTimeout(timer)
      newest += 1
      const turn = newest
      const { problem, value } = await send('GET', '/api/tasks', undefined, AbortSignal.timeout(PATIENCE_MS))
      // An answer that was overtaken is older than what is drawn, or soon will be.
      if (isOver || turn !== newest) return
      const read = RunningTasks.safeParse(value)
      if (read.success) {
        serverClock.hear(read.data.at)
        setList(read.data)
      }
      setStale(read.success ? null : (problem ?? MESSAGES.unreadable))
      timer = setTimeout(() => {
        if (document.visibilityState !== 'hidden') void readOn()
      }, EVERY_MS)
    }
    const readOn = () => read()
    renew.current = read
    timer = setTimeout(() => void readOn(), EVERY_MS)
    const callOff = onSeenAgain(() => void readOn())
    return () => {
      isOver = true
      clearTimeout(timer)
      callOff()
    }
  }, [first.at])

  return { list, stale, renew: () => renew.current() }
}
