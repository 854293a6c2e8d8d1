/** Holds messages that are told in several places. */
export const MESSAGES = {
  noAnswer: 'No answer from Mixdesk.',
  notLeft: 'It did not leave this browser within 3 s, and is not sent any more. Press again.',
  tooLate: 'More than 3 s have passed since it was pressed, so it is not sent any more. Press again.',
  leaving: 'Mixdesk is being shut down or restarted. Nothing was done: try again.',
  unreadable: 'Mixdesk gave an unreadable answer.',
  signInFirst: 'Sign in first.',
  notLoaded: 'a part of this page could not be loaded: Mixdesk cannot be reached, or was updated.',
  padlock: 'The padlock is closed: nothing pressed here changes program. Open it in the header.',
  twice: 'must not be given twice',
  nothingHere: 'Nothing at this address.',
  noShow: 'Show not found: it may have been deleted.',
  noLayout: 'Layout not found: it may have been deleted.',
  noAccount: 'Account not found: it may have been deleted.',
} as const

/** Puts an unexpected HTTP status into words. */
export const sayStatus = (who: 'Mixdesk' | 'The sandbox', status: number): string => `${who} answered ${status}.`

/** Quotes the message that ZEGOCLOUD sent; empty where it sent none. */
export const quoteZego = (message: string): string => message && `ZEGOCLOUD says: ${message}`
