import { useCallback, useEffect, useState } from 'react'
import { useDesk } from '@/components/seat/seat-context'
import { changeSandbox, changeStream, type RehearsalRoom, type RoomStream, readRoom, type StreamChange } from './room'

/** The room is read this often, because someone else may work in it too. */
const PAUSE_MS = 2000

type Room = Readonly<{
  roomId: string
  /** It is null until the room was read. */
  streams: readonly RoomStream[] | null
  problem: string | null
  waiting: string
  unknown: string
  /** Resolves to whether it was done. */
  change: (change: StreamChange) => Promise<boolean>
  makeTrouble: (change: object) => Promise<boolean>
}>

/** Reads the show's room in the sandbox again and again. */
export function useRoom(): Room {
  const appId = useDesk((state) => state.account.appId)
  const roomId = useDesk((state) => state.show.settings.roomId)
  const [room, setRoom] = useState<RehearsalRoom | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const keep = useCallback((found: RehearsalRoom) => {
    setRoom(found)
    setProblem(null)
  }, [])

  useEffect(() => {
    const leaving = new AbortController()
    let pause: ReturnType<typeof setTimeout>
    const read = async () => {
      const [found, why] = await readRoom({ appId, roomId }, leaving.signal).then(
        (answer) => [answer, null] as const,
        (error: unknown) => [null, messageOf(error)] as const,
      )
      if (leaving.signal.aborted) return
      if (found) keep(found)
      else setProblem(why)
      pause = setTimeout(read, PAUSE_MS)
    }
    void read()
    return () => {
      leaving.abort()
      clearTimeout(pause)
    }
  }, [appId, roomId, keep])

  const done = useCallback(
    async (asked: Promise<RehearsalRoom>) => {
      try {
        keep(await asked)
        return true
      } catch (error) {
        setProblem(messageOf(error))
        return false
      }
    },
    [keep],
  )
  const address = { appId, roomId }
  return {
    roomId,
    streams: room?.streams ?? null,
    waiting: room?.waiting ?? '',
    unknown: room?.unknown ?? '',
    problem,
    change: (asked) => done(changeStream(address, asked)),
    makeTrouble: (asked) => done(changeSandbox(address, asked)),
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
