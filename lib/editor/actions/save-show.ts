import type { Tell } from '@/lib/editor/state/desk-state'
import type { EditorStore, Turn } from '@/lib/editor/state/editor-store'
import { frameChangeOf, frameEntry } from '@/lib/editor/state/frame-entry'
import type { Timers } from '@/lib/editor/state/timers'
import type { ShowPatch } from '@/lib/editor/sync/api'
import { apply, type Diff, isEmpty, isSame, rebase } from '@/lib/layout/diff'
import { type LayoutDocument, placedOf } from '@/lib/layout/document'
import { isScalable } from '@/lib/layout/is-scalable'
import { frameOf, type ShowSettings, stepOf } from '@/lib/layout/show'
import { Show } from '@/lib/protocol/live'
import * as z from '@/lib/shared/schema'
import type { Parts } from './parts'
import { type Amend, layAgain, type Rearrange, rearrangeAll, takeBackLaid } from './rearrange'

const Stale = z.object({ show: Show })

type Deps = Parts &
  Readonly<{
    tell: Tell
    /** Takes a change of the frame back, or makes it again, and tells why where it cannot. */
    turnFrame: (entry: Diff, turn: Turn) => void
    timers: Timers
  }>

/** Saves the name and the settings of the show. It is fetched on demand, since most visits change neither. */
export function createSaveShow({ store, api, layouts, receiver, tell, turnFrame, timers }: Deps) {
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

  const editors = () => store.getState().layouts.map(({ id }) => layouts.editor(id))
  const documents = () => new Map(editors().map((editor) => [editor, editor.getState().document]))

  function turned(entry: Diff, turn: 'made' | Turn) {
    for (const editor of editors()) editor.getState().turned(entry, turn)
  }

  const amend: Amend = (editor, diff) => {
    const { document, layoutId } = editor.getState()
    const effect = rebase(diff, document)
    if (isEmpty(effect)) return
    editor.setState({ document: apply(document, effect) })
    layouts.save(layoutId)?.edited(effect)
  }

  /**
   * Returns null when it is done, or why it is not. What else of the show has changed since stays, and the server gives
   * back what lay on the frame. A frame that someone has changed meanwhile stays as it is.
   */
  async function turn(entry: Diff, way: Turn): Promise<string | null> {
    const change = frameChangeOf(entry)
    if (!change) return null
    const [is, wanted] = way === 'undo' ? [change.to, change.from] : [change.from, change.to]
    if (!isSame(frameOf(store.getState().show.settings), frameOf(is))) return 'its frame is another one by now.'
    const laid = way === 'undo' ? takeBackLaid(entry, { amend, timers }) : null
    const edits = await unsaved()
    const before = documents()
    const { settings } = store.getState().show
    const changed = { settings: isSame(settings, is) ? wanted : withFrame(settings, is, wanted) }
    const problem = edits ?? (await patch(changed))
    if (problem !== null) {
      laid?.whenNot()
      return problem
    }
    turned(entry, way)
    const scaling = { from: frameOf(is), to: frameOf(wanted), step: stepOf(changed.settings) }
    if (laid) laid.whenBack(scaling)
    else layAgain(entry, before, { scaling, amend, timers })
    const { width, height } = scaling.to
    tell({ tone: 'plain', text: `Frame changed ${way === 'undo' ? 'back' : 'again'} to ${width} × ${height}.` })
    return null
  }

  /**
   * Returns null when it is done, or why it is not. `accountId` moves the show to another account; without it the show
   * stays. A new frame rescales every layout in the same step, and is one entry of undo in each. With `rearrange` each
   * is then laid out for it.
   */
  async function saveSettings(
    settings: ShowSettings,
    accountId?: string,
    rearrange: Rearrange | null = null,
  ): Promise<string | null> {
    const edits = await unsaved()
    if (edits !== null) return edits
    const before = store.getState()
    const [from, to] = [frameOf(before.show.settings), frameOf(settings)]
    const scaled = documents()
    const problem = await patch({ settings, ...(accountId !== undefined && { accountId }) })
    if (problem !== null || isSame(from, to)) return problem
    const entry = frameEntry({ from: before.show.settings, to: settings })
    turned(entry, 'made')
    const told = (more: string) =>
      tell({
        tone: 'plain',
        text: `Frame changed to ${to.width} × ${to.height}.${more}`,
        action: { label: 'Undo', run: () => turnFrame(entry, 'undo') },
      })
    if (!rearrange || !isScalable(from, to)) told('')
    else {
      const scaling = { from, to, step: stepOf(settings) }
      const laid = rearrangeAll(entry, withPictures(scaled), { rearrange, scaling, amend, timers })
      void laid.then((count) => told(` Re-arranged: ${count}.`))
    }
    return null
  }

  /** Returns null when it is done, or why it is not. */
  async function saveName(name: string): Promise<string | null> {
    const wanted = name.trim()
    return !wanted || wanted === store.getState().show.name ? null : patch({ name: wanted })
  }

  return { saveSettings, saveName, turn }
}

const withPictures = (scaled: ReadonlyMap<EditorStore, LayoutDocument>) =>
  new Map([...scaled].filter(([, document]) => placedOf(document).length > 0))

/** Changes the frame alone, where other settings have changed since. */
function withFrame(settings: ShowSettings, is: ShowSettings, wanted: ShowSettings): ShowSettings {
  if (isSame(settings.outputs, is.outputs)) return { ...settings, outputs: wanted.outputs }
  const [first, ...others] = settings.outputs
  return first ? { ...settings, outputs: [{ ...first, ...frameOf(wanted) }, ...others] } : settings
}
