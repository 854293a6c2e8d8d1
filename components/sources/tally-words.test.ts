import { expect, it } from 'vitest'
import { sayTally } from './tally-words'

it.each([
  { tally: 'on', inPreview: true, says: 'on air, in preview' },
  { tally: 'on', inPreview: false, says: 'on air' },
  { tally: 'off', inPreview: true, says: 'in preview' },
  { tally: 'off', inPreview: false, says: '' },
  { tally: 'away', inPreview: false, says: 'not there for what is on air' },
  { tally: 'perhaps', inPreview: true, says: 'may be on air, in preview' },
  { tally: 'on', inPreview: true, isPinned: true, says: 'on air, in preview, its sound stays in every layout' },
  { tally: 'off', inPreview: false, isPinned: true, says: 'its sound stays in every layout' },
] as const)('a source is told as “$says”', ({ tally, inPreview, says, ...rest }) => {
  expect(sayTally(tally, inPreview, 'isPinned' in rest)).toBe(says)
})
