import type { DeskStore } from '@/lib/editor/state/desk-state'
import { createEditorStore, type EditorStore, type Turn } from '@/lib/editor/state/editor-store'
import type { Saving } from '@/lib/editor/state/saving'
import type { Timers } from '@/lib/editor/state/timers'
import type { Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { type Diff, difference, isSame } from '@/lib/layout/diff'
import type { LayoutDocument, LayoutRecord } from '@/lib/layout/document'
import { isScalable } from '@/lib/layout/is-scalable'
import { frameOf, stepOf } from '@/lib/layout/show'
import type { Layout } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import type { Api } from './api'
import { NO_WRITES, type Overwriting, type OwnWrites, overwriteBy, wrote } from './own-writes'
import { createSave } from './save'
import type { Save } from './save-verbs'
import type { NumberedChange, Revised } from './sync'

type OpenLayout = {
  editor: EditorStore
  save: Save
  written: OwnWrites
  /** Collects what a change removes under my edits while it is received; null at all other times. */
  lost: LayoutRecord[] | null
}

/** Keeps each layout of the desk together with its editor and its way to the server. */
export type OpenLayouts = Readonly<{
  editor: (layoutId: string) => EditorStore
  /** Returns null for a layout that does not exist. */
  save: (layoutId: string) => Save | null
  open: (layout: Layout) => void
  /**
   * Applies a numbered change, and returns what of mine it overwrote, and the records that it removed under my edits.
   */
  receive: (layoutId: string, change: NumberedChange, by: Person | null) => Heard
  reread: (layout: Layout & Revised) => void
  /** Handles the show's frame: what is not saved, or can be undone, is fitted to another one. */
  resize: (frame: Size, step: Step) => void
  /** Forgets what I wrote. After a gap nobody can tell any more which changes saw it. */
  forgetWritten: () => void
  close: (layoutId: string) => void
  all: () => readonly Save[]
}>

type Heard = Readonly<{ overwritings: readonly Overwriting[]; lost: readonly LayoutRecord[] }>

type Options = Readonly<{
  onFrame: (entry: Diff, turn: Turn) => void
  store: DeskStore
  api: Api
  timers: Timers
  newId: () => string
  /** Called with records that were removed under my edits, where nothing says by whom. */
  onLost: (records: readonly LayoutRecord[]) => void
}>

export function createOpenLayouts({ store, api, timers, newId, onFrame, onLost }: Options): OpenLayouts {
  const opened = new Map<string, OpenLayout>()

  function open(layout: Layout) {
    const { id, document } = layout
    const editor = createEditorStore({
      layoutId: id,
      document,
      frame: frameOf(store.getState().show.settings),
      step: stepOf(store.getState().show.settings),
      newId,
      onEdit: (diff) => save.edited(diff),
      onFrame,
    })
    const save = createSave({
      layout,
      frame: () => editor.getState().frame,
      send: (patch) => api.saveLayout(id, { ...patch, frame: editor.getState().frame }),
      read: () => api.readLayout(id),
      timers,
      newId,
      onSeen: (seen, base) => display(id, editor, seen, base),
      onSaving: (saving) => setSaving(id, saving),
      onSaved: (diff, revision) => {
        entry.written = wrote(entry.written, diff, revision)
      },
      onLost: (records) => {
        if (entry.lost) entry.lost.push(...records)
        else onLost(records)
      },
    })
    const entry: OpenLayout = { editor, save, written: NO_WRITES, lost: null }
    opened.set(id, entry)
    setSaving(id, { at: 'saved' })
  }

  /** Puts the same document into the desk and the editor. Where both have it already, nobody is told. */
  function display(id: string, editor: EditorStore, seen: LayoutDocument, { revision }: Revised) {
    editor.getState().receive(difference(editor.getState().document, seen))
    const { document } = editor.getState()
    const isNews = (layout: Layout) =>
      layout.id === id && (layout.document !== document || layout.revision !== revision)
    store.setState((state) =>
      state.layouts.some(isNews)
        ? { layouts: state.layouts.map((layout) => (isNews(layout) ? { ...layout, document, revision } : layout)) }
        : state,
    )
  }

  function setSaving(id: string, saving: Saving) {
    store.setState((state) =>
      isSame(state.saving[id] ?? null, saving) ? state : { saving: { ...state.saving, [id]: saving } },
    )
  }

  return {
    editor: (layoutId) => {
      const entry = opened.get(layoutId)
      if (!entry) throw new Error(`There is no layout ${layoutId} on this desk.`)
      return entry.editor
    },
    save: (layoutId) => opened.get(layoutId)?.save ?? null,
    open,
    receive: (layoutId, change, by) => {
      const entry = opened.get(layoutId)
      if (!entry) return { overwritings: [], lost: [] }
      const { written, overwritings, removed } = overwriteBy(entry.written, change, by)
      const isMine = by?.id === store.getState().me.id
      const lost = isMine ? [] : removed
      entry.written = written
      entry.lost = lost
      entry.save.received(change)
      entry.lost = null
      return { overwritings: isMine ? [] : overwritings, lost }
    },
    reread: (layout) => {
      opened.get(layout.id)?.save.reread(layout)
    },
    resize: (to, step) => {
      for (const { editor, save } of opened.values()) {
        const { frame: from, resizeFrame } = editor.getState()
        resizeFrame(to, step)
        if (isScalable(from, to)) save.rescaled({ from, to, step })
      }
    },
    forgetWritten: () => {
      for (const entry of opened.values()) entry.written = NO_WRITES
    },
    close: (layoutId) => {
      opened.get(layoutId)?.save.close()
      opened.delete(layoutId)
      store.setState(({ saving: { [layoutId]: _, ...saving } }) => ({ saving }))
    },
    all: () => [...opened.values()].map(({ save }) => save),
  }
}
