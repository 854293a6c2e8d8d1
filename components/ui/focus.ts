/** Matches elements that take typed letters: fields for text, and lists where letters find a choice. */
export const TYPED =
  'input:not([type="radio"], [type="checkbox"], [type="range"], [type="color"]), textarea, select, [contenteditable="true"]'

/** Matches the swatches that open the browser's picker of colours, which closes where the swatch loses the focus. */
export const SWATCH = 'input[type="color"]'

/** Matches elements that lie over the page and take its keys. */
export const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"]'

/** Matches a panel in a column of the page (docked.tsx). */
export const DOCKED = '[data-shape="docked"]'

/**
 * Matches the same, but for a dialog that floats or is docked beside the work (dialog.tsx): it takes the keys that are
 * pressed in it.
 */
export const OVER_ALL = `[role="dialog"]:not([data-shape="beside"], ${DOCKED}), [role="alertdialog"], [role="menu"]`

/** Matches what keeps the focus: what has keys of its own, which move what is chosen there, and what opens a picker. */
const KEEPS_FOCUS = `${TYPED}, ${SWATCH}, ${OVERLAYS}, [role="listbox"]`

let isByPointer = false

/** Tells whether the pointer did the last thing that was done, and not a key. */
export const wasByPointer = (): boolean => isByPointer

/** Listens for `wasByPointer` until `signal` aborts. */
export function watchInput(signal: AbortSignal): void {
  const note = (pointer: boolean) => () => {
    isByPointer = pointer
  }
  window.addEventListener('pointerdown', note(true), { capture: true, signal })
  window.addEventListener('keydown', note(false), { capture: true, signal })
}

/** Moves the focus to where the page's own keys work: the desk's canvas. Returns false on a page without one. */
export function focusHome(): boolean {
  const home = document.querySelector<HTMLElement>('[data-focus-home]')
  if (!home) return false
  // The ring is for those who tab here; the canvas puts it back when the focus goes.
  if (document.activeElement !== home) home.style.outline = 'none'
  home.focus({ preventScroll: true })
  return true
}

/**
 * Moves the focus after a pointer's action, unless it went to what is typed into or has keys of its own: Enter and the
 * arrows are the page's again.
 */
export function focusHomeFrom(target: EventTarget | null): void {
  const isOver = target instanceof Element && target.closest(OVERLAYS) !== null
  if (isOver || document.querySelector(OVER_ALL) || document.activeElement?.closest(KEEPS_FOCUS)) return
  if (!focusHome() && document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/**
 * Moves the focus when what lay over the page closes: to what opened it by key; by pointer, to where the page's keys
 * work.
 */
export function focusAfter(opener: Element | null): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
  if (isThere && !wasByPointer()) opener.focus({ preventScroll: true })
  else if (!focusHome() && isThere) opener.focus({ preventScroll: true })
}

/** Does the same once a layer is gone. Radix tells a moment later: a focus that a key has moved on meanwhile stays. */
export function focusAfterLayer(opener: Element | null): void {
  const isOnPage = document.activeElement === null || document.activeElement === document.body
  if (isOnPage || wasByPointer()) focusAfter(opener)
}
