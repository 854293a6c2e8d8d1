import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Desk } from '@/lib/editor/desk-store'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { RoomStream, type RoomStreams } from '@/lib/protocol/pictures/room-stream'
import * as z from '@/lib/shared/schema'

/** What is played is read anew this often, in ms: nothing tells of a stream that freezes. */
const PAUSE_MS = 2_000

const Control = z.object({ rooms: z.array(z.object({ roomId: z.string(), streams: z.array(RoomStream) })) })

/** Holds the streams of the sandbox's room for all who ask; null where there is no sandbox, and until it was read. */
export const roomStreams = createStore<RoomStreams | null>(() => null)

export type Room = Readonly<{
  streams: StoreApi<RoomStreams | null>
  /** Says whether anything of the room is played now: only then is it read again and again. */
  watch: (isWatched: boolean) => void
  end: () => void
}>

/** Reads the room of the desk's show in the sandbox at once, and again whenever the roster tells of other streams. */
export function followRoom(desk: Desk): Room {
  let isWatched = false
  let question = ''
  let asking: AbortController | null = null
  let pause: ReturnType<typeof setTimeout>

  const read = async () => {
    clearTimeout(pause)
    asking?.abort()
    const mine = new AbortController()
    asking = mine
    const streams = await readStreams(desk.getState(), mine.signal).catch(() => undefined)
    if (mine.signal.aborted) return
    asking = null
    if (streams && !areSame(streams, roomStreams.getState())) roomStreams.setState(streams, true)
    if (isWatched) pause = setTimeout(read, PAUSE_MS)
  }
  const look = () => {
    const asked = questionOf(desk.getState())
    if (asked === question) return
    question = asked
    if (asked === '') roomStreams.setState(null, true)
    else void read()
  }
  const forget = desk.subscribe(look)
  look()
  return {
    streams: roomStreams,
    watch: (is) => {
      if (is === isWatched) return
      isWatched = is
      if (!is) clearTimeout(pause)
      else if (!asking) pause = setTimeout(read, PAUSE_MS)
    },
    end: () => {
      forget()
      asking?.abort()
      isWatched = false
      clearTimeout(pause)
      roomStreams.setState(null, true)
    },
  }
}

/** Names what the room is read for; empty where there is no sandbox. */
function questionOf({ account, show, roster }: DeskState): string {
  if (account.mode !== 'sandbox') return ''
  const streams = roster.entries.map(({ streamId, state, since }) => `${streamId} ${state} ${since}`)
  return [account.appId, show.settings.roomId, ...streams].join()
}

async function readStreams({ account, show }: DeskState, signal: AbortSignal): Promise<RoomStreams | null> {
  const response = await fetch(`/sandbox/control?received=0&appId=${account.appId}`, { signal })
  const control = Control.safeParse(await response.json())
  if (!response.ok || !control.success) throw new Error('The sandbox said nothing that can be read.')
  const streams = control.data.rooms.find(({ roomId }) => roomId === show.settings.roomId)?.streams ?? []
  return new Map(streams.map((stream) => [stream.streamId, stream]))
}

const areSame = (a: RoomStreams, b: RoomStreams | null): boolean =>
  b !== null && JSON.stringify([...a]) === JSON.stringify([...b])
