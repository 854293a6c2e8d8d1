import { expect, it } from 'vitest'
import { recall, remember } from './recent'

function memoryOf(text: string | null) {
  let kept = text
  return () => ({
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value
    },
  })
}

it('the newest choice is first, and stands once', () => {
  const memory = memoryOf(null)
  for (const id of ['undo', 'layout 1', 'undo']) remember(memory, id)
  expect(recall(memory)).toEqual(['undo', 'layout 1'])
})

it('the oldest is forgotten', () => {
  const memory = memoryOf(null)
  for (let choice = 0; choice < 20; choice++) remember(memory, `row ${choice}`)
  expect(recall(memory)).toHaveLength(6)
  expect(recall(memory)[0]).toBe('row 19')
})

it.each(['', '{', '"undo"', '[1, 2]', '{"a":1}'])('damaged storage counts as none: %s', (text) => {
  expect(recall(memoryOf(text))).toEqual([])
})

it('a browser without storage remembers nothing and goes on', () => {
  const none = () => {
    throw new Error('denied')
  }
  expect(() => remember(none, 'undo')).not.toThrow()
  expect(recall(none)).toEqual([])
})
