import { createStore, type StoreApi } from 'zustand/vanilla'
import { toTemplate } from '@/lib/editor/arranging/own-templates'
import { recallOwn } from '@/lib/editor/arranging/template-memory'
import type { Desk } from '@/lib/editor/desk-store'
import { type OwnTemplate, OwnTemplates } from '@/lib/layout/own/own-template'
import type { Template } from '@/lib/layout/templates/template'
import { send } from '../send'

type SharedTemplates = Readonly<{
  /** It is null until the server has told them. */
  templates: readonly OwnTemplate[] | null
  /** Says why they could not be read, or what could not be done with them. */
  problem: string | null
  /** Asks anew. */
  read: () => Promise<void>
}>

const stores = new WeakMap<Desk, StoreApi<SharedTemplates>>()

export const pathOf = (desk: Desk): string => `/api/shows/${encodeURIComponent(desk.getState().show.id)}/templates`

/**
 * Holds the templates of the desk's show. They are asked for when somebody first wants them, and again with each event
 * that says that they are others now.
 */
export function sharedTemplates(desk: Desk): StoreApi<SharedTemplates> {
  const known = stores.get(desk)
  if (known) return known
  let asked = 0
  const store = createStore<SharedTemplates>()((set) => ({
    templates: null,
    problem: null,
    read: async () => {
      asked += 1
      const mine = asked
      const { problem, value } = await send('GET', pathOf(desk)).catch(() => LOST)
      // An answer that a newer question has overtaken may be older than what is shown.
      if (mine !== asked) return
      const templates = problem === null ? OwnTemplates.safeParse(value).data : undefined
      set(templates ? { templates, problem: null } : { problem: 'The show’s templates could not be read.' })
    },
  }))
  stores.set(desk, store)
  const read = () => void store.getState().read()
  desk.subscribe((now, before) => {
    if (now.templates !== before.templates) read()
  })
  read()
  return store
}

const LOST = { problem: '', value: null } as const

/** Puts the templates that this browser alone keeps behind those of the show. */
export const allOwn = (shared: readonly OwnTemplate[] | null): Template[] =>
  [...(shared ?? []), ...onlyHere(shared)].map(toTemplate)

/** Lists the templates of this browser that the show does not have. */
export function onlyHere(shared: readonly OwnTemplate[] | null): readonly OwnTemplate[] {
  const ids = new Set(shared?.map(({ id }) => id))
  return recallOwn(() => localStorage).filter(({ id }) => !ids.has(id))
}
