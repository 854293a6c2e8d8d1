/**
 * What is being done to make it certain what is on air. `nextTryAt` and `now` are Unix ms; a `now` of null is a page that
 * is not alive yet. Null: nothing is tried by itself.
 */
export function sayNextTry(
  { nextTryAt, isSending }: { nextTryAt: number | null; isSending: boolean },
  now: number | null,
) {
  if (isSending) return 'Retrying now.'
  if (nextTryAt === null) return null
  if (now === null) return 'Retrying.'
  const seconds = Math.ceil((nextTryAt - now) / 1000)
  return seconds <= 0 ? 'Retrying now.' : `Retrying in ${seconds} s.`
}
