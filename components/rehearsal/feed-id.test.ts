import { expect, it } from 'vitest'
import { feedId } from './feed-id'

it.each([
  { taken: [], id: 'camera-ab12cd', why: 'it is the same each time' },
  { taken: ['screen-ab12cd'], id: 'camera-ab12cd', why: 'a screen is another stream' },
  { taken: ['camera-ab12cd', 'camera-ab12cd-2'], id: 'camera-ab12cd-3', why: 'two are published already' },
])('a camera is $id with $taken published: $why', ({ taken, id }) => {
  expect(feedId('camera', 'ab12cd', (streamId) => taken.some((other) => other === streamId))).toBe(id)
})
