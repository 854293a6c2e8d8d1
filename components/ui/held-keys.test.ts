import { expect, it } from 'vitest'
import { createHeldKeys } from './held-keys'

type Step = ['down' | 'up', at: number, repeat?: true]

it.each<{ what: string; steps: Step[]; pressed: number }>([
  {
    what: 'a key that says that it repeats',
    steps: [
      ['down', 0],
      ['down', 500, true],
      ['up', 600],
    ],
    pressed: 1,
  },
  {
    what: 'a key that does not say so',
    steps: [
      ['down', 0],
      ['down', 500],
      ['down', 1_900],
      ['up', 1_950],
    ],
    pressed: 1,
  },
  {
    what: 'a key that repeats as releases and presses',
    steps: [
      ['down', 0],
      ['up', 500],
      ['down', 500],
      ['up', 533],
      ['down', 534],
      ['up', 566],
      ['down', 567],
      ['up', 600],
    ],
    pressed: 1,
  },
  {
    what: 'two quick presses',
    steps: [
      ['down', 0],
      ['up', 30],
      ['down', 60],
      ['up', 90],
    ],
    pressed: 2,
  },
  {
    what: 'a press after a release that was lost',
    steps: [
      ['down', 0],
      ['down', 1_500],
    ],
    pressed: 2,
  },
])('$what: $pressed', ({ steps, pressed }) => {
  const keys = createHeldKeys()
  const presses = steps.filter(([type, timeStamp, repeat = false]) => {
    const event = { code: 'Enter', repeat, timeStamp }
    return type === 'down' ? !keys.down(event) : keys.up(event) && false
  })
  expect(presses).toHaveLength(pressed)
})

it('one key is held without the other', () => {
  const keys = createHeldKeys()
  keys.down({ code: 'Enter', repeat: false, timeStamp: 0 })
  expect(keys.down({ code: 'Space', repeat: false, timeStamp: 20 })).toBe(false)
})
