import { expect, it, vi } from 'vitest'
import { createBubbles, shorten } from './lettering'

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

it('a bubble with other numbers measures only letters that are new', () => {
  const measureText = vi.fn((text: string) => ({ width: tenEach(text) }))
  const context = { font: '', measureText } as unknown as CanvasRenderingContext2D
  const widthOf = createBubbles()
  expect(widthOf(context, '12, 21')).toBe(60)
  expect(widthOf(context, '121, 2')).toBe(60)
  expect(measureText.mock.calls.flat()).toEqual(['1', '2', ',', ' '])
  expect(widthOf(context, '13')).toBe(20)
  expect(measureText).toHaveBeenLastCalledWith('3')
})
