import { describe, expect, it } from 'vitest'
import { lostOf, PLAIN_LEAVING, withLeaving, withLost } from './leaving-choice'

const placeholder = { url: 'https://pictures.example/anna.png', mode: 'camera-off' } as const
const noData = { ...placeholder, mode: 'no-data' } as const
const leave = { ...PLAIN_LEAVING, lost: 'leave' } as const

describe('what a place does when its source leaves', () => {
  it.each([
    { why: 'nobody said anything', place: { leaving: null, placeholder: null }, lost: 'hold' },
    { why: 'a placeholder stands in for the camera alone', place: { leaving: null, placeholder }, lost: 'hold' },
    {
      why: 'a placeholder stands in where no data comes',
      place: { leaving: null, placeholder: noData },
      lost: 'slate',
    },
    {
      why: 'it is left out before the placeholder matters',
      place: { leaving: leave, placeholder: noData },
      lost: 'leave',
    },
  ])('is $lost: $why', ({ place, lost }) => {
    expect(lostOf(place)).toBe(lost)
  })

  it.each([
    { from: { leaving: null, placeholder }, lost: 'slate', becomes: { leaving: null, placeholder: noData } },
    { from: { leaving: leave, placeholder: noData }, lost: 'slate', becomes: { leaving: null, placeholder: noData } },
    { from: { leaving: null, placeholder: noData }, lost: 'hold', becomes: { leaving: null, placeholder } },
    { from: { leaving: null, placeholder: null }, lost: 'leave', becomes: { leaving: leave } },
    { from: { leaving: leave, placeholder: null }, lost: 'hold', becomes: { leaving: null } },
  ] as const)('becomes $lost', ({ from, lost, becomes }) => {
    expect(withLost(from, lost)).toEqual(becomes)
    expect(lostOf({ ...from, ...withLost(from, lost) })).toBe(lost)
  })

  it('keeps its other parts, and says nothing once it does what all do', () => {
    const waits = withLeaving({ leaving: leave }, { back: 'wait' })
    expect(waits).toEqual({ ...leave, back: 'wait' })
    expect(withLeaving({ leaving: waits }, { back: 'again', lost: 'hold' })).toBeNull()
  })
})
