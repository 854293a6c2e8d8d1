import { type LayoutDocument, placedOf } from '@/lib/layout/document'
import type { Blur, Input } from '@/lib/layout/input'
import { isBlurred } from '@/lib/layout/is-blurred'
import { labelLength } from '@/lib/layout/label-length'
import { updateInputs } from '@/lib/layout/update'
import { sourceName } from '@/lib/protocol/source-name'
import { LABEL_LENGTH } from '@/lib/zego/limits'
import { type Checked, error, type Fix, type Issue, warning } from './issue'

/** Checks labels and blurred edges (contract 2.2). An input without a rectangle has neither. */
export const checkLabels = (checked: Checked): Issue[] =>
  placedOf(checked.document).flatMap((input) => [...checkLabel(input, checked), ...checkBlur(input, checked)])

function checkLabel(input: Input, { document, roster }: Checked): Issue[] {
  const { id, label, source } = input
  if (!label || label.text === '') return []
  const on = { kind: 'input', id, field: 'label' } as const
  const length = labelLength(label.text)
  if (length > LABEL_LENGTH.most) {
    return [
      error('label-length', {
        on,
        message: `The label of ${sourceName(source, roster)} is too long: ${length} of ${LABEL_LENGTH.most}, counting English characters 1 and others ${LABEL_LENGTH.chinese}. Shorten it.`,
      }),
    ]
  }
  const set = (name: string, changes: Partial<typeof label>) =>
    fixInput(document, id, name, { label: { ...label, ...changes } })
  if (label.opacity === 0) {
    const message = `The label of ${sourceName(source, roster)} is invisible: its opacity is 0.`
    return [warning('label-not-seen', { on, message, fix: set('Make it solid', { opacity: 100 }) })]
  }
  if (label.left < input.width && label.top < input.height) return []
  const message = `The label of ${sourceName(source, roster)} starts outside its input, at ${label.left}, ${label.top} of ${input.width} × ${input.height}.`
  return [warning('label-not-seen', { on, message, fix: set('Move it inside', { left: 0, top: 0 }) })]
}

/** Checks that each edge is blurred at most to half of the height or width. */
function checkBlur(input: Input, { document, roster }: Checked): Issue[] {
  const { blur, id, source } = input
  if (!isBlurred(blur)) return []
  const most: Blur = {
    top: half(input.height),
    left: half(input.width),
    bottom: half(input.height),
    right: half(input.width),
  }
  const sides = (['top', 'left', 'bottom', 'right'] as const).filter((side) => blur[side] > most[side])
  const [first] = sides
  if (first === undefined) return []
  const fitted = Object.fromEntries(sides.map((side) => [side, most[side]]))
  return [
    error('blur-too-wide', {
      on: { kind: 'input', id, field: 'blur' },
      message: `The ${first} edge of ${sourceName(source, roster)} is blurred by ${blur[first]} pixels. Blur at most half of its size, ${most[first]}.`,
      fix: fixInput(document, id, 'Blur less', { blur: { ...blur, ...fitted } }),
    }),
  ]
}

const half = (size: number): number => Math.max(0, Math.floor(size / 2))

const fixInput = (document: LayoutDocument, id: string, label: string, changes: Partial<Input>): Fix => ({
  label,
  kind: 'layout',
  diff: updateInputs(document, { [id]: changes }),
})
