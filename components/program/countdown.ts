/**
 * `nextTryAt` is in Unix ms; null where nothing is tried. `of` and `tries` so far are counted where there is a last
 * try.
 */
type Countdown = Readonly<{
  nextTryAt: number | null
  isSending: boolean
  /** Nothing new arrives at the desk. */
  isLost?: boolean
  count?: Readonly<{ tries: number; of: number }>
}>

/**
 * Says when a request is sent again, and which try that is; null where there is no try, or the desk hears of none.
 * `now` is in Unix ms; null before the page is alive.
 */
export function sayNextTry(
  { nextTryAt, isSending, isLost = false, count }: Countdown,
  now: number | null,
): string | null {
  if (isLost || (nextTryAt === null && !isSending)) return null
  const which = count ? ` (${count.tries + 1} of ${count.of})` : ''
  return `Retrying${isSending ? ' now' : inSeconds(nextTryAt, now)}${which}.`
}

function inSeconds(nextTryAt: number | null, now: number | null): string {
  if (nextTryAt === null || now === null) return ''
  const seconds = Math.ceil((nextTryAt - now) / 1000)
  return seconds <= 0 ? ' now' : ` in ${seconds} s`
}
