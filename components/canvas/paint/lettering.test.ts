import { expect, it } from 'vitest'
import { createTags, shorten } from './lettering'

const tenEach = (text: string) => [...text].length * 10

it.each([
  { text: 'Camera', room: 60, is: 'Camera', why: 'it fits to the pixel' },
  { text: 'Camera', room: 59, is: 'Came…', why: 'the ellipsis needs room too' },
  { text: 'Cam 1 left', room: 50, is: 'Cam…', why: 'no space before the ellipsis' },
  { text: '🎥🎥🎥', room: 20, is: '🎥…', why: 'a letter is not cut in two' },
  { text: 'Camera', room: 19, is: undefined, why: 'not even one letter does' },
  { text: '', room: 10, is: '', why: 'nothing needs nothing' },
])('$text in $room pixels is $is: $why', ({ text, room, is }) => {
  expect(shorten(text, room, tenEach)?.text).toBe(is)
})

it('a text is measured once, however many widths it is asked in: a zoom asks in another one at each step', () => {
  let measured = 0
  const measureText = (text: string) => {
    measured++
    return { width: tenEach(text) }
  }
  const context = { font: '', measureText }
  const tags = createTags()
  expect(tags.fit(context, 'Camera', 200)?.text).toBe('Camera')
  expect(tags.fit(context, 'Camera', 300)?.text).toBe('Camera')
  expect(measured).toBe(1)
  expect(tags.fit(context, 'Camera', 54)?.text).toBe('Cam…')
  const before = measured
  expect(tags.fit(context, 'Camera', 55)?.text).toBe('Cam…')
  expect(measured).toBe(before)
})
