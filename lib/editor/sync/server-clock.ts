/** Keeps the server's time as the browser knows it, in Unix ms. What the browser's own clock says does not matter. */
export type ServerClock = Readonly<{
  /** It is null until the server's time was heard. */
  now: () => number | null
  hear: (serverNow: number) => void
  /** Takes the time of a page, which may be old by the time it is read. It counts until something newer was heard. */
  suppose: (serverNow: number) => void
}>

/** More than this is no delay on the way but another time. */
const DELAY_MS = 2_000

/** `steady` counts milliseconds from anywhere and never jumps. */
export function createServerClock(steady: () => number): ServerClock {
  let ahead: number | null = null
  return {
    now: () => (ahead === null ? null : steady() + ahead),
    hear: (serverNow) => {
      const heard = serverNow - steady()
      // Two readings that differ by little differ by their delay: the one with the shorter delay is nearer to the
      // truth.
      const isSlower = ahead !== null && heard < ahead && ahead - heard < DELAY_MS
      if (!isSlower) ahead = heard
    },
    suppose: (serverNow) => {
      ahead ??= serverNow - steady()
    },
  }
}
