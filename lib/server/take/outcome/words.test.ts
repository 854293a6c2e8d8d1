import { expect, it } from 'vitest'
import { sayLate, sayNotAgain, sayStillRuns, sayUncertain } from './words'

const take = (layout_name: string) => ({ action: 'StartMix', layout_name }) as const
const STOP = { action: 'StopMix', layout_name: null } as const

it.each([
  ['a name as its operator wrote it', STOP, take('ipad'), 'ipad is being sent again.'],
  ['a stop as a sentence', take('ipad'), STOP, 'The stop is being sent again.'],
  ['a name that turns its direction', STOP, take('شاشة'), '\u2068شاشة\u2069 is being sent again.'],
])('the sentence about what is sent once more begins with %s', (_, older, newest, says) => {
  expect(sayLate(older, newest).endsWith(` ${says}`)).toBe(true)
})

it('so does the one about what is not sent once more', () => {
  expect(sayNotAgain(undefined, take('ipad'), 'too-old')).toContain('. ipad was not sent again')
})

it('a name that turns its direction turns nothing around it', () => {
  expect(sayUncertain('No answer.', ['شاشة', 'Opening'])).toContain('On air: \u2068شاشة\u2069 or Opening.')
  expect(sayStillRuns('شاشة')).toContain('Probably still on air: \u2068شاشة\u2069.')
})
