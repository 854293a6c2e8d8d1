import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bottom, right, toRect } from '@/lib/geometry/rect'
import { arbitraryStep } from '@/lib/geometry/testing/arbitrary'
import * as commands from './commands'
import { apply, isEmpty } from './diff'
import { backgroundOf, inputOf, inputsOf, LayoutDocument } from './document'
import { PLAIN_INPUT, PLAIN_LABEL } from './input'
import { labelWithNames } from './label'
import * as fields from './set-fields'
import { arbitraryDocument, arbitraryIds, arbitrarySource } from './testing/arbitrary'
import { layoutOf } from './testing/layout-of'

const frame = { width: 1280, height: 720 }
const source = { kind: 'stream', streamId: 'slides' } as const

describe('placing', () => {
  it('puts a source on top of all others', () => {
    const document = layoutOf({ host: {}, guest: {} })
    const rect = { x: 10, y: 20, width: 320, height: 180 }
    const placed = apply(document, commands.placeSource(document, { id: 'new', source, rect, placed: true }))
    expect(inputsOf(placed).at(-1)).toEqual({
      ...PLAIN_INPUT,
      type: 'input',
      id: 'new',
      source,
      placed: true,
      ...rect,
      order: 'a2',
    })
  })

  it('stays on top where orders are equal or none of ours', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitrarySource, (document, source) => {
        const rect = { x: 0, y: 0, width: 16, height: 16 }
        const placed = apply(document, commands.placeSource(document, { id: 'new', source, rect, placed: true }))
        expect(inputsOf(placed).map(({ id }) => id)).toEqual([...inputsOf(document).map(({ id }) => id), 'new'])
        expect(LayoutDocument.safeParse(placed).success).toBe(true)
      }),
    )
  })
})

describe('moving and sizing', () => {
  const document = layoutOf({ host: {}, guest: { x: 1000 } })

  it('sets the fields that change, and no more', () => {
    const diff = commands.setRects(document, {
      host: { x: 5, y: 0, width: 160, height: 90 },
      gone: { x: 0, y: 0, width: 1, height: 1 },
    })
    expect(diff.updated).toEqual({ host: { x: [0, 5] } })
  })

  it.each([
    { ids: ['host'], by: { x: 1, y: -10 }, host: { x: 1, y: -10 }, guest: { x: 1000, y: 0 }, why: 'one by itself' },
    {
      ids: ['host', 'guest'],
      by: { x: 10, y: 0 },
      host: { x: 10, y: 0 },
      guest: { x: 1010, y: 0 },
      why: 'both together',
    },
    {
      ids: ['host', 'guest'],
      by: { x: 500, y: 0 },
      host: { x: 264, y: 0 },
      guest: { x: 1264, y: 0 },
      why: 'both stop where the first has 16 px left',
    },
    {
      ids: ['gone'],
      by: { x: 1, y: 1 },
      host: { x: 0, y: 0 },
      guest: { x: 1000, y: 0 },
      why: 'nothing is there to move',
    },
  ])('nudges $ids by $by: $why', ({ ids, by, host, guest }) => {
    const nudged = apply(document, commands.nudge(document, ids, by, frame, 1))
    expect(inputOf(nudged, 'host')).toMatchObject(host)
    expect(inputOf(nudged, 'guest')).toMatchObject(guest)
  })

  it.each([
    { by: { x: 1, y: 0 }, x: 100, is: 102, why: 'a step is two pixels' },
    { by: { x: -1, y: 0 }, x: 100, is: 98, why: 'a step is two pixels' },
    { by: { x: 10, y: 0 }, x: 100, is: 110, why: 'ten are ten' },
    { by: { x: 1, y: 0 }, x: 101, is: 102, why: 'from an odd pixel it goes to the next even one' },
    { by: { x: -1, y: 0 }, x: 101, is: 100, why: 'from an odd pixel it goes to the next even one' },
    { by: { x: -10, y: 0 }, x: 101, is: 92, why: 'ten from an odd pixel are nine' },
  ])('in an even show $x nudged by $by.x is $is: $why', ({ by, x, is }) => {
    const host = layoutOf({ host: { x } })
    expect(inputOf(apply(host, commands.nudge(host, ['host'], by, frame, 2)), 'host')).toMatchObject({ x: is })
  })

  it.each([
    { locked: { x: 1264 }, by: { x: 1, y: 0 }, is: 102, why: 'it stands at the edge of the frame' },
    { locked: { x: 301 }, by: { x: 10, y: 0 }, is: 110, why: 'it is odd' },
    { locked: { x: 51 }, by: { x: 10, y: 0 }, is: 110, why: 'it is odd and the first' },
  ])('a locked one holds no other back, nor sets its step: $why', ({ locked, by, is }) => {
    const pair = layoutOf({ fixed: { ...locked, locked: true }, free: { x: 100 } })
    const nudged = apply(pair, commands.nudge(pair, ['fixed', 'free'], by, frame, 2))
    expect(inputsOf(nudged).map(({ x }) => x)).toEqual([locked.x, is])
  })

  it('in an even show neighbours still touch, whatever pixels they lay on', () => {
    const pair = layoutOf({ host: { x: 0, width: 427 }, guest: { x: 427, width: 333 } })
    const nudged = apply(pair, commands.nudge(pair, ['host', 'guest'], { x: 1, y: 0 }, frame, 2))
    const [host, guest] = inputsOf(nudged).map(toRect)
    expect([host, guest]).toMatchObject([
      { x: 2, width: 428 },
      { x: 430, width: 332 },
    ])
  })
})

describe('fields of several inputs', () => {
  const document = layoutOf({ host: { volume: 50 }, guest: { volume: 80 }, slides: { uid: 'deck' } })

  it('are set in one diff, of those that change', () => {
    const diff = fields.setInputs(document, ['host', 'guest', 'gone'], () => ({ volume: 80 }))
    expect(diff.updated).toEqual({ host: { volume: [50, 80] } })
  })

  it('may depend on the input, and leave one as it is', () => {
    const diff = fields.setInputs(document, ['host', 'slides'], ({ uid }) => (uid ? { uid: `${uid}-2` } : null))
    expect(diff.updated).toEqual({ slides: { uid: ['deck', 'deck-2'] } })
  })
})

it.each([
  { what: 'setPlaced', diff: fields.setPlaced(layoutOf({ host: {} }), 'host', true) },
  { what: 'setSource', diff: fields.setSource(layoutOf({ host: {} }), 'host', { kind: 'stream', streamId: 'host' }) },
  { what: 'setBackgroundColour', diff: fields.setBackgroundColour(layoutOf({}), null) },
  { what: 'removeInputs', diff: commands.removeInputs(layoutOf({}), ['host', 'background']) },
])('$what changes nothing that is so already', ({ diff }) => {
  expect(isEmpty(diff)).toBe(true)
})

it('sets source, sound only and background', () => {
  const document = layoutOf({ host: {} })
  expect(inputOf(apply(document, fields.setSource(document, 'host', source)), 'host')).toMatchObject({ source })
  expect(inputOf(apply(document, fields.setPlaced(document, 'host', false)), 'host')).toMatchObject({ placed: false })
  expect(backgroundOf(apply(document, fields.setBackgroundColour(document, '#102030'))).colour).toBe('#102030')
  expect(inputsOf(apply(document, commands.removeInputs(document, ['host'])))).toEqual([])
})

describe('another frame', () => {
  it('scales what lies on it', () => {
    const document = layoutOf({ host: { x: 320, y: 180, width: 640, height: 360 } })
    const scaled = apply(document, commands.rescale(document, frame, { width: 640, height: 360 }, 1))
    expect(inputOf(scaled, 'host')).toMatchObject({ x: 160, y: 90, width: 320, height: 180 })
  })

  it('an even show lands on even pixels', () => {
    const document = layoutOf({ host: { x: 0, y: 0, width: 427, height: 240 } })
    const scaled = apply(document, commands.rescale(document, frame, { width: 720, height: 1280 }, 2))
    expect(inputOf(scaled, 'host')).toMatchObject({ width: 240, height: 426 })
  })

  it.each([
    { x: 40, width: 16, becomes: { x: 20, width: 16 }, why: 'what is as small as can be grows no smaller' },
    { x: 1264, width: 160, becomes: { x: 624, width: 80 }, why: '16 px of it stay on the frame' },
    { x: 1270, width: 160, becomes: { x: 635, width: 80 }, why: 'what had less there is only scaled' },
    { x: 40, width: 8, becomes: { x: 20, width: 4 }, why: 'and so is what was smaller' },
  ])('half as wide, $width px at $x become $becomes: $why', ({ x, width, becomes }) => {
    const document = layoutOf({ host: { x, width, y: 100, height: 90 } })
    const diff = commands.rescale(document, { width: 1280, height: 720 }, { width: 640, height: 720 }, 1)
    expect(apply(document, diff).records.host).toMatchObject({ ...becomes, y: 100, height: 90 })
  })

  it('keeps neighbours touching', () => {
    const size = fc.integer({ min: 1000, max: 3000 })
    fc.assert(
      fc.property(
        size,
        size,
        size,
        size,
        fc.integer({ min: 0, max: 1000 }),
        arbitraryStep,
        (from, to, width, other, x, step) => {
          const document = layoutOf({
            host: { x, y: x, width, height: width },
            guest: { x: x + width, y: x + width, width: other, height: other },
          })
          const scaled = apply(
            document,
            commands.rescale(document, { width: from, height: to }, { width: to, height: from }, step),
          )
          const [host, guest] = inputsOf(scaled)
          if (!host || !guest) throw new Error('both are still there')
          expect(guest.x).toBe(right(host))
          expect(guest.y).toBe(bottom(host))
        },
      ),
    )
  })

  it('an extreme frame still leaves a layout, and one without extent moves nothing', () => {
    const size = fc.record({
      width: fc.integer({ min: 0, max: 100_000 }),
      height: fc.integer({ min: 0, max: 100_000 }),
    })
    fc.assert(
      fc.property(arbitraryDocument, size, size, arbitraryStep, (document, from, to, step) => {
        const scaled = apply(document, commands.rescale(document, from, to, step))
        expect(LayoutDocument.safeParse(scaled).success).toBe(true)
      }),
    )
    const document = layoutOf({ host: { x: 320 } })
    expect(isEmpty(commands.rescale(document, { width: 0, height: 0 }, frame, 1))).toBe(true)
    const style = { gap: 0, margin: 0, cornerRadius: null, shape: null }
    const following = { type: 'following', id: 'following', template: 'arrange', style, room: null } as const
    const followed = { ...document, records: { ...document.records, following } }
    expect(isEmpty(commands.rescale(followed, { width: 0, height: 0 }, frame, 1))).toBe(true)
  })
})

it('whatever is nudged is still a layout', () => {
  const by = fc.record({ x: fc.integer({ min: -10, max: 10 }), y: fc.integer({ min: -10, max: 10 }) })
  fc.assert(
    fc.property(arbitraryDocument, arbitraryIds, by, arbitraryStep, (document, ids, by, step) => {
      expect(LayoutDocument.safeParse(apply(document, commands.nudge(document, ids, by, frame, step))).success).toBe(
        true,
      )
    }),
  )
})

const ownLabel = { ...PLAIN_LABEL, text: 'Anna', size: 40 }
const labelled = layoutOf({
  a: { label: ownLabel },
  b: {},
  voice: { placed: false },
  fixed: { locked: true },
})

it.each([
  { chosen: [], are: ['a', 'b'], why: 'those that are heard only or locked are left out' },
  { chosen: ['b'], are: ['a', 'b'], why: 'one alone is no choice' },
  { chosen: ['b', 'voice'], are: ['b'], why: 'several are chosen' },
])('of $chosen it labels $are with names: $why', ({ chosen, are }) => {
  const after = apply(labelled, labelWithNames(labelled, chosen))
  expect(inputsOf(after).flatMap(({ id, label }) => (label?.text === '{name}' ? [id] : []))).toEqual(are)
})

it('keeps the style of a label', () => {
  expect(apply(labelled, labelWithNames(labelled, [])).records.a).toMatchObject({
    label: { ...ownLabel, text: '{name}' },
  })
})
