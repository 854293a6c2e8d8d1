import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryStep } from '@/lib/geometry/testing/arbitrary'
import { apply, NO_CHANGE } from '../diff'
import { inputOf, inputsOf, LayoutDocument, MAX_RECORDS } from '../document'
import type { Source } from '../input'
import { arbitraryDocument, arbitraryIds } from '../testing/arbitrary'
import { layoutOf, testInput } from '../testing/layout-of'
import { copiesOf, duplicateInputs } from './copies'

const frame = { width: 1280, height: 720 }
const naming = () => {
  let next = 1
  return () => `copy-${next++}`
}
const duplicate = (document: LayoutDocument, ids: readonly string[]) =>
  duplicateInputs(document, ids, { newId: naming(), frame, step: 2 }) ?? { diff: NO_CHANGE, ids: null }

/** A stream stands once in a mix: its copy waits until the original lets it go. */
const placeFor = (streamId: string): Source => ({ kind: 'slot', for: { by: 'stream', streamId } })

describe('duplicates', () => {
  it('lie 16 px aside together, on top, in the order of their originals', () => {
    const document = layoutOf({ host: {}, guest: { x: 1100 }, top: {} })
    const { diff, ids } = duplicate(document, ['guest', 'host'])
    const after = apply(document, diff)
    expect(ids).toEqual(['copy-1', 'copy-2'])
    expect(inputsOf(after).map(({ id }) => id)).toEqual(['host', 'guest', 'top', 'copy-1', 'copy-2'])
    expect(inputOf(after, 'copy-1')).toMatchObject({ x: 16, y: 16, source: placeFor('host') })
    expect(inputOf(after, 'copy-2')).toMatchObject({ x: 1116, y: 16, source: placeFor('guest') })
  })

  it('of a picture that fills the frame are half as large, and stay on the frame', () => {
    const document = layoutOf({ host: { width: 1280, height: 720 } })
    const after = apply(document, duplicate(document, ['host']).diff)
    expect(inputOf(after, 'copy-1')).toMatchObject({ x: 320, y: 180, width: 640, height: 360 })
  })

  it('of a duplicate do not lie upon it', () => {
    let document = layoutOf({ host: {} })
    for (const id of ['host', 'host', 'host']) {
      const newId = () => `copy-${inputsOf(document).length}`
      document = apply(document, duplicateInputs(document, [id], { newId, frame, step: 2 })?.diff ?? NO_CHANGE)
    }
    expect(inputsOf(document).map(({ x }) => x)).toEqual([0, 16, 32, 48])
  })

  it('are none where a layout has no room for all of them', () => {
    const many = Object.fromEntries(Array.from({ length: MAX_RECORDS - 2 }, (_, index) => [`in-${index}`, {}]))
    const document = layoutOf(many)
    expect(duplicate(document, ['in-0', 'in-1'])).toEqual({ diff: NO_CHANGE, ids: null })
    expect(duplicate(document, ['in-0']).ids).toEqual(['copy-1'])
  })

  it('leave a layout, whatever it was', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryIds, arbitraryStep, (document, ids, step) => {
        const copied = duplicateInputs(document, ids, { newId: naming(), frame, step })
        expect(LayoutDocument.safeParse(apply(document, copied?.diff ?? NO_CHANGE)).success).toBe(true)
      }),
    )
  })
})

const url = 'rtmp://a.example/live/cam'
const role = (name: string): Source => ({ kind: 'slot', for: { by: 'role', role: name } })

it.each<{ source: Source; in: Source[]; is: Source; why: string }>([
  { source: { kind: 'stream', streamId: 'a' }, in: [], is: { kind: 'stream', streamId: 'a' }, why: 'it is not there' },
  {
    source: { kind: 'stream', streamId: 'a' },
    in: [{ kind: 'stream', streamId: 'a' }],
    is: placeFor('a'),
    why: 'once',
  },
  { source: { kind: 'url', url }, in: [{ kind: 'url', url }], is: role(url), why: 'an address stands once too' },
  {
    source: { kind: 'url', url: `rtmp://${'x'.repeat(300)}` },
    in: [{ kind: 'url', url: `rtmp://${'x'.repeat(300)}` }],
    is: role('x'.repeat(120)),
    why: 'a name is no longer than that',
  },
  { source: role('Host'), in: [role('Host')], is: role('Host'), why: 'a place is a place' },
])('$source becomes $is among $in: $why', ({ source, in: sources, is }) => {
  const document = layoutOf(Object.fromEntries(sources.map((one, index) => [`in-${index}`, { source: one }])))
  const [copy] = copiesOf(document, [testInput('x', { source })], naming())
  expect(copy?.source).toEqual(is)
  expect(
    LayoutDocument.safeParse(apply(document, { ...NO_CHANGE, added: copy ? { [copy.id]: copy } : {} })).error,
  ).toBe(undefined)
})

it('a copy keeps the look, is not locked, stays hidden, and shares no sound-wave id', () => {
  const original = testInput('host', {
    cornerRadius: 24,
    fit: 'fit',
    volume: 40,
    soundLevelId: 7,
    locked: true,
    hidden: true,
  })
  const document = layoutOf({ host: original })
  const [copy, second] = copiesOf(document, [original, { ...original, soundLevelId: 8 }], naming())
  expect(copy).toEqual({
    ...original,
    id: 'copy-1',
    source: placeFor('host'),
    soundLevelId: null,
    locked: false,
  })
  expect(second?.soundLevelId).toBe(8)
})
