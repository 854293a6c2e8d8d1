import { Show } from '@/lib/desk/live'
import { rescale } from '@/lib/layout/commands'
import { type Diff, isSame } from '@/lib/layout/diff'
import { frameOf, type ShowSettings } from '@/lib/layout/show'
import * as z from '@/lib/shared/schema'
import type { Api, Refusal, ShowPatch } from './api'
import type { DeskStore, Tell } from './desk-state'
import type { OpenLayouts } from './open-layouts'
import type { Receiver } from './receive'
import { unscale } from './unscale'

const Stale = z.object({ show: Show })

type Deps = Readonly<{ store: DeskStore; api: Api; layouts: OpenLayouts; receiver: Receiver; tell: Tell }>

/** The verbs that change the show itself. */
export function createShowVerbs({ store, api, layouts, receiver, tell }: Deps) {
  async function patch(change: Omit<ShowPatch, 'revision'>): Promise<boolean> {
    const { show } = store.getState()
    const answer = await api.changeShow(show.id, { revision: show.revision, ...change })
    if (answer.ok) receiver.showChanged(answer.value)
    else refused(answer)
    return answer.ok
  }

  /** A stale belief is answered with the show as it is. */
  function refused({ message, details }: Refusal) {
    const stale = Stale.safeParse(details)
    if (stale.success) receiver.showChanged(stale.data.show)
    tell({ tone: 'bad', text: `The show was not changed: ${message}` })
  }

  async function allSaved(): Promise<boolean> {
    const saved = await Promise.all(layouts.all().map((save) => save.flush()))
    const isSaved = saved.every(({ at }) => at === 'saved')
    if (!isSaved)
      tell({ tone: 'bad', text: 'The show was not changed: some layouts have edits that are not saved yet.' })
    return isSaved
  }

  async function restoreFrame(settings: ShowSettings, scaled: ReadonlyMap<string, Diff>) {
    if (!(await allSaved())) return
    const { show, layouts } = store.getState()
    const [from, to] = [frameOf(show.settings), frameOf(settings)]
    const changes = layouts.flatMap(({ id, revision, document }) => {
      const diff = scaled.get(id)
      return diff ? [[id, { revision, diff: unscale(document, diff, from, to) }] as const] : []
    })
    await patch({ settings, layouts: Object.fromEntries(changes) })
  }

  return {
    /** A new frame rescales every layout, in the same step; its notice takes both back. */
    changeShow: async (settings: ShowSettings) => {
      if (!(await allSaved())) return false
      const before = store.getState()
      const [from, to] = [frameOf(before.show.settings), frameOf(settings)]
      const scaled = new Map(before.layouts.map(({ id, document }) => [id, rescale(document, from, to)]))
      if (!(await patch({ settings }))) return false
      if (isSame(from, to)) return true
      tell({
        tone: 'plain',
        text: `Frame changed to ${to.width} × ${to.height}.`,
        action: { label: 'Undo', run: () => void restoreFrame(before.show.settings, scaled) },
      })
      return true
    },

    moveShow: async (accountId: string) => accountId === store.getState().show.accountId || patch({ accountId }),

    renameShow: async (name: string) => {
      const wanted = name.trim()
      return !wanted || wanted === store.getState().show.name || patch({ name: wanted })
    },

    refreshRoster: async () => {
      const answer = await api.readRoster(store.getState().show.id)
      if (answer.ok) store.setState({ roster: answer.value })
      else tell({ tone: 'bad', text: `The sources were not listed: ${answer.message}` })
    },
  }
}
