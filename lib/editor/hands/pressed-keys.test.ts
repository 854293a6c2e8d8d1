import { describe, expect, it } from 'vitest'
import { boundTo, type KeyPress } from '../keys'
import { pressedKeys } from './pressed-keys'

type Held = 'Ctrl' | 'Shift' | 'Alt' | 'Meta' | 'AltGr'

const pressOf = (key: string, code: string, held: readonly Held[]): KeyPress => ({
  key,
  code,
  shift: held.includes('Shift'),
  control: held.includes('Ctrl'),
  alt: held.includes('Alt'),
  meta: held.includes('Meta'),
  altGraph: held.includes('AltGr'),
})

type Row = readonly [keyboard: string, held: readonly Held[], key: string, code: string, chord: string, caption: string]

const TAKEN: readonly Row[] = [
  ['US', [], 'k', 'KeyK', 'k', 'K'],
  ['US with caps lock', [], 'K', 'KeyK', 'k', 'K'],
  ['US', ['Ctrl'], 'k', 'KeyK', '$mod+k', 'Mod+K'],
  ['US', ['Ctrl', 'Alt', 'Shift'], 'K', 'KeyK', '$mod+Alt+Shift+k', 'Mod+Alt+Shift+K'],
  ['US', ['Shift'], 'K', 'KeyK', 'Shift+k', 'Shift+K'],
  ['German', ['Ctrl'], 'z', 'KeyY', '$mod+z', 'Mod+Z'],
  ['French', [], 'a', 'KeyQ', 'a', 'A'],
  ['Dvorak', ['Ctrl'], ';', 'KeyZ', '$mod+KeyZ', 'Mod+;'],
  ['Russian', [], 'л', 'KeyK', 'k', 'K'],
  ['Russian', ['Ctrl'], 'л', 'KeyK', '$mod+k', 'Mod+K'],
  ['Russian', [], 'х', 'BracketLeft', 'BracketLeft', '['],
  ['Russian', ['Shift'], 'Х', 'BracketLeft', 'Shift+BracketLeft', 'Shift+['],
  ['Arabic', [], 'ن', 'KeyK', 'k', 'K'],
  ['Arabic', [], 'لا', 'KeyB', 'b', 'B'],
  ['Arabic', [], 'ك', 'Semicolon', 'Semicolon', ';'],
  ['Thai', [], 'ๅ', 'Digit1', 'Digit1', '1'],
  ['Korean', ['Ctrl'], 'ㅏ', 'KeyK', '$mod+k', 'Mod+K'],
  ['German', [], 'ö', 'Semicolon', 'ö', 'Ö'],
  ['German', ['Shift'], 'Ö', 'Semicolon', 'Shift+Semicolon', 'Shift+Ö'],
  ['German', ['Ctrl'], 'ö', 'Semicolon', '$mod+Semicolon', 'Mod+Ö'],
  ['German', [], 'ß', 'Minus', 'ß', 'ß'],
  ['French', [], 'é', 'Digit2', 'é', 'É'],
  ['Arabic', [], '٣', 'Digit3', '3', '3'],
  ['number pad', [], '7', 'Numpad7', '7', '7'],
  ['number pad', [], '+', 'NumpadAdd', '+', 'Plus'],
  ['US', ['Shift'], '_', 'Minus', '_', '_'],
  ['US', ['Ctrl', 'Shift'], '@', 'Digit2', '$mod+Shift+Digit2', 'Mod+Shift+2'],
  ['US', [], ';', 'Semicolon', ';', ';'],
  ['US', [], 'F9', 'F9', 'F9', 'F9'],
  ['a stream deck', [], 'F13', 'F13', 'F13', 'F13'],
  ['US', ['Ctrl'], 'Delete', 'Delete', '$mod+Delete', 'Mod+Delete'],
  ['US', ['Shift'], 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft', 'Shift+Left'],
  ['US', [], 'PageUp', 'PageUp', 'PageUp', 'PgUp'],
]

describe('keys that are taken', () => {
  it.each(TAKEN)('on %s, %j and %s at %s are %s', (_, held, key, code, chord, caption) => {
    expect(pressedKeys(pressOf(key, code, held), false)).toEqual({ is: 'chord', chord, caption })
  })

  it.each(TAKEN)('on %s, %j and %s at %s mean the command that got them', (_, held, key, code) => {
    const press = pressOf(key, code, held)
    const pressed = pressedKeys(press, false)
    expect(pressed.is === 'chord' && boundTo(press, [{ keys: [pressed.chord] }], false)).not.toBeNull()
  })

  it.each([
    [['Meta'], 'k', 'KeyK', '$mod+k', 'Mod+K'],
    [['Ctrl'], 'k', 'KeyK', 'Control+k', '⌃+K'],
    [['Alt'], '˚', 'KeyK', 'Alt+k', 'Alt+K'],
    [['Alt'], 'ƒ', 'KeyF', 'Alt+KeyF', 'Alt+F'],
  ] as const)('on a Mac, %j and %s are %s', (held, key, code, chord, caption) => {
    const press = pressOf(key, code, held)
    expect(pressedKeys(press, true)).toEqual({ is: 'chord', chord, caption })
    expect(boundTo(press, [{ keys: [chord] }], true)).not.toBeNull()
  })
})

describe('keys that are refused', () => {
  it.each([
    [['Ctrl'], 'w', 'KeyW', 'closes the tab'],
    [['Ctrl'], 'ц', 'KeyW', 'closes the tab'],
    [['Ctrl', 'Shift'], 'T', 'KeyT', 'opens a tab'],
    [['Ctrl'], 'n', 'KeyN', 'opens a window'],
    [['Ctrl'], 'r', 'KeyR', 'reloads'],
    [['Ctrl'], 'l', 'KeyL', 'address'],
    [['Ctrl'], '1', 'Digit1', 'tabs'],
    [['Alt'], '1', 'Digit1', 'tabs'],
    [['Ctrl'], '=', 'Equal', 'zooms'],
    [[], 'F5', 'F5', 'reloads'],
    [[], 'Tab', 'Tab', 'Tab goes'],
    [['Shift'], 'Tab', 'Tab', 'Tab goes'],
    [['Shift'], 'Escape', 'Escape', 'Esc gives up'],
    [[], ' ', 'Space', 'Space drags'],
    [[], 'Enter', 'Enter', 'Enter takes'],
    [['Ctrl'], 'Enter', 'NumpadEnter', 'Enter takes'],
    [['Shift'], 'F10', 'F10', 'menu'],
    [['Alt'], 'ArrowLeft', 'ArrowLeft', 'moves layouts'],
    [['AltGr'], '[', 'Digit8', 'AltGr'],
    [[], 'Dead', 'BracketLeft', 'accent'],
    [['Meta'], 'k', 'KeyK', 'Windows key'],
    [[], 'MediaPlayPause', 'MediaPlayPause', 'cannot tell'],
    [[], 'Unidentified', '', 'cannot tell'],
    [[], '', '', 'cannot tell'],
  ] as const)('%j and %s at %s: %s', (held, key, code, why) => {
    expect(pressedKeys(pressOf(key, code, held), false)).toMatchObject({
      is: 'refused',
      why: expect.stringContaining(why),
    })
  })
})

it.each([
  [['Ctrl'], 'Control', 'Mod+…'],
  [['Ctrl', 'Shift'], 'Shift', 'Mod+Shift+…'],
  [[], 'CapsLock', '…'],
] as const)('%j alone are no keys yet', (held, key, caption) => {
  expect(pressedKeys(pressOf(key, `${key}Left`, held), false)).toEqual({ is: 'held', caption })
})
