import { describe, expect, it } from 'vitest'
import { boundTo, type KeyPress } from './keys'
import { SHORTCUTS } from './shortcuts'

type Held = 'Ctrl' | 'Shift' | 'Alt' | 'Meta' | 'AltGr' | 'AltGr on Windows'

const pressOf = (key: string, code: string, held: readonly Held[]): KeyPress => ({
  key,
  code,
  shift: held.includes('Shift'),
  control: held.includes('Ctrl') || held.includes('AltGr on Windows'),
  alt: held.includes('Alt') || held.includes('AltGr on Windows'),
  meta: held.includes('Meta'),
  altGraph: held.includes('AltGr') || held.includes('AltGr on Windows'),
})

const does = (key: string, code: string, held: readonly Held[], isMac = false): string =>
  boundTo(pressOf(key, code, held), SHORTCUTS, isMac)?.label ?? 'nothing'

type Row = readonly [keyboard: string, held: readonly Held[], key: string, code: string, does: string]

const LETTERS: readonly Row[] = [
  ['US', ['Ctrl'], 'z', 'KeyZ', 'Undo'],
  ['US with caps lock', ['Ctrl'], 'Z', 'KeyZ', 'Undo'],
  ['German', ['Ctrl'], 'z', 'KeyY', 'Undo'],
  ['German', ['Ctrl'], 'y', 'KeyZ', 'Redo'],
  ['French', ['Ctrl'], 'z', 'KeyW', 'Undo'],
  ['French', ['Ctrl'], 'w', 'KeyZ', 'nothing'],
  ['French', ['Ctrl'], 'a', 'KeyQ', 'Select all'],
  ['French', ['Ctrl'], 'q', 'KeyA', 'nothing'],
  ['Dvorak', ['Ctrl'], 'z', 'Slash', 'Undo'],
  ['Dvorak', ['Ctrl'], ';', 'KeyZ', 'nothing'],
  ['Dvorak', ['Ctrl', 'Shift'], ':', 'KeyZ', 'nothing'],
  ['Dvorak', ['Ctrl'], 'e', 'KeyD', 'nothing'],
  ['Bépo', ['Ctrl'], 'à', 'KeyZ', 'nothing'],
  ['Russian', ['Ctrl'], 'я', 'KeyZ', 'Undo'],
  ['Russian', ['Ctrl', 'Shift'], 'Я', 'KeyZ', 'Redo'],
  ['Russian', ['Ctrl'], 'в', 'KeyD', 'Duplicate'],
  ['Russian', ['Ctrl'], 'с', 'KeyC', 'Copy'],
  ['US', ['Ctrl', 'Shift'], 'V', 'KeyV', 'Paste position and size'],
  ['US', ['Ctrl', 'Alt'], 'v', 'KeyV', 'Paste look'],
  ['US', ['Alt'], 'v', 'KeyV', 'nothing'],
  ['US', ['Ctrl', 'Alt'], 'd', 'KeyD', 'nothing'],
  ['Russian', ['Ctrl'], 'а', 'KeyF', 'nothing'],
  ['Ukrainian', ['Ctrl'], 'ф', 'KeyA', 'Select all'],
  ['Arabic', ['Ctrl'], 'ئ', 'KeyZ', 'Undo'],
  ['Arabic', ['Ctrl', 'Shift'], '~', 'KeyZ', 'Redo'],
  ['Arabic', ['Ctrl'], 'غ', 'KeyY', 'Redo'],
  ['Arabic', ['Ctrl'], 'لا', 'KeyB', 'nothing'],
  ['Persian', ['Ctrl'], 'ظ', 'KeyZ', 'Undo'],
  ['Hebrew', ['Ctrl'], 'ז', 'KeyZ', 'Undo'],
  ['Hebrew', ['Ctrl', 'Shift'], 'Z', 'KeyZ', 'Redo'],
  ['Hebrew', ['Ctrl'], "'", 'KeyW', 'nothing'],
  ['Greek', ['Ctrl'], 'ζ', 'KeyZ', 'Undo'],
  ['Greek', ['Ctrl'], 'Α', 'KeyA', 'Select all'],
  ['Korean', ['Ctrl'], 'ㅋ', 'KeyZ', 'Undo'],
  ['Hindi', ['Ctrl'], '्', 'KeyD', 'Duplicate'],
  ['Thai', ['Ctrl'], 'ฟ', 'KeyA', 'Select all'],
  ['Japanese in full width', ['Ctrl'], 'ｚ', 'KeyZ', 'Undo'],
  ['Russian', [], 'я', 'KeyZ', 'Zoom to the selection'],
  ['Russian', [], 'м', 'KeyV', 'Faders: the next sound on air'],
  ['Russian', [], 'й', 'KeyQ', 'nothing'],
]

const DIGITS: readonly Row[] = [
  ['US', [], '2', 'Digit2', 'Preview layout 2'],
  ['US', ['Shift'], '@', 'Digit2', 'Take layout 2 at once'],
  ['US', ['Shift', 'Ctrl'], '@', 'Digit2', 'nothing'],
  ['German', ['Shift'], '"', 'Digit2', 'Take layout 2 at once'],
  ['German', ['Shift'], '=', 'Digit0', 'Zoom in'],
  ['Hungarian, with the sign that zooms in', ['Shift'], '=', 'Digit7', 'Take layout 7 at once'],
  ['Russian, with the sign of help', ['Shift'], '?', 'Digit7', 'Take layout 7 at once'],
  ['Persian', ['Shift'], '٬', 'Digit2', 'Take layout 2 at once'],
  ['Czech', ['Shift'], '2', 'Digit2', 'Take layout 2 at once'],
  ['French with caps lock', [], '2', 'Digit2', 'Preview layout 2'],
  ['French with caps lock', ['Shift'], 'é', 'Digit2', 'Take layout 2 at once'],
  ['number pad of a Mac', ['Shift'], '2', 'Numpad2', 'Preview layout 2'],
  ['US', ['Ctrl'], '2', 'Digit2', 'nothing'],
  ['US', [], '0', 'Digit0', 'Fit the frame'],
  ['US', ['Shift'], ')', 'Digit0', 'Zoom to 100 %'],
  ['French', [], 'à', 'Digit0', 'Fit the frame'],
  ['number pad', [], '7', 'Numpad7', 'Preview layout 7'],
  ['number pad without NumLock', [], 'Home', 'Numpad7', 'nothing'],
  ['number pad without NumLock', [], 'ArrowLeft', 'Numpad4', 'Move left by 1 px; 2 in an even show'],
  ['French', [], 'é', 'Digit2', 'Preview layout 2'],
  ['French', ['Shift'], '2', 'Digit2', 'Take layout 2 at once'],
  ['Czech', [], 'ě', 'Digit2', 'Preview layout 2'],
  ['Programmer Dvorak', ['Shift'], '2', 'Digit5', 'Take layout 2 at once'],
  ['Arabic', [], '٣', 'Digit3', 'Preview layout 3'],
  ['Persian', [], '۳', 'Digit3', 'Preview layout 3'],
  ['Hindi', [], '३', 'Digit3', 'Preview layout 3'],
  ['Thai', [], '๓', 'Digit0', 'Preview layout 3'],
  ['Chinese in full width', [], '３', 'Digit3', 'Preview layout 3'],
]

const ALT_GRAPH: readonly Row[] = [
  ['German', ['AltGr'], '[', 'Digit8', 'Send backward'],
  ['German on Windows', ['AltGr on Windows'], ']', 'Digit9', 'Bring forward'],
  ['German', ['AltGr'], '{', 'Digit7', 'nothing'],
  ['German', ['AltGr'], '²', 'Digit2', 'nothing'],
  ['French', ['AltGr'], '~', 'Digit2', 'nothing'],
  ['French', ['AltGr', 'Shift'], '~', 'Digit2', 'nothing'],
  ['German on Windows', ['AltGr on Windows', 'Shift'], '²', 'Digit2', 'nothing'],
  ['Spanish on Windows', ['AltGr on Windows'], '@', 'Digit2', 'nothing'],
  ['Polish', ['AltGr'], '2', 'Digit2', 'nothing'],
  ['US', ['Alt'], '2', 'Digit2', 'nothing'],
  ['Mac', ['Alt'], '™', 'Digit2', 'nothing'],
  ['Polish on Windows', ['AltGr on Windows'], 'ż', 'KeyZ', 'nothing'],
  ['US International', ['AltGr'], 'Enter', 'Enter', 'nothing'],
]

const SIGNS: readonly Row[] = [
  ['US', [], ']', 'BracketRight', 'Bring forward'],
  ['US', ['Shift'], '}', 'BracketRight', 'Bring to front'],
  ['German', [], '+', 'BracketRight', 'Bring forward'],
  ['US', [], '=', 'Equal', 'Zoom in'],
  ['US', ['Shift'], '+', 'Equal', 'Zoom in'],
  ['US', ['Ctrl'], '=', 'Equal', 'nothing'],
  ['German', [], '-', 'Slash', 'Zoom out'],
  ['number pad', [], '+', 'NumpadAdd', 'Zoom in'],
  ['number pad', [], '-', 'NumpadSubtract', 'Zoom out'],
  ['Russian', ['Shift'], 'Х', 'BracketLeft', 'Send to back'],
  ['US', ['Ctrl'], ']', 'BracketRight', 'nothing'],
  ['US', ['Shift'], '?', 'Slash', 'This help'],
  ['Dvorak', ['Shift'], '?', 'BracketLeft', 'This help'],
  ['French', [], '?', 'KeyM', 'This help'],
  ['Arabic', ['Shift'], '؟', 'Slash', 'This help'],
]

const TAKE: readonly Row[] = [
  ['any', [], 'Enter', 'Enter', 'Take'],
  ['number pad', [], 'Enter', 'NumpadEnter', 'Take'],
  ['any', ['Shift'], 'Enter', 'Enter', 'nothing'],
  ['any', ['Ctrl'], 'Enter', 'Enter', 'nothing'],
  ['any', ['Alt'], 'Enter', 'Enter', 'nothing'],
  ['any', ['Meta'], 'Enter', 'Enter', 'nothing'],
]

describe.each([
  ['a letter', LETTERS],
  ['a digit', DIGITS],
  ['AltGr', ALT_GRAPH],
  ['a sign', SIGNS],
  ['Enter', TAKE],
])('%s', (_, rows) => {
  it.each(rows)('%s keyboard: %j with %s at %s does: %s', (_keyboard, held, key, code, label) => {
    expect(does(key, code, held)).toBe(label)
  })
})

it('on a Mac goes with the command key', () => {
  expect(does('z', 'KeyZ', ['Meta'], true)).toBe('Undo')
  expect(does('я', 'KeyZ', ['Meta'], true)).toBe('Undo')
  expect(does('z', 'KeyZ', ['Ctrl'], true)).toBe('nothing')
  expect(does('y', 'KeyY', ['Ctrl'], true)).toBe('Redo')
})
