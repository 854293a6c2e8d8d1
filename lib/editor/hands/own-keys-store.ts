import { createStore } from 'zustand/vanilla'
import { keysInUse } from '../keys-in-use'
import { type OwnKeys, recallKeys, rememberKeys, tableWith } from './own-keys'

/** Holds the keys that this person gave, on this page. */
export const ownKeys = createStore<OwnKeys>(() => ({}))

const memory = () => localStorage

function use(own: OwnKeys): void {
  ownKeys.setState(own, true)
  keysInUse.setState(tableWith(own), true)
}

/**
 * Reads them anew. Returns false where what is kept cannot be read: then the keys of the table are in use. Where the
 * browser keeps nothing, those that were given on this page stay.
 */
export function readKeys(): boolean {
  let own: OwnKeys | null
  try {
    own = recallKeys(memory)
  } catch {
    return true
  }
  use(own ?? {})
  return own !== null
}

/** Puts other keys into use and keeps them. Returns false where this browser keeps nothing. */
export function changeKeys(own: OwnKeys): boolean {
  use(own)
  return rememberKeys(memory, own)
}
