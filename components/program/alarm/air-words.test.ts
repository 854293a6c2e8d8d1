import { describe, expect, it } from 'vitest'
import { sayAlarms, sayAway } from './air-words'

describe('what the audience sees of a source that left', () => {
  it.each([
    { since: 0, now: 0, isBack: false, says: 'its last picture stays for 90 s' },
    { since: 0, now: -5_000, isBack: false, says: 'its last picture stays for 90 s' },
    { since: 0, now: 42_500, isBack: false, says: 'its last picture stays for 48 s' },
    { since: 0, now: 89_999, isBack: false, says: 'its last picture stays for 1 s' },
    { since: 0, now: 90_000, isBack: false, says: 'out of the mix until it is back' },
    { since: 0, now: null, isBack: false, says: 'its last picture stays for a while' },
    { since: 0, now: 1_000, isBack: true, says: 'back, taken again in a moment' },
    { since: 0, now: 200_000, isBack: true, says: 'back, but not on air: take again' },
  ])('at $now: $says', ({ since, isBack, now, says }) => {
    expect(sayAway({ since, isBack, ...PLAIN }, now)).toBe(says)
  })

  it.each([
    { place: { lost: 'leave' }, now: 1_000, isBack: false, says: 'left out in a moment' },
    { place: { lost: 'leave' }, now: 20_000, isBack: false, says: 'its last picture stays for 70 s' },
    { place: { lost: 'switch', to: 'Break' }, now: 1_000, isBack: false, says: 'Break is taken in a moment' },
    { place: { lost: 'switch' }, now: 1_000, isBack: false, says: 'its last picture stays for 89 s' },
    { place: { back: 'wait' }, now: 90_000, isBack: false, says: 'out of the mix: once it is back, take again' },
    { place: { back: 'wait' }, now: 1_000, isBack: true, says: 'back, but not on air: take again' },
  ] as const)('where its place says $place, at $now: $says', ({ place, isBack, now, says }) => {
    const leaving = { lost: 'hold', to: '', toId: '', back: 'again', needed: false, ...place } as const
    expect(sayAway({ since: 0, isBack, leaving, hasSlate: false }, now)).toBe(says)
  })

  it('where it has a placeholder for no data: that one', () => {
    expect(sayAway({ since: 0, isBack: false, leaving: null, hasSlate: true }, 50_000)).toBe('its placeholder is shown')
  })
})

const PLAIN = { leaving: null, hasSlate: false }

describe('the alarm', () => {
  const ada = { name: 'Ada', isBack: false }
  const ben = { name: 'Ben', isBack: false }
  const back = { name: 'Cy', isBack: true }
  it.each([
    { away: [ada, ben], isUncertain: false, says: ['Left while on air: Ada, Ben'] },
    { away: [ada], isUncertain: true, says: ['Left; may be on air: Ada'] },
    { away: [back], isUncertain: false, says: ['Back, but not on air: Cy.'] },
    {
      away: [back, ada],
      isUncertain: false,
      says: ['Left while on air: Ada', 'Back, but not on air: Cy.'],
    },
    { away: [], isUncertain: false, says: [] },
  ])('says $says', ({ away, isUncertain, says }) => {
    expect(sayAlarms(away, isUncertain)).toEqual(says)
  })
})
