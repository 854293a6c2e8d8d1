import { expect, it } from 'vitest'
import { faderKey } from './fader-keys'

const NO_KEYS = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }

it.each([
  { key: 'ArrowUp', at: 100, is: 105 },
  { key: 'ArrowLeft', at: 100, is: 95 },
  { key: 'ArrowRight', shiftKey: true, at: 100, is: 101 },
  { key: 'ArrowDown', at: 3, is: 0 },
  { key: 'ArrowUp', at: 198, is: 200 },
  { key: 'Home', at: 40, is: 0 },
  { key: 'End', at: 40, is: 200 },
  { key: 'PageDown', at: 100, is: 80 },
  { key: 'PageUp', at: 190, is: 200 },
  { key: 'Escape', at: 40, is: 'leave' as const },
  { key: 'Escape', shiftKey: true, at: 40, is: null },
  { key: 'm', at: 40, is: 'mute' as const },
  { key: 'M', shiftKey: true, at: 40, is: 'mute' as const },
  { key: 's', at: 40, is: 'solo' as const },
  { key: 'S', at: 40, is: 'solo' as const },
  { key: 'S', shiftKey: true, at: 40, is: 'add solo' as const },
  { key: 's', ctrlKey: true, at: 40, is: null },
  { key: 'm', ctrlKey: true, at: 40, is: null },
  { key: 'ArrowUp', altKey: true, at: 40, is: null },
  { key: 'Enter', at: 40, is: null },
])('$key on a fader at $at % makes it $is', ({ at, is, ...pressed }) => {
  expect(faderKey({ ...NO_KEYS, ...pressed }, at)).toBe(is)
})
