import type { Retrying } from '@/lib/protocol/task'

type Trying = Pick<Retrying, 'nextTryAt' | 'tries' | 'of'> & { isSending: boolean }

/** When a refused request is sent again, and which try that is. `now` as for `sayNextTry`. */
export function sayRetry({ nextTryAt, tries, of, isSending }: Trying, now: number | null): string {
  const count = `(${tries + 1} of ${of})`
  if (isSending) return `Trying again now ${count}.`
  if (now === null) return `Trying again ${count}.`
  const seconds = Math.ceil((nextTryAt - now) / 1000)
  return seconds <= 0 ? `Trying again now ${count}.` : `Trying again in ${seconds} s ${count}.`
}
