import { moveInside } from '@/lib/geometry/constrain'
import { type Rect, type Size, toRect } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { chosen } from '@/lib/layout/commands'
import type { Diff } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { likeness } from '@/lib/layout/hands/copies'
import type { Input } from '@/lib/layout/input'
import { type InputFields, updateInputs } from '@/lib/layout/update'
import type { Clip } from './clip'
import { rectOn } from './paste'

type Onto = Readonly<{ document: LayoutDocument; selection: readonly string[]; frame: Size; step: Step }>

/**
 * `ids` are those of the inputs that took something, also where they had it already; locked ones are none of them.
 * `what` says what they took.
 */
type Part = Readonly<{ diff: Diff; ids: readonly string[]; what: string }>

/**
 * Gives selected inputs the rectangles that were copied. Of one rectangle several inputs take the size alone: they
 * would lie upon each other.
 */
export function pasteRects(onto: Onto, clip: Clip): Part {
  const isSizeAlone = clip.inputs.length === 1 && chosen(onto.document, onto.selection).length > 1
  return paste(onto, clip, isSizeAlone ? 'size' : 'position and size', (input, from): Rect => {
    const rect = rectOn(onto, clip.frame, from)
    return isSizeAlone ? moveInside({ ...toRect(input), width: rect.width, height: rect.height }, onto.frame) : rect
  })
}

/**
 * Gives selected inputs the look that was copied: corners, fit, blur and how a label is written. What a label says, and
 * whether there is one, stays.
 */
export function pasteLooks(onto: Onto, clip: Clip): Part {
  return paste(onto, clip, 'look', ({ label }, from) => ({
    fit: from.fit,
    cornerRadius: from.cornerRadius,
    blur: from.blur,
    label: label && from.label ? { ...from.label, text: label.text } : label,
  }))
}

function paste(
  { document, selection }: Onto,
  { inputs }: Clip,
  what: string,
  fieldsOf: (input: Input, from: Input) => InputFields,
): Part {
  const pairs = pairsOf(chosen(document, selection), inputs)
  const changes = pairs.map(([input, from]) => [input.id, fieldsOf(input, from)] as const)
  // What is locked is in the diff, so that the store refuses it and says so.
  return {
    what,
    diff: updateInputs(document, Object.fromEntries(changes)),
    ids: pairs.flatMap(([{ id, locked }]) => (locked ? [] : [id])),
  }
}

/**
 * Finds which input takes from which. All take from one that was copied alone. Of several each takes from its own
 * source first, so that one layout can be made like another; the rest pair from the bottom up.
 */
function pairsOf(selected: readonly Input[], copied: readonly Input[]): [input: Input, from: Input][] {
  const [only] = copied
  if (only && copied.length === 1) return selected.map((input) => [input, only])
  const bySource = new Map<string, Input[]>()
  for (const input of copied) {
    const same = bySource.get(likeness(input.source))
    if (same) same.push(input)
    else bySource.set(likeness(input.source), [input])
  }
  const own = selected.map(({ source }) => bySource.get(likeness(source))?.shift())
  const taken = new Set(own)
  const others = copied.filter((input) => !taken.has(input)).values()
  return selected.flatMap((input, index): [Input, Input][] => {
    const from = own[index] ?? others.next().value
    return from ? [[input, from]] : []
  })
}
