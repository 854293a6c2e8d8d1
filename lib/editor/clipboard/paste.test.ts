import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepOnFrame } from '@/lib/geometry/constrain'
import { type Point, type Rect, type Size, toRect } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import { arbitraryStep, evenFrame } from '@/lib/geometry/testing/arbitrary'
import { apply, NO_CHANGE } from '@/lib/layout/diff'
import { followingOf, inputOf, inputsOf, LayoutDocument, MAX_RECORDS } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { arbitraryDocument, arbitraryIds } from '@/lib/layout/testing/arbitrary'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { clipText, readClip } from './clip'
import { pasteInputs } from './paste'

const HD = { width: 1280, height: 720 }

function copied(document: LayoutDocument, ids: readonly string[], frame: Size = HD) {
  const read = readClip(clipText({ layoutId: 'opening', frame, document }, ids))
  return 'clip' in read ? read.clip : null
}

type Into = Readonly<{ layoutId?: string; frame?: Size; step?: Step; at?: Point | null }>

/** Copies inputs of a layout, and pastes them into another one or the same. */
function paste(
  from: LayoutDocument,
  ids: readonly string[],
  into: LayoutDocument,
  options: Into & { from?: Size } = {},
) {
  const { layoutId = 'closing', frame = HD, step = 2, at = null } = options
  const clip = copied(from, ids, options.from)
  if (!clip) throw new Error('Nothing was copied.')
  let next = 0
  const newId = () => `new-${next++}`
  const pasted = pasteInputs({ layoutId, document: into, frame, step, newId }, clip, at)
  if (typeof pasted === 'string') throw new Error(pasted)
  const document = apply(into, pasted.diff)
  const inputs = pasted.ids.flatMap((id) => inputOf(document, id) ?? [])
  return { document, inputs, rects: inputs.map(toRect), ...pasted }
}

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })
const stage = layoutOf({ host: rect(100, 60, 320, 180), guest: rect(420, 60, 320, 180) })
const empty = layoutOf({})
const here: Into = { layoutId: 'opening' }

it.each<{ into: LayoutDocument; options: Into & { from?: Size }; is: Rect[]; why: string }>([
  { into: empty, options: {}, is: [rect(100, 60, 320, 180)], why: 'another layout has it in place' },
  { into: empty, options: { at: { x: 9, y: 9 } }, is: [rect(100, 60, 320, 180)], why: 'wherever the pointer is' },
  { into: stage, options: here, is: [rect(116, 76, 320, 180)], why: 'its own layout has it a little aside' },
  { into: empty, options: here, is: [rect(100, 60, 320, 180)], why: 'what was cut comes back in place' },
  { into: stage, options: {}, is: [rect(116, 76, 320, 180)], why: 'the other layout has the same there' },
  {
    into: layoutOf({ slides: rect(100, 60, 320, 180) }),
    options: {},
    is: [rect(100, 60, 320, 180)],
    why: 'upon another source it is seen',
  },
  { into: stage, options: { ...here, at: { x: 700, y: 500 } }, is: [rect(540, 410, 320, 180)], why: 'at the pointer' },
  { into: stage, options: { ...here, at: { x: 4, y: 715 } }, is: [rect(0, 540, 320, 180)], why: 'inside the frame' },
  {
    into: empty,
    options: { frame: { width: 1920, height: 1080 } },
    is: [rect(150, 90, 480, 270)],
    why: 'a larger frame has it larger',
  },
  {
    into: empty,
    options: { frame: { width: 854, height: 480 } },
    is: [rect(66, 40, 214, 120)],
    why: 'edges are on even pixels of a smaller frame',
  },
])('a copy of the host is pasted at $is: $why', ({ into, options, is }) => {
  expect(paste(stage, ['host'], into, options).rects).toEqual(is)
})

it('what was copied together stays together, in its order, on top', () => {
  const { document, rects } = paste(stage, ['guest', 'host'], layoutOf({ slides: {} }))
  expect(rects).toEqual([rect(100, 60, 320, 180), rect(420, 60, 320, 180)])
  expect(inputsOf(document).map(({ id }) => id)).toEqual(['slides', 'new-0', 'new-1'])
})

it('a source that the layout has already comes as an empty place, and is counted', () => {
  const { inputs, emptied } = paste(stage, ['host', 'guest'], layoutOf({ host: {} }))
  expect(inputs.map(({ source }) => source)).toEqual([
    { kind: 'slot', for: { by: 'stream', streamId: 'host' } },
    { kind: 'stream', streamId: 'guest' },
  ])
  expect(emptied).toBe(1)
})

it('where a layout has no room for all, none is pasted, and a sentence says so', () => {
  const full = layoutOf(Object.fromEntries(Array.from({ length: MAX_RECORDS - 2 }, (_, index) => [`in-${index}`, {}])))
  expect(() => paste(stage, ['host', 'guest'], full)).toThrow('at most 2000')
  expect(paste(stage, ['host'], full).ids).toHaveLength(1)
})

const NOT_LOOK = ['group', 'id', 'source', 'x', 'y', 'width', 'height', 'order', 'locked', 'soundLevelId']
const lookOf = (input: Input) => Object.entries(input).filter(([field]) => !NOT_LOOK.includes(field))

it('whatever is copied, a paste keeps its look, new ids, order and even pixels, within reach of the frame', () => {
  const at = fc.option(fc.record({ x: fc.integer({ min: -50, max: 3050 }), y: fc.integer({ min: -50, max: 3050 }) }))
  fc.assert(
    fc.property(
      arbitraryDocument,
      arbitraryDocument,
      arbitraryIds,
      evenFrame,
      evenFrame,
      arbitraryStep,
      at,
      (from, into, ids, wide, frame, step, at) => {
        const wanted = inputsOf(from).filter(({ id }) => ids.includes(id))
        if (wanted.length === 0) return
        const layoutId = at ? 'opening' : 'closing'
        const { document, inputs, rects } = paste(from, ids, into, { from: wide, frame, step, at, layoutId })
        expect(LayoutDocument.safeParse(document).error).toBe(undefined)
        expect(inputs.map(lookOf)).toEqual(wanted.map(lookOf))
        expect(inputsOf(document).slice(-inputs.length)).toEqual(inputs)
        expect(inputsOf(document)).toHaveLength(inputsOf(into).length + inputs.length)
        for (const rect of rects) {
          expect(keepOnFrame(rect, frame)).toEqual(rect)
          expect(Object.values(rect).every((value) => value % step === 0)).toBe(true)
        }
      },
    ),
  )
})

it.each<{ ids: string[]; options: Into; follows: boolean; why: string }>([
  { ids: ['host'], options: {}, follows: true, why: 'who comes from another layout joins' },
  { ids: ['guest'], options: {}, follows: false, why: 'an empty place for who is there takes nobody’s room' },
  { ids: ['host'], options: { ...here, at: { x: 9, y: 9 } }, follows: false, why: 'at the pointer it stays there' },
])('a layout follows $follows after $ids are pasted: $why', ({ ids, options, follows }) => {
  const guests = layoutOf({ guest: rect(420, 60, 320, 180) })
  const style = { gap: 0, margin: 0, cornerRadius: null, shape: null }
  const following = { type: 'following', id: 'following', template: 'arrange', style, room: null } as const
  const into = apply(guests, { ...NO_CHANGE, added: { following } })
  expect(followingOf(paste(stage, ids, into, options).document) !== null).toBe(follows)
})
