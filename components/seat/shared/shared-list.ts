import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Desk } from '@/lib/editor/desk-store'
import { send } from '../send'

type Reader<T> = Readonly<{ safeParse: (value: unknown) => { data?: readonly T[] | undefined } }>

export type SharedList<T> = Readonly<{
  /** It is null until the server has told it. */
  list: readonly T[] | null
  /** Says why it could not be read, or what could not be done with it. */
  problem: string | null
  /** Asks anew. */
  read: () => Promise<void>
}>

/** Returns the address of what the desk's show keeps under this name. */
export const pathOf = (desk: Desk, name: string): string =>
  `/api/shows/${encodeURIComponent(desk.getState().show.id)}/${name}`

/**
 * Makes a list that the desk's show keeps. It is asked for when somebody first wants it, and again with each event that
 * says that what the show keeps is other now.
 */
export function sharedList<T>(
  name: string,
  reader: Reader<T>,
  failed: string,
): (desk: Desk) => StoreApi<SharedList<T>> {
  const stores = new WeakMap<Desk, StoreApi<SharedList<T>>>()
  return (desk) => {
    const known = stores.get(desk)
    if (known) return known
    let asked = 0
    const store = createStore<SharedList<T>>()((set) => ({
      list: null,
      problem: null,
      read: async () => {
        asked += 1
        const mine = asked
        const { problem, value } = await send('GET', pathOf(desk, name)).catch(() => LOST)
        // An answer that a newer question has overtaken may be older than what is shown.
        if (mine !== asked) return
        const list = problem === null ? reader.safeParse(value).data : undefined
        set(list ? { list, problem: null } : { problem: failed })
      },
    }))
    stores.set(desk, store)
    const read = () => void store.getState().read()
    desk.subscribe((now, before) => {
      if (now.kept !== before.kept) read()
    })
    read()
    return store
  }
}

const LOST = { problem: '', value: null } as const
