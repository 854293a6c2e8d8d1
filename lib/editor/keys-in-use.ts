import { createStore } from 'zustand/vanilla'
import { SHORTCUTS } from './shortcuts'

/** Names where this browser keeps a person's own keys. */
export const OWN_KEYS = 'mixdesk.keys'

/** Holds the table of keys with a person's own ones in it. All that hears, prints or lists keys reads this. */
export const keysInUse = createStore(() => SHORTCUTS)
