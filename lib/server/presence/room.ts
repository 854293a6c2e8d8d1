import type { PersonHere } from '@/lib/protocol/here'
import { cutName } from './cut-name'
import { keyOf, type Tab } from './tab'

/** A tab that is seen says every 5 s that it is here. This is how long one counts that is silent. */
const SILENT_MS = 12_000
/** A browser lets a page that nobody sees speak once a minute. */
const SILENT_AWAY_MS = 90_000
/** Nobody needs more tabs on one show; a script might open any number. */
const TABS_OF_ONE = 20

type Kept = Tab & { heardAt: number }

/** Holds the tabs that are at the desk of one show. Times are in ms of a clock that never jumps. */
export function createRoom() {
  const tabs = new Map<string, Kept>()

  /** Returns whether this is news to those who are here. */
  function put(tab: Tab, now: number): boolean {
    const key = keyOf(tab)
    const before = tabs.get(key)
    // A tab that is known keeps its place among the others.
    const person = { ...tab.person, name: cutName(tab.person.name) }
    tabs.set(key, { ...tab, person, heardAt: now })
    const others = [...tabs].filter(([, { person }]) => person.id === tab.person.id)
    for (const [old] of others.slice(0, Math.max(0, others.length - TABS_OF_ONE))) tabs.delete(old)
    return before === undefined || seenOf(before) !== seenOf(tab)
  }

  const drop = (key: string): boolean => tabs.delete(key)

  /** Lets go of the tabs that have been silent for too long, and returns whether there were any. */
  function sweep(now: number): boolean {
    const silent = [...tabs].filter(([, tab]) => now - tab.heardAt > (tab.isAway ? SILENT_AWAY_MS : SILENT_MS))
    for (const [key] of silent) tabs.delete(key)
    return silent.length > 0
  }

  /** Lists the people here, each once, whoever came first before the others. */
  function people(): PersonHere[] {
    const found = new Map<string, PersonHere>()
    for (const { person, edits, layoutId, selection, more, isAway } of tabs.values()) {
      const known = found.get(person.id)
      const tab = { layoutId, selection, more, isAway }
      found.set(person.id, { ...person, edits, tabs: [...(known?.tabs ?? []), tab] })
    }
    return [...found.values()]
  }

  const isHere = (personId: string): boolean => [...tabs.values()].some(({ person }) => person.id === personId)

  return { put, drop, sweep, people, isHere, has: (key: string) => tabs.has(key), size: () => tabs.size }
}

const seenOf = ({ edits, layoutId, selection, more, isAway }: Tab): string =>
  JSON.stringify([edits, layoutId, selection, more, isAway])
