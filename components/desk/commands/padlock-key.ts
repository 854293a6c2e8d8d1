import type { Desk } from '@/lib/editor/desk-store'

const KEY = 'mixdesk.padlock'

/** Closes the padlock at one press. What is closed is not opened at once: somebody is asked. */
export const pressPadlock = (desk: Desk): void =>
  setPadlock(desk, desk.getState().padlock === 'open' ? 'closed' : 'asked')

/** Sets the padlock of this tab, which keeps over a reload that it is not open. */
export function setPadlock(desk: Desk, padlock: 'open' | 'closed' | 'asked'): void {
  desk.setState({ padlock })
  try {
    sessionStorage.setItem(KEY, padlock)
  } catch {
    // This browser keeps nothing: the padlock opens with a reload.
  }
}

/** Closes the padlock that was not open before a reload. */
export function recallPadlock(desk: Desk): void {
  try {
    if ((sessionStorage.getItem(KEY) ?? 'open') !== 'open') desk.setState({ padlock: 'closed' })
  } catch {
    // This browser keeps nothing.
  }
}
