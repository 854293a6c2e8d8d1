import { useCallback, useEffect, useState } from 'react'
import { useDesk } from '../desk-context'
import { changeRoom, type RoomStream, readRoom, type StreamChange } from './room'

/** Somebody else may work the same room. */
const PAUSE_MS = 2000

type Room = Readonly<{
  roomId: string
  /** Null: not read yet. */
  streams: readonly RoomStream[] | null
  problem: string | null
  /** Resolves to whether it was done. */
  change: (change: StreamChange) => Promise<boolean>
}>

/** The show's room in the sandbox, looked at again and again. */
export function useRoom(): Room {
  const appId = useDesk((state) => state.account.appId)
  const roomId = useDesk((state) => state.show.settings.roomId)
  const [streams, setStreams] = useState<readonly RoomStream[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const show = useCallback((found: readonly RoomStream[]) => {
    setStreams(found)
    setProblem(null)
  }, [])

  useEffect(() => {
    const leaving = new AbortController()
    let pause: ReturnType<typeof setTimeout>
    const look = async () => {
      const [found, why] = await readRoom({ appId, roomId }, leaving.signal).then(
        (read) => [read, null] as const,
        (error: unknown) => [null, inWords(error)] as const,
      )
      if (leaving.signal.aborted) return
      if (found) show(found)
      else setProblem(why)
      pause = setTimeout(look, PAUSE_MS)
    }
    void look()
    return () => {
      leaving.abort()
      clearTimeout(pause)
    }
  }, [appId, roomId, show])

  const change = useCallback(
    async (asked: StreamChange) => {
      try {
        show(await changeRoom({ appId, roomId }, asked))
        return true
      } catch (error) {
        setProblem(inWords(error))
        return false
      }
    },
    [appId, roomId, show],
  )
  return { roomId, streams, problem, change }
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error))
