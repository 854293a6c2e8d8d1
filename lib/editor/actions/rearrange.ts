import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Timers } from '@/lib/editor/state/timers'
import { type Size, toRect } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { scaledRect } from '@/lib/layout/commands'
import { type Diff, invert, isEmpty, isSame, NO_CHANGE } from '@/lib/layout/diff'
import { inputOf, type LayoutDocument, placedOf, rectRecordOf } from '@/lib/layout/document'
import { givenBack, rememberLaid } from './laid-before'

/** The frame before and after its change, and the steps of the show after it. */
export type FrameScaling = Readonly<{ from: Size; to: Size; step: Step }>

/** Says which inputs alone are laid out; all where nothing says so. */
type Only = Readonly<{ only?: ReadonlySet<string> }>

/** Returns what lays a layout out for a new frame, where the server has scaled it. */
export type Rearrange = (before: LayoutDocument, scaled: LayoutDocument, scaling: FrameScaling & Only) => Diff

/** Holds what was laid out in a layout along with a change of the frame, and the layout right after it. */
type Laid = Readonly<{ diff: Diff; after: LayoutDocument }>

/** It is part of the entry of undo that changed the frame, and goes there and back with it. */
const laidWith = new WeakMap<Diff, Readonly<{ rearrange: Rearrange; layouts: ReadonlyMap<EditorStore, Laid> }>>()

/** Makes a change that belongs to an entry of undo which is there already: it is saved, and makes none itself. */
export type Amend = (editor: EditorStore, diff: Diff) => void
type Deps = Readonly<{ amend: Amend; timers: Timers }>

/** The server scales layouts at once. One that it has not told for so long is left as it is. */
const PATIENCE_MS = 5_000

/** What was scaled from an earlier frame lies this many pixels beside what is scaled from the last one, at most. */
const ROUNDING = 4

/**
 * Lays layouts out once the server has told how it scaled them, as part of the entry that changed the frame. One that
 * comes back to the frame from which it was laid out, untouched since, lies there as it did. Returns how many were
 * changed.
 */
export async function rearrangeAll(
  entry: Diff,
  before: ReadonlyMap<EditorStore, LayoutDocument>,
  { rearrange, scaling, amend, timers }: Deps & Readonly<{ rearrange: Rearrange; scaling: FrameScaling }>,
): Promise<number> {
  const layouts = new Map<EditorStore, Laid>()
  laidWith.set(entry, { rearrange, layouts })
  const lay = async ([editor, was]: readonly [EditorStore, LayoutDocument]) => {
    const earlier = await untilScaled(editor, was, { scaling, timers })
    if (!earlier) return
    const scaled = editor.getState().document
    const diff = givenBack(editor, { ...scaling, before: earlier, scaled }) ?? rearrange(earlier, scaled, scaling)
    if (isEmpty(diff)) return
    amend(editor, diff)
    const after = editor.getState().document
    layouts.set(editor, { diff, after })
    rememberLaid(editor, { ...scaling, was: earlier, after })
  }
  await Promise.all([...before].map(lay))
  return layouts.size
}

/**
 * Takes back what was laid out with a change of the frame, before that itself is taken back: all that lies as it was
 * laid. Returns what to call when the frame is back, for what was moved since and is squeezed now, or when it is not.
 */
export function takeBackLaid(entry: Diff, { amend, timers }: Deps) {
  const known = laidWith.get(entry)
  const moved = [...(known?.layouts ?? [])].map(([editor, { diff, after }]) => {
    const now = editor.getState().document
    const lies = (id: string) => isSame(placeOf(now, id), placeOf(after, id))
    const back = invert(diff)
    const ids = Object.keys(back.updated)
    amend(editor, { ...NO_CHANGE, updated: picked(back.updated, ids.filter(lies)) })
    return { editor, only: new Set(ids.filter((id) => !lies(id))), before: editor.getState().document }
  })
  return {
    whenBack: (scaling: FrameScaling) => {
      for (const { editor, only, before } of moved) {
        if (!known || only.size === 0) continue
        void untilScaled(editor, before, { scaling, timers }).then((was) => {
          if (was) amend(editor, known.rearrange(was, editor.getState().document, { ...scaling, only }))
        })
      }
    },
    whenNot: () => {
      for (const [editor, { diff }] of known?.layouts ?? []) amend(editor, diff)
    },
  }
}

/** Lays out again what was laid out with a change of the frame, once that is made again. */
export function layAgain(
  entry: Diff,
  before: ReadonlyMap<EditorStore, LayoutDocument>,
  deps: Deps & Readonly<{ scaling: FrameScaling }>,
): void {
  const known = laidWith.get(entry)
  if (!known) return
  for (const [editor, { diff }] of known.layouts) {
    const earlier = before.get(editor)
    if (!earlier) continue
    void rearrangeAll(entry, new Map([[editor, earlier]]), { ...deps, rearrange: () => diff })
  }
}

const placeOf = (document: LayoutDocument, id: string) => {
  const record = rectRecordOf(document, id)
  return record && toRect(record)
}

const picked = <Value>(all: Readonly<Record<string, Value>>, ids: readonly string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)))

/**
 * Waits until the server has scaled a layout, and returns it as it was right before: another's edit may come first.
 * Null where it takes too long.
 */
function untilScaled(
  editor: EditorStore,
  was: LayoutDocument,
  { scaling, timers }: Readonly<{ scaling: FrameScaling; timers: Timers }>,
): Promise<LayoutDocument | null> {
  let before = was
  /** Goes on from an edit that is not the scaling. */
  const isDone = () => {
    const { document, frame } = editor.getState()
    if (isSame(frame, scaling.to) && isScaled(before, document, scaling)) return true
    before = document
    return false
  }
  if (isDone()) return Promise.resolve(before)
  return new Promise((resolve) => {
    const end = (found: LayoutDocument | null) => {
      stop()
      cancel()
      resolve(found)
    }
    const stop = editor.subscribe(() => isDone() && end(before))
    const cancel = timers.after(PATIENCE_MS, () => end(null))
  })
}

/** Tells whether a picture has come to lie where scaling puts it. */
const isScaled = (before: LayoutDocument, now: LayoutDocument, { from, to, step }: FrameScaling): boolean =>
  before !== now &&
  placedOf(now).some((input) => {
    const was = inputOf(before, input.id)
    if (!was || isSame(toRect(was), toRect(input))) return false
    const wanted = scaledRect(toRect(was), from, to, step)
    return RECT_SIDES.every((side) => Math.abs(wanted[side] - input[side]) <= ROUNDING)
  })

const RECT_SIDES = ['x', 'y', 'width', 'height'] as const
