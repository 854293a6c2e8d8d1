import type { HeldDesk } from '@/lib/protocol/here'
import type { Person } from '@/lib/protocol/request'
import type { Timers } from '@/lib/server/timers'
import { type OpenShow, openShow, type Told } from './open-show'
import { keyOf, type Tab } from './tab'
import { readWord, toText, type Word } from './words'

/** What one process says to the others is said at most once in this time. */
const PASSED_EVERY_MS = 250
const SWEPT_EVERY_MS = 1_000

const NOTHING: Told = { version: 0, bytes: Buffer.alloc(0) }

type Deps = Readonly<{
  timers: Timers
  /** Names this process among those on one database. */
  processId: string
  /** Says this to the other processes. Nobody hears of what is lost on the way: it is soon said again. */
  say: (words: readonly string[]) => void
  readDesk: (showId: string) => Promise<HeldDesk | null>
  dropDesk: (showId: string, desk: HeldDesk) => Promise<void>
}>

export type Presence = ReturnType<typeof createPresence>

/**
 * Knows who is at the desk of each show, in this process and in the others. It is kept in memory alone: whoever is here
 * says so every few seconds, so that a process that starts knows it soon. Who has the desk is in the database.
 */
export function createPresence({ timers, processId, say, readDesk, dropDesk }: Deps) {
  const shows = new Map<string, OpenShow>()
  let words: string[] = []
  let isSweeping = false

  function opened(showId: string): OpenShow {
    const known = shows.get(showId)
    if (known) return known
    const made = openShow({
      showId,
      timers,
      readDesk: () => readDesk(showId),
      dropDesk: (desk) => dropDesk(showId, desk),
      onDropped: () => pass({ show: showId, desk: true }),
      onLife: sweepLater,
    })
    shows.set(showId, made)
    void made.desk.reread()
    return made
  }

  /** Says it to the other processes, together with what else is to be said within the moment. */
  function pass(word: Omit<Word, 'from'>) {
    words.push(toText({ ...word, from: processId }))
    if (words.length > 1) return
    timers.after(PASSED_EVERY_MS, () => {
      say(words)
      words = []
    })
  }

  function keep(showId: string, tab: Tab): OpenShow {
    const show = opened(showId)
    show.changed(show.room.put(tab, timers.now()))
    sweepLater()
    return show
  }

  function forget(showId: string, key: string) {
    const show = shows.get(showId)
    show?.changed(show.room.drop(key))
  }

  function sweepLater() {
    if (isSweeping) return
    isSweeping = true
    timers.after(SWEPT_EVERY_MS, () => {
      isSweeping = false
      const now = timers.now()
      for (const [showId, show] of shows) {
        show.changed(show.room.sweep(now))
        show.desk.look(show.room.isHere, now)
        if (show.isForgotten()) shows.delete(showId)
      }
      if ([...shows.values()].some((show) => show.isAlive())) sweepLater()
    })
  }

  return {
    /** `unwatch` is called once the tab is gone. */
    put(showId: string, tab: Tab, unwatch?: () => void) {
      const show = keep(showId, tab)
      if (unwatch) show.watch(keyOf(tab), unwatch)
      pass({ show: showId, here: tab })
    },
    drop(showId: string, key: string) {
      forget(showId, key)
      pass({ show: showId, gone: key })
    },
    /** Lets a tab go whose session ended, and the desk with the person's last one. */
    revoke(showId: string, key: string, personId: string) {
      forget(showId, key)
      pass({ show: showId, gone: key })
      const show = shows.get(showId)
      if (show && !show.room.isHere(personId)) show.desk.release(personId)
    },
    /** Another person has the desk now, or nobody: all processes read it anew. */
    async deskChanged(showId: string) {
      pass({ show: showId, desk: true })
      await shows.get(showId)?.desk.reread()
    },
    /** Finds who edits at this desk; null where they do not, or are not here. */
    editorOf(showId: string, personId: string): Person | null {
      const found = shows
        .get(showId)
        ?.room.people()
        .find(({ id, edits }) => id === personId && edits)
      return found ? { id: found.id, name: found.name } : null
    },
    /** Tells whether the tab is here and spoke to this process before. */
    isOurs: (showId: string, key: string) => shows.get(showId)?.isOurs(key) ?? false,
    /** Takes what another process said, or this one: PostgreSQL tells everybody. */
    hear(text: string) {
      const word = readWord(text)
      if (!word || word.from === processId) return
      if (word.here) keep(word.show, word.here)
      if (word.gone) forget(word.show, word.gone)
      if (word.desk) void shows.get(word.show)?.desk.reread()
    },
    told: (showId: string): Told => shows.get(showId)?.told() ?? NOTHING,
    /** Calls `onNews` whenever there is more to tell, until the function that it returns is called. */
    follow(showId: string, onNews: () => void): () => void {
      const show = opened(showId)
      const leave = show.follow(onNews)
      return () => {
        leave()
        if (shows.get(showId) === show && show.isForgotten()) shows.delete(showId)
      }
    },
  }
}
