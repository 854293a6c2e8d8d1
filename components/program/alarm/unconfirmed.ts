import { howLong } from '@/components/seat/time-words'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { isDoubtful } from '@/lib/editor/state/doubt'

/** A confirmation that takes longer is missing: a callback comes within a second, the first answer within three. */
const WAIT_MS = 10_000

type Known = Pick<DeskState, 'task' | 'requests'>
type Missing = Readonly<{ says: string; age: string }>

/**
 * Says what proves nothing of the program after 10 s, and what to do; null while it is proved, may still be, or another
 * alarm says more. Where no callback ever named a take, none is missed: not every account has them. `now` is the
 * server's time in Unix ms.
 */
export function sayUnconfirmed({ task, requests }: Known, now: number): Missing | null {
  const { program, running, confirmed, runsAt, inFlight } = task
  if (!running || !program || confirmed || inFlight !== null || isDoubtful(task)) return null
  const age = now - program.acceptedAt
  if (age < WAIT_MS) return null
  const hadCallbacks = requests.some(({ id, confirmed }) => id !== program.requestId && confirmed?.by === 'callback')
  const says =
    runsAt === null
      ? 'Not confirmed: ZEGOCLOUD has not said since that the task runs.'
      : hadCallbacks
        ? 'Not confirmed: the task runs, but no callback has named this take as it did earlier ones. The picture before may still be on air.'
        : null
  return says && { says: `${says} Look at Playback, or take again.`, age: `Accepted ${howLong(age)} ago.` }
}
