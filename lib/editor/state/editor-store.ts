import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import type { Unscaled } from '@/lib/geometry/together'
import { apply, type Diff, invert, isEmpty, isSame } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { withoutLocked } from '@/lib/layout/hands/locks'
import { frameOf, type ShowSettings } from '@/lib/layout/show'
import { asItIs, dueEntry } from './due-entry'
import { madeBy, namedLike } from './edit-words'
import type { FrameChange } from './frame-entry'
import { createLooking, type Looking } from './look'
import { createOthersChanges } from './others-changes'
import { createRefit } from './refit'
import { groupIdOf, hasLabel, selected } from './selection'

/** This many undo entries are kept. The oldest ones are dropped. */
const DEPTH = 500

export type EditorState = Readonly<{
  layoutId: string
  /** The show's frame, in pixels, is shared with everybody. */
  frame: Size
  /** Edges land on multiples of so many pixels, as the show has it. */
  step: Step
  /** The document is shared with everybody: it is what the operator sees, saved or not. */
  document: LayoutDocument
  /** The selection is mine alone, as are `past` and `future`: the next to undo or redo is the last of its list. */
  selection: readonly string[]
  /** The id of the group of which each input is selected by itself; of all others one is selected with the rest. */
  entered: string | null
  /** Says that the arrow keys and Delete act on the label of the one selected input. */
  labelHeld: boolean
  /** What several had before I resized them together, so that rounding does not pile up. */
  unscaled: Unscaled | null
  /** The locked inputs that my last refused edit would have changed: a new list each time. */
  refused: readonly string[]
  /** Says why nothing came of something that I did (`refuse`): another one each time; null before the first. */
  unable: Readonly<{ why: string }> | null
  past: readonly Diff[]
  future: readonly Diff[]
  /** Makes of my edit one that keeps to what the layout follows; null until the code for it is there. */
  adapt: ((document: LayoutDocument, diff: Diff) => Diff) | null
  /** Makes the ids of new records. */
  newId: () => string
  /**
   * Applies my own finished gesture or command, as one entry of undo, but for what is locked. An empty diff makes no
   * entry.
   */
  edit: (diff: Diff, unscaled?: Unscaled | null) => void
  refuse: (why: string) => void
  /** Applies a change that came from elsewhere. It is not recorded, so that undo takes back my own edits only. */
  receive: (diff: Diff) => void
  undo: () => void
  redo: () => void
  select: (ids: readonly string[], label?: boolean) => void
  /** Selects one input alone, inside its group if it has one; null leaves the group, which is selected then. */
  enter: (id: string | null) => void
  /**
   * Puts a change of the frame (frame-entry.ts) among what can be undone, once it is made, or moves it there and back,
   * once it is turned. Where other entries lie above it, it is only taken out.
   */
  turned: (entry: Diff, turn: 'made' | Turn) => void
  /** Fits what can be undone and redone, and shows the whole frame. The document follows: the server rescales it. */
  resizeFrame: (frame: Size, step: Step) => void
}> &
  Looking

export type EditorStore = StoreApi<EditorState>

type Options = Readonly<{
  layoutId: string
  document: LayoutDocument
  frame: Size
  step: Step
  newId: () => string
  /**
   * Called after every change that I made here, undo and redo too, once the document has it. Without it nothing is
   * saved.
   */
  onEdit?: (diff: Diff) => void
  /** Called when a change of the frame is next to be undone or redone. It calls `turned` once that is done. */
  onFrame?: (entry: Diff, turn: Turn) => void
}>

export type Turn = 'undo' | 'redo'

/** Makes the store of one open layout. */
export function createEditorStore({ layoutId, document, frame, step, newId, onEdit, onFrame }: Options): EditorStore {
  return createStore<EditorState>()((set, get) => {
    const refit = createRefit()
    const others = createOthersChanges()
    const isFrame = (settings: ShowSettings) => isSame(frameOf(settings), get().frame)
    const holding = (next: LayoutDocument) => {
      const { selection: before, entered: was, labelHeld } = get()
      const { selection, entered } = selected(before, next, was)
      return { document: next, selection, entered, labelHeld: labelHeld && hasLabel(selection, next) }
    }

    /** Says what is refused because it is locked, each time anew. */
    const allowed = (wanted: Diff, document: LayoutDocument): Diff => {
      const { diff, refused } = withoutLocked(wanted, document)
      if (refused.length > 0) set({ refused })
      return diff
    }

    /** Does the newest entry that still does something, and moves it to the other list. */
    const turn = (way: Turn) => {
      const { document, frame, past, future } = get()
      const isUndo = way === 'undo'
      const isDue = ({ from, to }: FrameChange) => isFrame(isUndo ? to : from)
      const step = dueEntry(isUndo ? past : future, isUndo ? invert : asItIs, document, isDue)
      if (!step) return set(isUndo ? { past: [] } : { future: [] })
      if (step.isFrame) return onFrame?.(step.diff, way)
      const wanted = allowed(step.effect, document)
      if (isEmpty(wanted)) return
      const effect = others.fit(wanted, document, frame)
      const turned = namedLike(isUndo ? invert(step.diff) : step.diff, step.entry)
      set({
        ...holding(apply(document, effect)),
        past: isUndo ? step.rest : [...past, turned],
        future: isUndo ? [...future, turned] : step.rest,
      })
      onEdit?.(effect)
    }

    return {
      layoutId,
      frame,
      step,
      document,
      selection: [],
      entered: null,
      labelHeld: false,
      unscaled: null,
      refused: [],
      unable: null,
      ...createLooking(set),
      past: [],
      future: [],
      adapt: null,
      newId,
      edit: (wanted, unscaled = get().unscaled) => {
        const { document, past, adapt } = get()
        const own = allowed(wanted, document)
        if (isEmpty(own)) return
        const diff = adapt ? withoutLocked(adapt(document, own), document).diff : own
        const after = apply(document, diff)
        madeBy(after, diff)
        set({ ...holding(after), past: [...past, diff].slice(-DEPTH), future: [], unscaled })
        onEdit?.(diff)
      },
      refuse: (why) => set({ unable: { why } }),
      receive: (diff) => {
        others.note(diff)
        if (!isEmpty(diff)) set(holding(apply(get().document, diff)))
      },
      undo: () => turn('undo'),
      redo: () => turn('redo'),
      select: (ids, label = false) => {
        const { document, selection: before, labelHeld: held, entered: was } = get()
        const { selection, entered } = selected(ids, document, was)
        const labelHeld = label && hasLabel(selection, document)
        if (labelHeld !== held || entered !== was || !isSame(selection, before)) {
          set({ selection, labelHeld, entered })
        }
      },
      enter: (id) => {
        const { document, selection, select } = get()
        set({ entered: id && groupIdOf(document, id) })
        select(id ? [id] : selection)
      },
      turned: (entry, turn) => {
        const { past, future } = get()
        const others = (entries: readonly Diff[]) => entries.filter((other) => other !== entry)
        const isNext = turn === 'made' || (turn === 'undo' ? past : future).at(-1) === entry
        const next = isNext ? [entry] : []
        if (turn === 'undo') set({ past: others(past), future: [...others(future), ...next] })
        else set({ past: [...others(past), ...next].slice(-DEPTH), future: others(future) })
      },
      resizeFrame: (frame, step) => {
        const { frame: before, document, past, future } = get()
        if (step !== get().step) set({ step })
        if (isSame(frame, before)) return
        const scaling = { from: before, to: frame, step }
        set({
          frame,
          camera: null,
          past: refit(past, invert, document, scaling),
          future: refit(future, asItIs, document, scaling),
        })
      },
    }
  })
}
