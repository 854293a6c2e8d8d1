import { describe, expect, it } from 'vitest'
import { runIn } from '@/lib/editor/commands'
import { toggle } from '@/lib/layout/commands'
import { groupInputs } from '@/lib/layout/groups/group'
import { desk, grabAll, move, press, pressEmpty, up } from './testing/play'

const rects = {
  a: { x: 20, y: 20, width: 60, height: 60 },
  b: { x: 120, y: 20, width: 60, height: 60 },
  c: { x: 220, y: 220, width: 60, height: 60 },
}

function grouped() {
  const played = desk(rects)
  played.editor.getState().receive(groupInputs(played.document(), ['a', 'b'], 'pair'))
  return played
}
const on = { a: [50, 50], b: [150, 50], c: [250, 250] } as const
const click = (id: keyof typeof on, keys = {}) => [press(id, on[id][0], on[id][1], keys), up]

it('a click selects the group, and a drag moves all of it as one entry of undo', () => {
  const played = grouped().play(...click('a'))
  expect(played.selection()).toEqual(['a', 'b'])
  played.play(press('b', 150, 50), move(160, 80), up)
  expect([played.position('a'), played.position('b'), played.position('c')]).toEqual([
    { x: 30, y: 50 },
    { x: 130, y: 50 },
    { x: 220, y: 220 },
  ])
  expect(played.undoSteps()).toBe(1)
})

it('Shift takes the whole group in and out', () => {
  const played = grouped().play(...click('c'), ...click('a', { shift: true, free: false }))
  expect(played.selection()).toEqual(['c', 'a', 'b'])
  expect(played.play(...click('b', { shift: true, free: false })).selection()).toEqual(['c'])
})

it('a rubber band that touches one takes all', () => {
  expect(grouped().play(pressEmpty(10, 10), move(40, 40), up).selection()).toEqual(['a', 'b'])
})

describe('a group that is entered', () => {
  it('has its inputs selected and moved one by one', () => {
    const played = grouped()
    played.editor.getState().enter('a')
    expect(played.selection()).toEqual(['a'])
    expect(played.play(...click('b')).selection()).toEqual(['b'])
    played.play(press('a', 50, 50), move(60, 250), up)
    expect([played.position('a'), played.position('b')]).toEqual([
      { x: 30, y: 220 },
      { x: 120, y: 20 },
    ])
  })

  it('is left with Esc, which selects it, and once more, which selects nothing', () => {
    const played = grouped()
    played.editor.getState().enter('a')
    runIn({ do: 'deselect' }, played.editor)
    expect(played.selection()).toEqual(['a', 'b'])
    runIn({ do: 'deselect' }, played.editor)
    expect(played.selection()).toEqual([])
  })

  it('is left by a click beside it', () => {
    const played = grouped()
    played.editor.getState().enter('a')
    expect(played.play(...click('c'), ...click('a')).selection()).toEqual(['a', 'b'])
  })
})

describe('a hidden one of the group', () => {
  const halfHidden = () => {
    const played = grouped()
    played.editor.getState().edit(toggle(played.document(), ['b'], 'hidden'))
    return played.play(...click('a'))
  }

  it('goes along with a drag, as it does with the arrow keys', () => {
    const played = halfHidden().play(press('a', 50, 50), move(60, 80), up)
    expect([played.position('a'), played.position('b')]).toEqual([
      { x: 30, y: 50 },
      { x: 130, y: 50 },
    ])
    runIn({ do: 'nudge', x: 1, y: 0 }, played.editor)
    expect([played.position('a'), played.position('b')]).toEqual([
      { x: 31, y: 50 },
      { x: 131, y: 50 },
    ])
    for (const _ of [1, 2]) played.editor.getState().undo()
    expect([played.position('a'), played.position('b')]).toEqual([
      { x: 20, y: 20 },
      { x: 120, y: 20 },
    ])
  })

  it('is copied with the others', () => {
    let made = 0
    const played = desk(rects, { newId: () => `new-${++made}` })
    played.editor.getState().receive(groupInputs(played.document(), ['a', 'b'], 'pair'))
    played.editor.getState().edit(toggle(played.document(), ['b'], 'hidden'))
    played.play(...click('a'), press('a', 50, 50), move(60, 80, { alt: true }), up)
    expect(played.selection().map(played.position)).toEqual([
      { x: 30, y: 50 },
      { x: 130, y: 50 },
    ])
  })

  it('is resized in proportion', () => {
    const played = halfHidden().play(grabAll(['a', 'b'], 'se', 80, 80), move(140, 140), up)
    expect([played.rect('a'), played.rect('b')]).toEqual([
      { x: 20, y: 20, width: 120, height: 120 },
      { x: 220, y: 20, width: 120, height: 120 },
    ])
    played.editor.getState().undo()
    expect(played.rect('b')).toEqual(rects.b)
  })

  it('stays where the drag ends where it began', () => {
    const before = halfHidden()
    const { document } = before
    const was = document()
    before.play(press('a', 50, 50), move(60, 80), move(50, 50), up)
    expect(before.document()).toBe(was)
  })
})
