import { expect, it } from 'vitest'
import { apply } from '@/lib/layout/diff'
import { inputsOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { checked } from '@/lib/mix/testing/show'
import { check, isError } from './check'

const aspects = new Map([['host', 16 / 9]])
const cutOf = (fields: Partial<Input>, known: ReadonlyMap<string, number> | null = aspects) => {
  const document = layoutOf({ host: { x: 0, y: 0, width: 640, height: 360, ...fields } })
  const issues = check({ ...checked({ document }), ...(known && { aspects: known }) })
  return { document, issues: issues.filter(({ code }) => code === 'much-cut') }
}

it.each([
  { why: 'a picture in its own shape', fields: {}, cut: null },
  { why: 'a square, which leaves 56 %', fields: { width: 360 }, cut: null },
  { why: 'exactly half', fields: { width: 320 }, cut: null },
  { why: 'an upright strip', fields: { width: 160 }, cut: '75 %' },
  { why: 'a flat strip', fields: { height: 100 }, cut: '72 %' },
  { why: 'what is shown whole', fields: { width: 160, fit: 'fit' }, cut: null },
  { why: 'sound alone', fields: { width: 160, content: 'audio' }, cut: null },
  { why: 'what is not on the frame', fields: { width: 160, placed: false }, cut: null },
] as const)('$why: cut by $cut', ({ fields, cut }) => {
  const { issues } = cutOf(fields)
  expect(issues.map(({ message }) => message.slice(0, 4))).toEqual(cut ? [cut] : [])
  expect(issues.some(isError)).toBe(false)
})

it('says nothing of a source whose shape nobody knows', () => {
  expect(cutOf({ width: 160 }, new Map()).issues).toEqual([])
  expect(cutOf({ width: 160 }, null).issues).toEqual([])
})

it('is mended by showing the picture whole', () => {
  const { document, issues } = cutOf({ width: 160 })
  const fix = issues[0]?.fix
  const mended = fix?.kind === 'layout' ? apply(document, fix.diff) : document
  expect(inputsOf(mended).map(({ fit }) => fit)).toEqual(['fit'])
})
