import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundTo, type KeyPress } from '../keys'
import type { Shortcut } from '../shortcut'
import { SHORTCUTS } from '../shortcuts'
import { changesOf, type Given, giveKeys, holderOf, maySwap, resetKeys } from './give-keys'
import { idOf, isFixed, type OwnKeys, tableWith } from './own-keys'
import { pressedKeys } from './pressed-keys'

const named = (label: string, own: OwnKeys = {}): Shortcut => {
  const row = tableWith(own).find((each) => each.label === label)
  if (!row) throw new Error(`The table has no ${label}.`)
  return row
}

/** Presses `Ctrl+Shift+z` on a US keyboard. */
function press(keys: string): KeyPress {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const signs: Record<string, string> = { ']': 'BracketRight', '}': 'BracketRight', _: 'Minus', '=': 'Equal' }
  const code = /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : (signs[key] ?? key)
  const has = (part: string) => parts.slice(0, -1).includes(part)
  return { key, code, shift: has('Shift'), control: has('Ctrl'), alt: has('Alt'), meta: false, altGraph: false }
}

function given(keys: string): Given {
  const pressed = pressedKeys(press(keys), false)
  if (pressed.is !== 'chord') throw new Error(`${keys} are not taken.`)
  return { ...pressed, press: press(keys), isMac: false }
}

const give = (own: OwnKeys, label: string, keys: string, isSwap = false) =>
  giveKeys(own, named(label, own), given(keys), isSwap)

const does = (own: OwnKeys, keys: string) => boundTo(press(keys), tableWith(own), false)?.label ?? 'nothing'

describe('a command gets other keys', () => {
  it.each([
    { label: 'Undo', keys: 'w', why: 'a free letter' },
    { label: 'Undo', keys: 'Ctrl+Shift+k', why: 'a free chord' },
    { label: 'Preview layout 3', keys: 'q', why: 'a layout' },
    { label: 'Copy', keys: 'c', why: 'the clipboard' },
    { label: 'Next input, on the canvas', keys: 'j', why: 'what had Tab' },
  ])('$label has $keys: $why', ({ label, keys }) => {
    const own = give({}, label, keys)
    expect(does(own, keys)).toBe(label)
    expect(Object.keys(own)).toEqual([idOf(named(label))])
    const [old] = named(label).keys
    expect(named(label, own).keys).not.toContain(old)
  })

  it('leaves the table alone where it gets its own keys again', () => {
    expect(give(give({}, 'Undo', 'w'), 'Undo', 'Ctrl+z')).toEqual({})
  })

  it('leaves the arrows to sliders and choices', () => {
    expect(named('Undo', give({}, 'Undo', 'Home')).when).toBe('not-on-field')
    expect(named('Undo', give({}, 'Undo', 'w')).when).toBe('anywhere')
  })
})

describe('keys that another command has', () => {
  it.each([
    { keys: 'y', holder: 'History' },
    { keys: 'Ctrl+y', holder: 'Redo' },
    { keys: ']', holder: 'Bring forward' },
    { keys: 'Shift+}', holder: 'Bring to front' },
    { keys: 'Shift+_', holder: null },
    { keys: 'w', holder: null },
  ])('$keys: $holder', ({ keys, holder }) => {
    expect(holderOf({}, named('Undo'), given(keys))?.label ?? null).toBe(holder)
  })

  it('a command does not stand in its own way', () => {
    expect(holderOf({}, named('Redo'), given('Ctrl+y'))).toBeNull()
  })

  it('are swapped', () => {
    const own = give({}, 'Undo', 'y', true)
    expect(does(own, 'y')).toBe('Undo')
    expect(does(own, 'Ctrl+z')).toBe('History')
    expect(named('History', own).caption).toBe('Mod+Z')
    expect(changesOf({}, own).map(({ label }) => label)).toEqual(['Undo', 'History'])
  })

  it('are taken over, and the other has none', () => {
    const own = give({}, 'Undo', 'y')
    expect(does(own, 'Ctrl+z')).toBe('nothing')
    expect(named('History', own)).toMatchObject({ keys: [], caption: '' })
  })

  it('are taken over, and the other keeps its second', () => {
    const own = give({}, 'History', 'Ctrl+Shift+z')
    expect(does(own, 'Ctrl+y')).toBe('Redo')
    expect(named('Redo', own).caption).toBe('Ctrl+Y')
    const first = give({}, 'History', 'Ctrl+y')
    expect(named('Redo', first).caption).toBe('Mod+Shift+Z')
  })

  it('could not be swapped for keys with a meaning of their own', () => {
    expect(maySwap(named('Deselect all'))).toBe(false)
    expect(maySwap(named('Next input, on the canvas'))).toBe(false)
    expect(maySwap(named('Undo'))).toBe(true)
    expect(maySwap(named('History', give({}, 'Undo', 'y')))).toBe(false)
  })
})

describe('reset', () => {
  it('gives one command the keys of the table', () => {
    const own = give(give({}, 'Undo', 'w'), 'Copy', 'c')
    expect(resetKeys(own, named('Undo', own))).toEqual(give({}, 'Copy', 'c'))
  })

  it('resets whoever has them meanwhile too', () => {
    const swapped = give({}, 'Undo', 'y', true)
    expect(resetKeys(swapped, named('Undo', swapped))).toEqual({})
    const [a, b, c] = ['Undo', 'History', 'Grid']
    const round = give(give({}, a, 'y', true), c, 'Ctrl+z', true)
    expect(resetKeys(round, named(b, round))).toEqual({})
  })

  it('knows keys that are written in two ways', () => {
    const own = give({}, 'Undo', ']')
    expect(resetKeys(own, named('Bring forward', own))).toEqual({})
  })
})

const KEYS = [...'abcdefghij0123', ']', '=', 'Shift+}', 'Shift+_', 'Ctrl+z', 'Ctrl+y', 'Ctrl+Shift+z', 'Delete', 'Home']
const FREE = SHORTCUTS.filter((row) => !isFixed(row))

it('whatever is given, swapped and reset, the keys pressed last do what they were given to, and no two share a key', () => {
  const step = fc.record({
    row: fc.nat(FREE.length - 1),
    keys: fc.constantFrom(...KEYS),
    how: fc.constantFrom('take over', 'swap', 'reset'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let own: OwnKeys = {}
      for (const { row: at, keys, how } of steps) {
        const row = tableWith(own).find((each) => idOf(each) === idOf(FREE[at] ?? named('Undo')))
        if (!row) continue
        own = how === 'reset' ? resetKeys(own, row) : giveKeys(own, row, given(keys), how === 'swap' && maySwap(row))
        if (how !== 'reset') expect(does(own, keys)).toBe(row.label)
        else expect(tableWith(own).find((each) => idOf(each) === idOf(row))).toBe(FREE[at])
      }
      const chords = tableWith(own).flatMap((row) => row.keys.map((chord) => chord.toLowerCase()))
      expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([])
      expect(FREE.reduce(resetKeys, own)).toEqual({})
    }),
    { numRuns: 300 },
  )
})
