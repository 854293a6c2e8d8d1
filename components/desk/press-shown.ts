import type { Pressed } from '@/lib/editor/shortcut'

/**
 * Presses the button of the desk that a key stands for, as a pointer would: what it says and refuses is the same.
 * Returns false where it is not there. A menu whose code is there opens by its arrow key, and not by a click.
 */
export function pressShown(which: Pressed): boolean {
  const button = document.querySelector<HTMLElement>(`[data-press="${which}"]`)
  if (!button) return false
  if (button.ariaHasPopup === 'menu' && button.dataset.state !== undefined) {
    button.focus()
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))
  } else button.click()
  return true
}
