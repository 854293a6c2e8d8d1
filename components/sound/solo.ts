import { createStore } from 'zustand/vanilla'
import { sourceKey } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'
import type { Media } from './capture'

/** What is heard in the headphones: a source, by whoever plays it, or media that a part of the page plays itself. */
export type Soloed = Readonly<{ key: string; name: string } & ({ source: Source } | { media: Media })>

/**
 * Holds what this page lets its own operator hear, in the order in which it was chosen. It is nobody else's: nothing of
 * it is sent or kept.
 */
export const solo = createStore<Readonly<{ heard: readonly Soloed[] }>>(() => ({ heard: [] }))

/** Presses the solo of one: it is heard alone, or beside the others where it `adds`. Returns who is heard then. */
export function toggleSolo(one: Soloed, adds: boolean): readonly Soloed[] {
  solo.setState({ heard: toggled(solo.getState().heard, one, adds) })
  return solo.getState().heard
}

/** Pure: who is heard after a press on the solo of one. */
export function toggled(heard: readonly Soloed[], one: Soloed, adds: boolean): readonly Soloed[] {
  const others = heard.filter(({ key }) => key !== one.key)
  const isHeard = others.length < heard.length
  if (adds) return isHeard ? others : [...heard, one]
  // A press on one of several leaves that one alone, as on a desk with buttons.
  return isHeard && others.length === 0 ? [] : [one]
}

/** Tells whether a source is heard in the headphones. */
export const isSoloed = (source: Source): boolean => solo.getState().heard.some(({ key }) => key === sourceKey(source))

/** Ends the solo of one that is not there any more. */
export const endSolo = (gone: string): void =>
  solo.setState({ heard: solo.getState().heard.filter(({ key }) => key !== gone) })

export const clearSolo = (): void => solo.setState({ heard: [] })
