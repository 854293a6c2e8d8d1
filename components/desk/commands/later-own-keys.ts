'use client'

import { onDemand, whenIdle } from '@/components/ui/on-demand'
import { OWN_KEYS } from '@/lib/editor/keys-in-use'

const load = () => import('./own-keys')

function hasOwn(): boolean {
  try {
    return window.localStorage.getItem(OWN_KEYS) !== null
  } catch {
    return false
  }
}

/**
 * Puts a person's own keys into use. Its code is fetched at once where this browser keeps some, and else when the page
 * has nothing to do.
 */
export const OwnKeys = hasOwn() ? onDemand(load, () => null) : whenIdle(load)
