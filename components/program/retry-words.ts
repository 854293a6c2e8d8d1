import type { Retrying } from '@/lib/protocol/task'

type Trying = Pick<Retrying, 'nextTryAt' | 'tries' | 'of'> & { isSending: boolean }

/** When a refused request is sent again, and which try that is. `now` as for `sayNextTry`. */
export function sayRetry({ nextTryAt, tries, of, isSending }: Trying, now: number | null): string {
  const count = `(${tries + 1} of ${of})`
  if (isSending) return `Retrying now ${count}.`
  if (now === null) return `Retrying ${count}.`
  const seconds = Math.ceil((nextTryAt - now) / 1000)
  return seconds <= 0 ? `Retrying now ${count}.` : `Retrying in ${seconds} s ${count}.`
}
