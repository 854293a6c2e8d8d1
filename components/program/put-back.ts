import { clockTime } from '@/components/seat/time-words'
import type { Desk } from '@/lib/editor/desk-store'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { LEAVE_WITHIN_MS } from '@/lib/editor/sync/api'
import type { MixRequest } from '@/lib/protocol/request'
import { isolated } from '@/lib/shared/isolated'
import { MESSAGES } from '@/lib/shared/messages'
import { takeRefusal } from './take-refusal'

type Hand = Readonly<{
  desk: Desk
  canEdit: boolean
  announce: (text: string) => void
  refuse: (why: string) => void
  /** It is performance.now() of the press: what comes too late for it is not sent. */
  pressedAt: number
  /** Names an accepted take; without it, what was on air before is put back. */
  requestId?: string
}>

/** Puts on air again what was there before, or says beside TAKE why not; and says what became of it. */
export async function putBack({ desk, canEdit, announce, refuse, pressedAt, requestId }: Hand): Promise<void> {
  const state = desk.getState()
  const why =
    whyNotPutBack(state, canEdit) ??
    (state.resting ? 'less than a second since the last take. Press again' : null) ??
    (performance.now() - pressedAt > LEAVE_WITHIN_MS ? MESSAGES.notLoaded : null)
  if (why !== null) return refuse(why)
  const request = await desk.takeBack(requestId)
  if (request?.state === 'accepted') announce(sayPutBack(request))
}

/** Says why nothing can be put back now; null where it can. Whether there is anything, the server knows. */
export const whyNotPutBack = (
  { connection, padlock }: Pick<DeskState, 'connection' | 'padlock'>,
  canEdit: boolean,
): string | null => takeRefusal({ canEdit, connection, padlock, previewId: '', issues: null })

/** Says, for example, "Opening is on air as it was at 20:14." */
const sayPutBack = ({ layoutName, asOf, createdAt }: MixRequest): string =>
  `${isolated(layoutName ?? '')} is on air as it was at ${clockTime(asOf ?? createdAt)}.`
