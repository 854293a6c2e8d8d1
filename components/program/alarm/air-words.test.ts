import { describe, expect, it } from 'vitest'
import { sayAlarms, sayAway } from './air-words'

describe('what the audience sees of a source that left', () => {
  it.each([
    { since: 0, now: 0, isBack: false, says: 'its last picture stays for 90 s' },
    { since: 0, now: -5_000, isBack: false, says: 'its last picture stays for 90 s' },
    { since: 0, now: 42_500, isBack: false, says: 'its last picture stays for 48 s' },
    { since: 0, now: 89_999, isBack: false, says: 'its last picture stays for 1 s' },
    { since: 0, now: 90_000, isBack: false, says: 'out of the mix, and does not come back by itself' },
    { since: 0, now: null, isBack: false, says: 'its last picture stays for a while' },
    { since: 0, now: 200_000, isBack: true, says: 'back, but not on air: take again' },
  ])('at $now: $says', ({ since, now, isBack, says }) => {
    expect(sayAway({ since, isBack }, now)).toBe(says)
  })
})

describe('the alarm', () => {
  const ada = { name: 'Ada', isBack: false }
  const ben = { name: 'Ben', isBack: false }
  const back = { name: 'Cy', isBack: true }
  it.each([
    { away: [ada, ben], isUncertain: false, says: ['Left while on air: Ada, Ben'] },
    { away: [ada], isUncertain: true, says: ['Left; may be on air: Ada'] },
    { away: [back], isUncertain: false, says: ['Back, but not on air: Cy. Take again.'] },
    {
      away: [back, ada],
      isUncertain: false,
      says: ['Left while on air: Ada', 'Back, but not on air: Cy. Take again.'],
    },
    { away: [], isUncertain: false, says: [] },
  ])('says $says', ({ away, isUncertain, says }) => {
    expect(sayAlarms(away, isUncertain)).toEqual(says)
  })
})
