import type { Desk } from '@/lib/editor/desk-store'

/** Names where the tab keeps that its padlock is closed, so that a reload does not open it. */
export const PADLOCK = 'mixdesk.padlock'

/** Closes the padlock at one press. What is closed is not opened at once: somebody is asked. */
export const pressPadlock = (desk: Desk): void =>
  desk.setState(({ padlock }) => ({ padlock: padlock === 'open' ? 'closed' : 'asked' }))

/** Closes the padlock that was closed before a reload. */
export function recallPadlock(desk: Desk): void {
  try {
    if (sessionStorage.getItem(PADLOCK)) desk.setState({ padlock: 'closed' })
  } catch {
    // This browser keeps nothing.
  }
}
