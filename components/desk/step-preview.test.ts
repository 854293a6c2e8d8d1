import { expect, it } from 'vitest'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import { stepPreview } from './step-preview'

it.each([
  { from: 'opening', by: 1, to: 'slides', says: 'slides is in preview', why: 'the next in the strip' },
  { from: 'slides', by: -1, to: 'opening', says: 'opening is in preview', why: 'the one before' },
  { from: 'slides', by: 1, to: 'slides', says: 'This is the last layout', why: 'there is none after it' },
  { from: 'opening', by: -1, to: 'opening', says: 'This is the first layout', why: 'it does not go round' },
] as const)('from $from by $by comes $to: $why', ({ from, by, to, says }) => {
  const { desk } = sitDown(showWith('opening', 'slides'), 'Anna')
  desk.preview(from)
  const said: string[] = []
  stepPreview(desk, by, (text) => said.push(text.replace(/[\u2068\u2069]/g, '')))
  expect(desk.getState().previewId).toBe(to)
  expect(said).toEqual([says])
})

it('is not the last layout while others are on their way', () => {
  const { desk } = sitDown(showWith('opening'), 'Anna')
  desk.setState({ coming: 2 })
  const said: string[] = []
  stepPreview(desk, 1, (text) => said.push(text))
  expect(said).toEqual(['The next layouts are still on their way'])
})
