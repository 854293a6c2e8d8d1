import type { EditorStore } from '@/lib/editor/state/editor-store'
import { frameChangeOf } from '@/lib/editor/state/frame-entry'
import type { Timers } from '@/lib/editor/state/timers'
import { type Size, toRect } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { scaledRect } from '@/lib/layout/commands'
import { type Diff, isSame } from '@/lib/layout/diff'
import { inputOf, type LayoutDocument, placedOf } from '@/lib/layout/document'

/** The frame before and after its change, and the steps of the show after it. */
export type FrameScaling = Readonly<{ from: Size; to: Size; step: Step }>

/** Returns what lays a layout out for a new frame, where the server has scaled it. */
export type Rearrange = (before: LayoutDocument, scaled: LayoutDocument, scaling: FrameScaling) => Diff

/** The entries of undo that laid a layout out after a change of the frame: they are taken back with it. */
const rearranged = new WeakSet<Diff>()

/** The server scales layouts at once. One that it has not told for so long is left as it is. */
const PATIENCE_MS = 5_000

/** What was scaled from an earlier frame lies this many pixels beside what is scaled from the last one, at most. */
const ROUNDING = 4

/**
 * Lays layouts out once the server has told how it scaled them, each as one entry of undo. Returns how many were
 * changed.
 */
export async function rearrangeAll(
  layouts: ReadonlyMap<EditorStore, LayoutDocument>,
  rearrange: Rearrange,
  { scaling, timers }: Readonly<{ scaling: FrameScaling; timers: Timers }>,
): Promise<number> {
  const done = await Promise.all(
    [...layouts].map(async ([editor, was]) => {
      const before = await untilScaled(editor, was, { scaling, timers })
      if (!before) return false
      const { document, edit } = editor.getState()
      edit(rearrange(before, document, scaling))
      const { document: after, past } = editor.getState()
      const entry = past.at(-1)
      if (after !== document && entry) rearranged.add(entry)
      return after !== document
    }),
  )
  return done.filter(Boolean).length
}

/** Takes back what was laid out right after a change of the frame, before that itself is taken back. */
export function takeBackRearranged(editors: readonly EditorStore[], entry: Diff): void {
  for (const editor of editors) {
    const { past, undo } = editor.getState()
    const [frame, last] = past.slice(-2)
    if (frame === entry && frameChangeOf(frame) && last && rearranged.has(last)) undo()
  }
}

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
    const { document } = editor.getState()
    if (isScaled(before, document, scaling)) return true
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
