import type { Chord } from '../keys'
import { partsOf } from './key-names'

const ENTER = 'Enter takes and presses buttons: it does nothing else.'
const SPACE = 'Space drags the view and presses buttons: it does nothing else.'
const TABS = 'The browser goes to its tabs with it.'
const ZOOM = 'The browser zooms its page with it.'
const RELOAD = 'The browser reloads the page with it.'
const MENU = 'It opens the menu of what is selected.'

/** Says what these keys are for, whatever is held with them. */
const ALWAYS: Readonly<Record<string, string>> = {
  Enter: ENTER,
  NumpadEnter: ENTER,
  ' ': SPACE,
  Space: SPACE,
  Tab: 'Tab goes from one control to the next: it does nothing else.',
  Escape: 'Esc gives up what was begun: it does nothing else.',
  F5: RELOAD,
  F6: 'The browser goes to its address with it.',
  F11: 'The browser fills the screen with it.',
  F12: 'The browser opens its tools with it.',
  ContextMenu: MENU,
}

/** Says what a browser, or its system, does with these and Ctrl or ⌘, with Shift too. No page can prevent it. */
const OF_BROWSER: Readonly<Record<string, string>> = {
  w: 'The browser closes the tab with it.',
  t: 'The browser opens a tab with it.',
  n: 'The browser opens a window with it.',
  r: RELOAD,
  l: 'The browser goes to its address with it.',
  q: 'Some systems quit the browser with it.',
  h: 'Some systems hide the browser with it.',
  m: 'Some systems put the browser away with it.',
  F4: 'The browser closes the tab with it.',
  PageUp: TABS,
  PageDown: TABS,
  '0': ZOOM,
  Equal: ZOOM,
  Minus: ZOOM,
  NumpadAdd: ZOOM,
  NumpadSubtract: ZOOM,
}

const WITH_ALT: Readonly<Record<string, string>> = {
  ArrowLeft: 'It moves layouts in the strip, and elsewhere the browser goes back with it.',
  ArrowRight: 'It moves layouts in the strip, and elsewhere the browser goes on with it.',
  ArrowUp: 'It moves layers in their list.',
  ArrowDown: 'It moves layers in their list.',
  Home: 'The browser goes to its first page with it.',
  F4: 'The system closes the browser with it.',
  d: 'The browser goes to its address with it.',
}

/** Says in a sentence why no command can have this chord; null where one can. */
export function refusalOf(chord: Chord): string | null {
  const { held, last } = partsOf(chord)
  const key = /^(?:Key|Digit)(.)$/.exec(last)?.[1]?.toLowerCase() ?? last
  const isAlone = held.length === 1 || (held.length === 2 && held.includes('Shift'))
  const withAlt = held.includes('Alt') && isAlone
  const withMod = (held.includes('$mod') || held.includes('Control')) && isAlone
  const said = saidOf(ALWAYS, key) ?? (withMod ? saidOf(OF_BROWSER, key) : withAlt ? saidOf(WITH_ALT, key) : null)
  if (said) return said
  if (key === 'F10' && held.includes('Shift')) return MENU
  return (withMod || withAlt) && held.length === 1 && /^\d$/.test(key) ? TABS : null
}

/** Keys come out of storage too, and may be anything. */
const saidOf = (table: Readonly<Record<string, string>>, key: string): string | null =>
  (Object.hasOwn(table, key) && table[key]) || null
