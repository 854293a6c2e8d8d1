import { nameEdit } from '@/lib/editor/state/edit-words'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { type Axis, sizeAlong } from '@/lib/geometry/axis'
import type { Lines } from '@/lib/geometry/marking/grid'
import type { Size } from '@/lib/geometry/rect'
import { roundTo, type Step } from '@/lib/geometry/round'
import { backgroundOf, type LayoutGuides } from '@/lib/layout/document'
import { MOST_GUIDES } from '@/lib/layout/merging/merge'
import { updateRecord } from '@/lib/layout/update'

/** Returns where the guides of a layout lie on a frame, in pixels on whole steps, in the order in which they stand. */
export const guideLines = (guides: LayoutGuides, frame: Size, step: Step): Lines => ({
  x: guides.x.map((part) => roundTo(part * frame.width, step)),
  y: guides.y.map((part) => roundTo(part * frame.height, step)),
})

/** Names a guide as people read it. */
export const guideName = (axis: Axis, at: number): string => `${axis === 'x' ? 'Upright' : 'Level'} guide at ${at} px`

/** Adds a guide, on a whole step of the frame. Returns why not, where it cannot be. */
export function addGuide(editor: EditorStore, axis: Axis, at: number): string | null {
  const { document, frame, step } = editor.getState()
  const { guides } = backgroundOf(document)
  if (sizeAlong(frame, axis) === 0) return 'The frame has no size yet.'
  const { [axis]: known } = guideLines(guides, frame, step)
  const to = onFrame(at, axis, editor)
  if (known.includes(to)) return `${guideName(axis, to)} is there already.`
  if (known.length >= MOST_GUIDES) return `A layout has at most ${MOST_GUIDES} guides each way. Remove one first.`
  const next = { ...guides, [axis]: [...guides[axis], to / sizeAlong(frame, axis)] }
  put(editor, next, `${guideName(axis, to)} added`)
  return null
}

/** Moves a guide to a whole step of the frame; `index` is its place in the list. */
export function moveGuide(editor: EditorStore, axis: Axis, index: number, at: number): void {
  const { document, frame, step } = editor.getState()
  const { guides } = backgroundOf(document)
  const from = guideLines(guides, frame, step)[axis][index]
  const to = onFrame(at, axis, editor)
  if (from === undefined || from === to || sizeAlong(frame, axis) === 0) return
  const next = { ...guides, [axis]: guides[axis].with(index, to / sizeAlong(frame, axis)) }
  put(editor, next, `${guideName(axis, from)} moved to ${to} px`)
}

export function removeGuide(editor: EditorStore, axis: Axis, index: number): void {
  const { document, frame, step } = editor.getState()
  const { guides } = backgroundOf(document)
  const at = guideLines(guides, frame, step)[axis][index]
  if (at === undefined) return
  put(editor, { ...guides, [axis]: guides[axis].toSpliced(index, 1) }, `${guideName(axis, at)} removed`)
}

function onFrame(at: number, axis: Axis, editor: EditorStore): number {
  const { frame, step } = editor.getState()
  const size = sizeAlong(frame, axis)
  return Math.min(size, Math.max(0, roundTo(at, step)))
}

function put(editor: EditorStore, guides: LayoutGuides, says: string): void {
  const { document, edit } = editor.getState()
  edit(updateRecord(document, { ...backgroundOf(document), guides }))
  nameEdit(editor.getState().document, says)
}
