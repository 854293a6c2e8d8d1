import { describe, expect, it } from 'vitest'
import { apply } from '@/lib/layout/diff'
import { emptyDocument, followingOf } from '@/lib/layout/document'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { layBy, leaveOut, namesIn, turnRoom } from './room-choice'

const on = apply(emptyDocument(), turnRoom(emptyDocument(), true, PLAIN_STYLE))

describe('how a layout is told to follow the room', () => {
  it('one that followed nothing is packed, in the style of this browser', () => {
    expect(followingOf(on)).toMatchObject({
      template: 'arrange',
      style: PLAIN_STYLE,
      room: { paused: false, settle: 3 },
    })
  })

  it('one that followed a template goes on following it, also once it is told no more', () => {
    const grid = apply(on, layBy(on, 'grid'))
    const off = apply(grid, turnRoom(grid, false, PLAIN_STYLE))
    expect(followingOf(off)).toMatchObject({ template: 'grid', room: null })
    expect(followingOf(apply(off, turnRoom(off, true, PLAIN_STYLE)))).toMatchObject({
      template: 'grid',
      room: { settle: 3 },
    })
  })

  it('who is left out is named once, and let in again', () => {
    const out = apply(apply(on, leaveOut(on, 'a', true)), leaveOut(apply(on, leaveOut(on, 'a', true)), 'b', true))
    expect(followingOf(out)?.room?.leftOut).toEqual(['a', 'b'])
    expect(followingOf(apply(out, leaveOut(out, 'a', false)))?.room?.leftOut).toEqual(['b'])
  })
})

it.each([
  { typed: 'Host, Moderator', names: ['Host', 'Moderator'] },
  { typed: ' , Host,,Host ', names: ['Host'] },
  { typed: '', names: [] },
  { typed: 'x'.repeat(5_000), names: expect.stringContaining('at most') },
  { typed: Array.from({ length: 201 }, (_, index) => `n${index}`).join(), names: 'Enter at most 200 names.' },
])('names typed as $typed.length characters', ({ typed, names }) => {
  expect(namesIn(typed)).toEqual(names)
})
