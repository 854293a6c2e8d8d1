import type { Here } from '@/lib/protocol/here'
import type { Timers } from '@/lib/server/timers'
import { createRoom } from './room'
import { keyOf, type Tab } from './tab'
import { readWord, toText, type Word } from './words'

/** Those who are here are told at most once in this time. With many desks it is longer: each of them is told. */
const TOLD_EVERY_MS = 250
const MORE_FOR_EACH_MS = 4
const TOLD_AT_LEAST_EVERY_MS = 1_000

const SWEPT_EVERY_MS = 1_000

/** Is what a stream sends of who is here. `version` is 0 where nobody ever was. */
type Told = Readonly<{ version: number; bytes: Buffer }>

type Deps = Readonly<{
  timers: Timers
  /** Names this process among those on one database. */
  processId: string
  /** Says this to the other processes. Nobody hears of what is lost on the way: it is soon said again. */
  say: (words: readonly string[]) => void
}>

type Open = {
  room: ReturnType<typeof createRoom>
  told: Told
  listeners: Set<() => void>
  toldAt: number
  isDue: boolean
  /** Ends what watches over each tab that spoke to this process. */
  ours: Map<string, () => void>
}

const NOBODY: Told = { version: 0, bytes: Buffer.alloc(0) }

export type Presence = ReturnType<typeof createPresence>

/**
 * Knows who is at the desk of each show, in this process and in the others. It is kept in memory alone: whoever is here
 * says so every few seconds, so that a process that starts knows it soon.
 */
export function createPresence({ timers, processId, say }: Deps) {
  const shows = new Map<string, Open>()
  let words: string[] = []
  let isSweeping = false

  function openShow(showId: string): Open {
    const known = shows.get(showId)
    if (known) return known
    const made: Open = {
      room: createRoom(),
      told: NOBODY,
      listeners: new Set(),
      toldAt: Number.NEGATIVE_INFINITY,
      isDue: false,
      ours: new Map(),
    }
    shows.set(showId, made)
    return made
  }

  /** Tells soon, together with what comes until then. */
  function tell(showId: string, open: Open) {
    if (open.isDue) return
    open.isDue = true
    const every = Math.min(TOLD_EVERY_MS + open.room.size() * MORE_FOR_EACH_MS, TOLD_AT_LEAST_EVERY_MS)
    timers.after(Math.max(0, open.toldAt + every - timers.now()), () => {
      open.isDue = false
      open.toldAt = timers.now()
      const here: Here = { show: showId, people: open.room.people() }
      const bytes = Buffer.from(`event: here\ndata: ${JSON.stringify(here)}\n\n`)
      open.told = { version: open.told.version + 1, bytes }
      for (const listener of [...open.listeners]) listener()
    })
  }

  /** Says it to the other processes, together with what else is to be said within the moment. */
  function pass(word: Omit<Word, 'from'>) {
    words.push(toText({ ...word, from: processId }))
    if (words.length > 1) return
    timers.after(TOLD_EVERY_MS, () => {
      say(words)
      words = []
    })
  }

  function keep(showId: string, tab: Tab) {
    const open = openShow(showId)
    if (open.room.put(tab, timers.now())) tell(showId, open)
    release(open)
    sweepLater()
    return open
  }

  function forget(showId: string, key: string) {
    const open = shows.get(showId)
    if (!open?.room.drop(key)) return
    release(open)
    tell(showId, open)
  }

  function release({ room, ours }: Open) {
    for (const [key, unwatch] of ours) {
      if (room.has(key)) continue
      ours.delete(key)
      unwatch()
    }
  }

  function sweepLater() {
    if (isSweeping) return
    isSweeping = true
    timers.after(SWEPT_EVERY_MS, () => {
      isSweeping = false
      for (const [showId, open] of shows) {
        if (open.room.sweep(timers.now())) tell(showId, open)
        release(open)
        forgetIfEmpty(showId, open)
      }
      if ([...shows.values()].some(({ room }) => room.size() > 0)) sweepLater()
    })
  }

  function forgetIfEmpty(showId: string, { room, listeners, isDue }: Open) {
    if (room.size() === 0 && listeners.size === 0 && !isDue) shows.delete(showId)
  }

  return {
    /** `unwatch` is called once the tab is gone. */
    put(showId: string, tab: Tab, unwatch?: () => void) {
      const { ours } = keep(showId, tab)
      if (unwatch) {
        ours.get(keyOf(tab))?.()
        ours.set(keyOf(tab), unwatch)
      }
      pass({ show: showId, here: tab })
    },
    drop(showId: string, key: string) {
      forget(showId, key)
      pass({ show: showId, gone: key })
    },
    /** Tells whether the tab is here and spoke to this process before. */
    isOurs: (showId: string, key: string) => shows.get(showId)?.ours.has(key) ?? false,
    /** Takes what another process said, or this one: PostgreSQL tells everybody. */
    hear(text: string) {
      const word = readWord(text)
      if (!word || word.from === processId) return
      if (word.here) keep(word.show, word.here)
      if (word.gone) forget(word.show, word.gone)
    },
    told: (showId: string): Told => shows.get(showId)?.told ?? NOBODY,
    /** Calls `onNews` whenever there is more to tell, until the function that it returns is called. */
    follow(showId: string, onNews: () => void): () => void {
      const open = openShow(showId)
      // Each call has a function of its own, since the same `onNews` may follow twice.
      const listener = () => onNews()
      open.listeners.add(listener)
      return () => {
        open.listeners.delete(listener)
        if (shows.get(showId) === open) forgetIfEmpty(showId, open)
      }
    },
  }
}
