import { clockTime } from '@/components/seat/time-words'
import { backTo, panicTake } from '@/lib/editor/actions/other-takes'
import type { Desk } from '@/lib/editor/desk-store'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { LEAVE_WITHIN_MS } from '@/lib/editor/sync/api'
import type { MixRequest } from '@/lib/protocol/request'
import { isolated } from '@/lib/shared/isolated'
import { MESSAGES } from '@/lib/shared/messages'
import { isAnswer, raise, sayAsk } from './asked-twice'
import { takeRefusal } from './take-refusal'
import { sayRests } from './use-take'

export type Hand = Readonly<{
  desk: Desk
  canEdit: boolean
  announce: (text: string) => void
  refuse: (why: string) => void
  /** It is performance.now() of the press: what comes too late for it is not sent. */
  pressedAt: number
  /** Names an accepted take; without it, what was on air before is put back. */
  requestId?: string
}>

/**
 * Puts on air again what was there before, or says beside TAKE why not; and says what became of it. Mixdesk alone knows
 * what that would be: where the last sound or picture would go with it, a second press is the answer (decision 059).
 */
export async function putBack({ desk, canEdit, announce, refuse, pressedAt, requestId }: Hand): Promise<void> {
  const state = desk.getState()
  const why = whyNotPutBack(state, canEdit) ?? sayRests(state) ?? whyTooLate(pressedAt)
  if (why !== null) return refuse(why)
  const what = `back to ${requestId ?? 'before'}, from ${state.task.sequence}`
  const dangers: string[] = []
  const request = await desk.ask(backTo(requestId, isAnswer(what) ? null : (danger) => dangers.push(danger)))
  const [danger] = dangers
  if (danger) {
    raise(what)
    refuse(sayAsk(danger))
  }
  if (request?.state === 'accepted') announce(sayPutBack(request))
}

/** Takes the show's layout for a panic, whatever is in preview, or says beside TAKE why not. */
export async function panic({ desk, canEdit, announce, refuse, pressedAt }: Hand): Promise<void> {
  const state = desk.getState()
  const { panicLayoutId } = state.show
  const why = whyNoPanic(state, canEdit) ?? whyTooLate(pressedAt)
  if (why !== null || panicLayoutId === null) return refuse(why ?? NO_PANIC)
  const request = await desk.ask(panicTake(panicLayoutId))
  if (request?.state === 'accepted')
    announce(`${isolated(request.layoutName ?? '')} is on air. ${request.explanation ?? ''}`)
}

const NO_PANIC = 'No layout is for a panic yet: choose one in the menu of its card'

/** Says why there can be no panic take now; null where there can. */
export const whyNoPanic = (
  state: Pick<DeskState, 'connection' | 'padlock' | 'show'>,
  canEdit: boolean,
): string | null =>
  whyNotPutBack({ ...state, held: null }, canEdit) ?? (state.show.panicLayoutId === null ? NO_PANIC : null)

const whyTooLate = (pressedAt: number): string | null =>
  performance.now() - pressedAt > LEAVE_WITHIN_MS ? MESSAGES.notLoaded : null

/** Says why nothing can be put back now; null where it can. Whether there is anything, the server knows. */
export const whyNotPutBack = (
  { connection, padlock, held }: Pick<DeskState, 'connection' | 'padlock' | 'held'>,
  canEdit: boolean,
): string | null => takeRefusal({ canEdit, connection, padlock, held, previewId: '', issues: null })

/** Says, for example, "Opening is on air as it was at 20:14." */
const sayPutBack = ({ layoutName, asOf, createdAt }: MixRequest): string =>
  `${isolated(layoutName ?? '')} is on air as it was at ${clockTime(asOf ?? createdAt)}.`
