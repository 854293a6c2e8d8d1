import { compose, isEmpty } from '@/lib/layout/diff'
import { followingOf, type TemplateStyle } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { applyTemplate } from '@/lib/layout/templates/apply-template'
import { pack } from '@/lib/layout/templates/pack'
import { chosenOf, picturesOf, roomFor } from '@/lib/layout/templates/pictures'
import { type AspectOf, layingIn } from '@/lib/layout/templates/style'
import type { EditorState } from '../state/editor-store'
import { ARRANGE, follow } from './follow'

type Arranging = Readonly<{
  aspectOf: AspectOf
  nameOf: (source: Source) => string
  style: TemplateStyle
  /** The layout shall follow Arrange from now on, where all inputs are arranged. */
  isFollowed: boolean
}>

/**
 * Packs the selected inputs, where there are several, or else all, as one entry of undo. Returns a sentence that says
 * what was done.
 */
export function arrangeInputs(editor: EditorState, { aspectOf, nameOf, style, isFollowed }: Arranging): string {
  const { document, frame, step, selection } = editor
  const chosen = chosenOf(document, selection)
  if (chosen.length === 0) {
    const isLocked = picturesOf(document).length > 0
    return `Nothing to arrange: ${isLocked ? 'every input is locked' : 'no input is on the frame'}`
  }
  const packed = pack(chosen, layingIn(roomFor(chosen, document, frame, step), style, aspectOf, step))
  const isWhole = chosen.length === chosenOf(document, []).length
  const moved = applyTemplate(document, {
    ids: packed.inputs.map(({ id }) => id),
    rects: packed.rects,
    cornerRadius: style.cornerRadius,
  })
  const what = chosen.length === 1 ? '1 input' : `${chosen.length} inputs`
  const follows = isFollowed || Boolean(followingOf(document)?.room)
  const diff = isWhole ? compose(moved, follow(document, follows ? { template: ARRANGE, style } : null)) : moved
  if (isEmpty(diff)) return `${what} arranged already`
  editor.edit(diff)
  return `Arranged ${what}${howOf(packed, nameOf)}`
}

function howOf({ rects, spotlight }: ReturnType<typeof pack>, nameOf: (source: Source) => string): string {
  if (spotlight) return ` around ${nameOf(spotlight.source)}`
  if (rects.length === 1) return ''
  const rows = new Set(rects.map(({ y }) => y)).size
  if (rows === 1) return ' side by side'
  return rows === rects.length ? ' one above the other' : ` in a grid of ${rows} rows`
}
