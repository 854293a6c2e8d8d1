import { createStore, type StoreApi } from 'zustand/vanilla'
import { whole } from '@/lib/layout/whole'
import { type Memory, recalled, remembered } from '@/lib/shared/memory'
import * as z from '@/lib/shared/schema'

const KEY = 'mixdesk.aids'

export const MOST_CELLS = 24
export const MOST_GUTTER = 400
export const LEAST_EVERY = 8

/**
 * Says which aids lie over the canvas of this browser, for all shows: they are for one pair of eyes, and change nothing
 * in a layout. `areas` is null for those that the frame's shape asks for.
 */
export const Aids = z.strictObject({
  'safe-areas': z.boolean(),
  areas: z.nullable(z.enum(['ebu-r95', 'reels', 'tiktok'])),
  grid: z.boolean(),
  gridBy: z.enum(['cells', 'pixels']),
  columns: whole(1, MOST_CELLS),
  rows: whole(1, MOST_CELLS),
  gutter: whole(0, MOST_GUTTER),
  margin: whole(0, MOST_GUTTER),
  every: whole(LEAST_EVERY, MOST_GUTTER),
  rulers: z.boolean(),
})
export type Aids = z.infer<typeof Aids>

/** Names what a key switches on and off. */
export type Aid = 'safe-areas' | 'grid' | 'rulers'

/** Nothing lies over the pictures until somebody asks for it. */
const NONE: Aids = {
  'safe-areas': false,
  areas: null,
  grid: false,
  gridBy: 'cells',
  columns: 12,
  rows: 6,
  gutter: 0,
  margin: 0,
  every: 40,
  rulers: false,
}

export type AidsStore = StoreApi<Aids>

/** Makes the store, as this browser had it last. Without storage each page begins with none. */
export function createAids(memory: Memory): AidsStore {
  const store = createStore<Aids>()(() => Aids.safeParse(recalled(memory, KEY)).data ?? NONE)
  // Without storage they are shown all the same, until the page is left.
  store.subscribe((aids) => void remembered(memory, KEY, aids))
  return store
}

const NAMES: Readonly<Record<Aid, string>> = { 'safe-areas': 'Safe areas', grid: 'Grid', rulers: 'Rulers and guides' }

/** Switches an aid on or off, and returns the sentence that says so. */
export function toggleAid(store: AidsStore, aid: Aid): string {
  const isOn = !store.getState()[aid]
  store.setState({ [aid]: isOn })
  return `${NAMES[aid]} ${isOn ? 'shown' : 'hidden'}`
}
