import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, compose, difference, invert, rebase } from '../diff'
import { backgroundOf, emptyDocument, type LayoutDocument } from '../document'
import { hides, MOST_GUIDES, merged } from './merge'

const label = { text: 'Anna', left: 16, top: 16, size: 24, colour: '#ffffff', opacity: 100, outline: null }
const at = (...x: number[]) => ({ x, y: [] })

describe('what two people do to one field at once', () => {
  it.each([
    { why: 'each adds a guide', from: at(), now: at(0.25), to: at(0.5), gives: at(0.25, 0.5) },
    { why: 'one adds and one removes', from: at(0.1), now: at(0.1, 0.2), to: at(), gives: at(0.2) },
    { why: 'one moves what the other removed', from: at(0.1), now: at(), to: at(0.3), gives: at(0.3) },
    { why: 'both move the same one', from: at(0.1), now: at(0.2), to: at(0.3), gives: at(0.2, 0.3) },
    { why: 'both add the same one', from: at(), now: at(0.2), to: at(0.2), gives: at(0.2) },
    { why: 'along the other axis', from: at(), now: { x: [], y: [0.5] }, to: at(0.2), gives: { x: [0.2], y: [0.5] } },
    { why: 'who saw none replaces all', from: null, now: at(0.2), to: at(0.3), gives: at(0.3) },
  ])('guides: $why', ({ from, now, to, gives }) => {
    expect(merged('guides', now, [from, to])).toEqual(gives)
  })

  it.each([
    { why: 'one the text, one the size', now: { ...label, text: 'Bo' }, to: { ...label, size: 40 }, hidden: false },
    { why: 'both the text', now: { ...label, text: 'Bo' }, to: { ...label, text: 'Cy' }, hidden: true },
    { why: 'both the same text', now: { ...label, text: 'Bo' }, to: { ...label, text: 'Bo', size: 40 }, hidden: false },
    { why: 'one took it away', now: null, to: { ...label, size: 40 }, hidden: true },
  ])('a label: $why', ({ now, to, hidden }) => {
    const changed = Object.fromEntries(Object.entries(to).filter(([part, value]) => value !== Reflect.get(label, part)))
    expect(merged('label', now, [label, to])).toEqual(now ? { ...now, ...changed } : to)
    expect(hides('label', now, [label, to])).toBe(hidden)
  })

  it('what is done on leaving: one says to leave it out, one that its return waits', () => {
    const plain = { lost: 'hold', to: '', toId: '', back: 'again', needed: false }
    const both = { ...plain, lost: 'leave', back: 'wait' }
    expect(merged('leaving', { ...plain, lost: 'leave' }, [plain, { ...plain, back: 'wait' }])).toEqual(both)
    expect(hides('leaving', { ...plain, lost: 'leave' }, [plain, { ...plain, back: 'wait' }])).toBe(false)
  })

  it('a group is one value: an id never gets the name of another', () => {
    const [ours, renamed, other] = [
      { id: 'g', name: 'Guests' },
      { id: 'g', name: 'Panel' },
      { id: 'h', name: 'Hosts' },
    ]
    expect(merged('group', renamed, [ours, other])).toEqual(other)
    expect(hides('group', renamed, [ours, other])).toBe(true)
  })

  it('never ends with more guides than a layout may have', () => {
    const many = (start: number) => at(...Array.from({ length: MOST_GUIDES }, (_, index) => start + index / 100))
    expect(merged('guides', many(0), [at(), many(0.5)])).toHaveProperty('x.length', MOST_GUIDES)
  })
})

const withGuides = (x: readonly number[]): LayoutDocument => {
  const document = emptyDocument()
  return { ...document, records: { background: { ...backgroundOf(document), guides: { x: [...x], y: [] } } } }
}
const guidesOf = (document: LayoutDocument) => backgroundOf(document).guides.x.toSorted()
const lines = fc.uniqueArray(fc.constantFrom(0.1, 0.2, 0.3, 0.4, 0.5, 0.6))

it('whoever saves first, all that either added is there, and taking one back leaves the other', () => {
  fc.assert(
    fc.property(lines, lines, lines, (before, mine, theirs) => {
      const [start, ours, others] = [before, mine, theirs].map(withGuides)
      if (!start || !ours || !others) return
      const diff = difference(start, ours)
      const both = apply(others, rebase(diff, others))
      expect(guidesOf(both)).toEqual(guidesOf(apply(ours, rebase(difference(start, others), ours))))
      for (const line of [...mine, ...theirs].filter((line) => !before.includes(line))) {
        expect(guidesOf(both)).toContain(line)
      }
      const back = apply(both, rebase(invert(diff), both))
      const onlyTheirs = theirs.filter((line) => !before.includes(line) && !mine.includes(line))
      for (const line of onlyTheirs) expect(guidesOf(back)).toContain(line)
    }),
  )
})

it('edits that wait keep nothing of a guide that another has taken away again', () => {
  const first = difference(withGuides([]), withGuides([0.1]))
  const second = difference(withGuides([0.2, 0.1]), withGuides([0.2, 0.1, 0.3]))
  expect(guidesOf(apply(withGuides([]), compose(first, second)))).toEqual([0.1, 0.3])
})
