import type { DeskStore, Tell } from '@/lib/editor/state/desk-state'
import type { Api, ShowPatch } from '@/lib/editor/sync/api'
import type { OpenLayouts } from '@/lib/editor/sync/open-layouts'
import type { Receiver } from '@/lib/editor/sync/receive'
import { rescale } from '@/lib/layout/commands'
import { type Diff, isSame } from '@/lib/layout/diff'
import { frameOf, type ShowSettings } from '@/lib/layout/show'
import { Show } from '@/lib/protocol/live'
import * as z from '@/lib/shared/schema'
import type { Restart, RestartOutcome } from './restart'
import { undoRescale } from './undo-rescale'

const NOT_LOADED = 'Nothing was done: no connection to Mixdesk. Try again once connected.'

const Stale = z.object({ show: Show })

type Deps = Readonly<{
  store: DeskStore
  api: Api
  layouts: OpenLayouts
  receiver: Receiver
  newId: () => string
  tell: Tell
}>

/** Makes the actions that change the show itself. */
export function createShowActions({ store, api, layouts, receiver, newId, tell }: Deps) {
  /** Returns null when it is done, or why it is not. A stale revision is answered with the show as it is. */
  async function patch(change: Omit<ShowPatch, 'revision'>): Promise<string | null> {
    const { show } = store.getState()
    const answer = await api.changeShow(show.id, { revision: show.revision, ...change })
    if (answer.ok) {
      receiver.showChanged(answer.value)
      return null
    }
    const stale = Stale.safeParse(answer.details)
    if (stale.success) receiver.showChanged(stale.data.show)
    return answer.message
  }

  function isDone(problem: string | null): boolean {
    if (problem !== null) tell({ tone: 'bad', text: `Show not changed: ${problem}` })
    return problem === null
  }

  async function unsaved(): Promise<string | null> {
    const saved = await Promise.all(layouts.all().map((save) => save.flush()))
    return saved.every(({ at }) => at === 'saved') ? null : 'some edits are not saved yet.'
  }

  async function restoreFrame(settings: ShowSettings, scaled: ReadonlyMap<string, Diff>) {
    if (!isDone(await unsaved())) return
    const { show, layouts } = store.getState()
    const [from, to] = [frameOf(show.settings), frameOf(settings)]
    const changes = layouts.flatMap(({ id, revision, document }) => {
      const diff = scaled.get(id)
      return diff ? [[id, { revision, diff: undoRescale(document, diff, from, to) }] as const] : []
    })
    isDone(await patch({ settings, layouts: Object.fromEntries(changes) }))
  }

  /**
   * Returns null when it is done, or why it is not. `accountId` moves the show to another account; without it the show
   * stays. A new frame rescales every layout in the same step; its notice takes both back.
   */
  async function saveSettings(settings: ShowSettings, accountId?: string): Promise<string | null> {
    const edits = await unsaved()
    if (edits !== null) return edits
    const before = store.getState()
    const [from, to] = [frameOf(before.show.settings), frameOf(settings)]
    const scaled = new Map(before.layouts.map(({ id, document }) => [id, rescale(document, from, to)]))
    const problem = await patch({ settings, ...(accountId !== undefined && { accountId }) })
    if (problem !== null || isSame(from, to)) return problem
    tell({
      tone: 'plain',
      text: `Frame changed to ${to.width} × ${to.height}.`,
      action: { label: 'Undo', run: () => void restoreFrame(before.show.settings, scaled) },
    })
    return null
  }

  /** Returns null when it is done, or why it is not. */
  async function saveName(name: string): Promise<string | null> {
    const wanted = name.trim()
    return !wanted || wanted === store.getState().show.name ? null : patch({ name: wanted })
  }

  /** Counts as a stop on its way until its end, so that a person who leaves the page is asked first. */
  async function stopAndStartAgain(restart: Restart): Promise<RestartOutcome> {
    const count = (by: 1 | -1) => store.setState(({ busy }) => ({ busy: { ...busy, stop: busy.stop + by } }))
    count(1)
    try {
      // It is fetched on demand, since it is seldom needed.
      const loaded = await import('./restart').catch(() => null)
      if (!loaded) return { done: false, at: restart.from, says: NOT_LOADED }
      return await loaded.createRestart({ store, api, layouts, receiver, newId, saveSettings, saveName })(restart)
    } finally {
      count(-1)
    }
  }

  return {
    changeShow: async (settings: ShowSettings, accountId?: string) => isDone(await saveSettings(settings, accountId)),

    stopAndStartAgain,

    renameShow: async (name: string) => isDone(await saveName(name)),

    refreshRoster: async () => {
      const answer = await api.readRoster(store.getState().show.id)
      if (answer.ok) store.setState({ roster: answer.value })
      else tell({ tone: 'bad', text: `Sources not refreshed: ${answer.message}` })
    },
  }
}
