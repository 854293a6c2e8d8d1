import type { Tell } from '@/lib/editor/state/desk-state'
import type { ShowPatch } from '@/lib/editor/sync/api'
import { rescale } from '@/lib/layout/commands'
import { type Diff, isSame } from '@/lib/layout/diff'
import { frameOf, type ShowSettings, stepOf } from '@/lib/layout/show'
import { Show } from '@/lib/protocol/live'
import * as z from '@/lib/shared/schema'
import type { Parts } from './parts'
import { undoRescale } from './undo-rescale'

const Stale = z.object({ show: Show })

type Deps = Parts &
  Readonly<{
    tell: Tell
    /** Tells why the show was not changed. */
    tellProblem: (problem: string) => void
  }>

/** Saves the name and the settings of the show. It is fetched on demand, since most visits change neither. */
export function createSaveShow({ store, api, layouts, receiver, tell, tellProblem }: Deps) {
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

  async function unsaved(): Promise<string | null> {
    const saved = await Promise.all(layouts.all().map((save) => save.flush()))
    return saved.every(({ at }) => at === 'saved') ? null : 'some edits are not saved yet.'
  }

  async function restoreFrame(settings: ShowSettings, scaled: ReadonlyMap<string, Diff>): Promise<void> {
    const edits = await unsaved()
    if (edits !== null) return tellProblem(edits)
    const { show, layouts } = store.getState()
    const [from, to] = [frameOf(show.settings), frameOf(settings)]
    const changes = layouts.flatMap(({ id, revision, document }) => {
      const diff = scaled.get(id)
      return diff ? [[id, { revision, diff: undoRescale(document, diff, from, to, stepOf(settings)) }] as const] : []
    })
    const problem = await patch({ settings, layouts: Object.fromEntries(changes) })
    if (problem !== null) tellProblem(problem)
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
    const scaled = new Map(
      before.layouts.map(({ id, document }) => [id, rescale(document, from, to, stepOf(settings))]),
    )
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

  return { saveSettings, saveName }
}
