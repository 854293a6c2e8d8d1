import { describe, expect, it } from 'vitest'
import { runIn } from '@/lib/editor/commands'
import { removeLabel } from '@/lib/layout/label'
import { updateInputs } from '@/lib/layout/update'
import { desk, grab, type Meanwhile, move, press, pressLabel, takeBack, up } from './testing/play'

const rects = { a: { x: 40, y: 40, width: 200, height: 100 }, b: { x: 260, y: 200, width: 100, height: 100 } }
const labelled = (more: { readOnly?: boolean } = {}) =>
  desk(rects, { selection: ['a'], labels: { a: [10, 20] }, ...more })

describe('a label dragged from 10, 20 of a 200 × 100 input', () => {
  it.each([
    { by: [30, 15], lands: [40, 35], why: 'as far as the pointer' },
    { by: [0.6, -0.6], lands: [10, 20], why: 'a press that hardly moved is none' },
    { by: [7.6, 4.4], lands: [18, 24], why: 'on whole pixels' },
    { by: [-500, -500], lands: [0, 0], why: 'never left of the input or above it' },
    { by: [500, 500], lands: [188, 88], why: 'its corner stays on the input' },
  ] as const)('by $by lands at $lands: $why', ({ by, lands }) => {
    const played = labelled().play(pressLabel('a', 60, 70), move(60 + by[0], 70 + by[1]), up)
    expect(played.label('a')).toEqual(lands)
    expect(played.rect('a')).toEqual(rects.a)
  })

  it('is one step of undo', () => {
    const played = labelled().play(pressLabel('a', 60, 70), move(80, 80), move(90, 95), up)
    expect(played.undoSteps()).toBe(1)
    played.editor.getState().undo()
    expect(played.label('a')).toEqual([10, 20])
  })

  it('is shown where it will land, and committed only then', () => {
    const played = labelled().play(pressLabel('a', 60, 70), move(90, 85))
    expect(played.label('a')).toEqual([10, 20])
    expect(played.effects.at(-1)).toEqual({
      do: 'draw',
      held: { rects: { a: rects.a }, by: { x: 0, y: 0 }, box: rects.a },
      touched: [],
      marquee: null,
      label: { x: 40, y: 35 },
    })
  })

  it.each<{ end: Meanwhile | typeof takeBack; why: string }>([
    { end: takeBack, why: 'Esc' },
    { end: (document) => removeLabel(document, 'a'), why: 'someone takes the label away' },
  ])('changes nothing of mine when it ends by $why', ({ end }) => {
    const played = labelled().play(pressLabel('a', 60, 70), move(90, 85), end, move(100, 100), up)
    expect(played.undoSteps()).toBe(0)
    expect(played.effects.at(-1)).toEqual({ do: 'clear' })
  })

  it('keeps the words that someone gives it meanwhile', () => {
    const rename: Meanwhile = (document) => {
      const record = document.records.a
      return record?.type === 'input' && record.label
        ? updateInputs(document, { a: { label: { ...record.label, text: 'Guest' } } })
        : updateInputs(document, {})
    }
    const played = labelled().play(pressLabel('a', 60, 70), move(90, 85), rename, up)
    expect(played.document().records.a).toMatchObject({ label: { text: 'Guest', left: 40, top: 35 } })
  })
})

describe('after a press on the label', () => {
  const held = () => labelled().play(pressLabel('a', 60, 70), up)

  it('the arrow keys move it, and not its input', () => {
    const played = held()
    runIn({ do: 'nudge', x: 10, y: -1 }, played.editor)
    expect([played.label('a'), played.rect('a')]).toEqual([[20, 19], rects.a])
  })

  it('Delete takes the label away, and leaves the input', () => {
    const played = held()
    runIn({ do: 'remove' }, played.editor)
    expect([played.label('a'), played.rect('a')]).toEqual([null, rects.a])
    expect(played.labelHeld()).toBe(false)
  })

  it.each([
    { next: [press('a', 150, 100), up], why: 'a press on its input' },
    { next: [press('b', 300, 250), up], why: 'a press on another' },
    { next: [grab('a', 'se', 240, 140), move(250, 150), up], why: 'a resize' },
  ])('$why gives the arrow keys back', ({ next }) => {
    expect(
      held()
        .play(...next)
        .labelHeld(),
    ).toBe(false)
  })

  it('Esc lets go of the label first, and then of the input', () => {
    const played = held()
    runIn({ do: 'deselect' }, played.editor)
    expect([played.labelHeld(), played.selection()]).toEqual([false, ['a']])
    runIn({ do: 'deselect' }, played.editor)
    expect(played.selection()).toEqual([])
  })
})

it('a reader does not move a label', () => {
  const played = labelled({ readOnly: true }).play(pressLabel('a', 60, 70), move(90, 85), up)
  expect([played.label('a'), played.undoSteps()]).toEqual([[10, 20], 0])
})
