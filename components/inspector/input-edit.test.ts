import { expect, it } from 'vitest'
import { apply } from '@/lib/layout/diff'
import { inputOf, inputsOf } from '@/lib/layout/document'
import { Input, PLAIN_LABEL } from '@/lib/layout/input'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { areMovedOnly, changeInputs, common, valuesOf } from './input-edit'

const document = layoutOf({ host: { volume: 80 }, guest: { volume: 80, uid: 'g' }, slides: { volume: 0 } })
const inputs = inputsOf(document)

it.each([
  { what: 'two of the same volume', of: inputs.slice(0, 2), is: 80 },
  { what: 'one that differs', of: inputs, is: undefined },
  { what: 'none', of: [], is: undefined },
])('$what have $is in common', ({ of, is }) => {
  expect(common(of, ({ volume }) => volume)).toBe(is)
})

it('compares what is inside, not which object it is', () => {
  expect(common(inputs, ({ blur }) => ({ ...blur }))).toEqual({ top: 0, left: 0, bottom: 0, right: 0 })
})

it('gives every input the same, as one diff of what changes', () => {
  const edit = changeInputs(document, inputs, () => ({ volume: 80 }))
  expect(edit).toEqual({ ok: true, diff: { added: {}, updated: { slides: { volume: [0, 80] } }, removed: {} } })
})

it('leaves out those that have nothing to change', () => {
  const edit = changeInputs(document, inputs, (input) => (input.uid ? { uid: '' } : null))
  if (!edit.ok) throw new Error(edit.problem)
  expect(Object.keys(edit.diff.updated)).toEqual(['guest'])
  expect(inputOf(apply(document, edit.diff), 'guest')?.uid).toBe('')
})

it('is refused as a whole where a layout could not hold it', () => {
  expect(changeInputs(document, inputs, () => ({ uid: 'a\tb' }))).toEqual({
    ok: false,
    problem: 'Not changed: it must not hold control characters or halves of surrogate pairs.',
  })
})

it('collects the values of every field, in the order of the inputs', () => {
  const values = valuesOf(Input.shape, inputs)
  expect(values.volume).toEqual([80, 80, 0])
  expect(values.uid).toEqual(['', 'g', ''])
  expect(Object.keys(values).sort()).toEqual(Object.keys(inputs[0] ?? {}).sort())
})

it.each<{ what: string; fields: Partial<Input>; is: boolean }>([
  { what: 'a move', fields: { x: 40, y: 8 }, is: true },
  { what: 'another size, which limits labels and blur', fields: { width: 90 }, is: false },
  { what: 'another layer', fields: { order: 'zz' }, is: false },
  { what: 'sound only', fields: { placed: false }, is: false },
  { what: 'a label', fields: { label: { ...PLAIN_LABEL, text: 'Host' } }, is: false },
])('$what is a move alone: $is', ({ fields, is }) => {
  const after = inputs.map((input, index) => (index === 1 ? { ...input, ...fields } : input))
  expect(areMovedOnly(inputs, after)).toBe(is)
  expect(areMovedOnly(inputs, after.slice(1))).toBe(false)
  expect(areMovedOnly(inputs.slice(0, 2), inputs)).toBe(false)
})
