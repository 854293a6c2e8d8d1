import type { HeldDesk, Here } from '@/lib/protocol/here'
import type { Timers } from '@/lib/server/timers'
import { createDeskWatch } from './desk-watch'
import { createRoom } from './room'

/** Those who are here are told at most once in this time. With many desks it is longer: each of them is told. */
const TOLD_EVERY_MS = 250
const MORE_FOR_EACH_MS = 4
const TOLD_AT_LEAST_EVERY_MS = 1_000

/** Is what a stream sends of who is here. `version` is 0 where nobody ever was. */
export type Told = Readonly<{ version: number; bytes: Buffer }>

const NOBODY: Told = { version: 0, bytes: Buffer.alloc(0) }

type Deps = Readonly<{
  showId: string
  timers: Timers
  readDesk: () => Promise<HeldDesk | null>
  dropDesk: (desk: HeldDesk) => Promise<void>
  /** Called when the desk was let go from here. */
  onDropped: () => void
  /** Called when there may be somebody to look after. */
  onLife: () => void
}>

export type OpenShow = ReturnType<typeof openShow>

/** Holds who is at one desk, and tells it those who follow the show. */
export function openShow({ showId, timers, readDesk, dropDesk, onDropped, onLife }: Deps) {
  const room = createRoom()
  const listeners = new Set<() => void>()
  /** Each tab that spoke to this process, with what ends the watch over its session. */
  const ours = new Map<string, () => void>()
  let told = NOBODY
  let toldAt = Number.NEGATIVE_INFINITY
  let isDue = false

  const desk = createDeskWatch({
    read: readDesk,
    drop: dropDesk,
    onChange: () => {
      tell()
      onLife()
    },
    onDropped,
  })

  /** Tells soon, together with what comes until then. */
  function tell() {
    if (isDue) return
    isDue = true
    const every = Math.min(TOLD_EVERY_MS + room.size() * MORE_FOR_EACH_MS, TOLD_AT_LEAST_EVERY_MS)
    timers.after(Math.max(0, toldAt + every - timers.now()), () => {
      isDue = false
      toldAt = timers.now()
      const here: Here = { show: showId, people: room.people(), desk: desk.held() }
      const bytes = Buffer.from(`event: here\ndata: ${JSON.stringify(here)}\n\n`)
      told = { version: told.version + 1, bytes }
      for (const listener of [...listeners]) listener()
    })
  }

  /** `isNews` says that those who are here have to hear of a change in the room. */
  function changed(isNews: boolean) {
    if (isNews) tell()
    for (const [key, unwatch] of ours) {
      if (room.has(key)) continue
      ours.delete(key)
      unwatch()
    }
  }

  return {
    room,
    desk,
    changed,
    told: () => told,
    watch(key: string, unwatch: () => void) {
      ours.get(key)?.()
      ours.set(key, unwatch)
    },
    isOurs: (key: string) => ours.has(key),
    follow(onNews: () => void): () => void {
      // Each call has a function of its own, since the same `onNews` may follow twice.
      const listener = () => onNews()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Tells whether there is anybody whose time may run out. */
    isAlive: () => room.size() > 0 || desk.held() !== null,
    isForgotten: () => room.size() === 0 && desk.held() === null && listeners.size === 0 && !isDue,
  }
}
