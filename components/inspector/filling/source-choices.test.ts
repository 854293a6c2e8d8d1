import { expect, it } from 'vitest'
import { documentOf, testInput as input } from '@/lib/layout/testing/layout-of'
import { sourceChoices } from './source-choices'

const entry = (streamId: string, userName: string, state: 'live' | 'gone' = 'live') => ({
  streamId,
  userId: `user-${streamId}`,
  userName,
  state,
})

it('lists the room by names, who left last, and marks who stands in the layout', () => {
  const room = [entry('cam-1', 'Anna', 'gone'), entry('cam-2', 'Ben'), entry('cam-3', ''), entry('cam-4', 'Cleo')]
  const document = documentOf(input('cam-2', { order: 'a0' }), input('cam-4', { order: 'a1' }))
  expect(sourceChoices(room, document, 'cam-2').map(({ name, mark }) => [name, mark])).toEqual([
    ['Ben', 'here'],
    ['cam-3', undefined],
    ['Cleo', 'in the layout'],
    ['Anna', 'gone'],
  ])
})
