import { VIEW_ONLY } from '@/components/seat/view-only'
import type { DeskState } from '@/lib/editor/state/desk-state'
import type { Issue } from '@/lib/mix/check/check'
import { MESSAGES } from '@/lib/shared/messages'

const DELETED = 'Show deleted'

type Situation = Pick<DeskState, 'connection' | 'previewId' | 'padlock' | 'held'> & {
  canEdit: boolean
  issues: readonly Issue[] | null
}

/**
 * Says why a take cannot be asked for now, and what to do; null when it can. A request that is on its way is no reason:
 * the newest waits for it. Issues that are not known yet are no reason either, because the server checks every take.
 */
export function takeRefusal({ canEdit, previewId, connection, padlock, held, issues }: Situation): string | null {
  if (!canEdit) return VIEW_ONLY
  if (connection === 'gone') return DELETED
  if (padlock !== 'open') return MESSAGES.padlock
  if (held?.isAlone) return held.why
  if (previewId === null) return 'No layout to take'
  const offline = refusalOf(connection)
  if (offline) return offline
  const errors = (issues ?? []).filter((issue) => issue.severity === 'error')
  const [first] = errors
  if (!first) return null
  return errors.length === 1 ? first.message : `${errors.length} errors. First: ${first.message}`
}

type Ready = Readonly<{ waits: boolean; isChecked: boolean }>

/** Says what a take that can be asked for would do. */
export function takePromise({ waits, isChecked }: Ready): string {
  if (waits) return 'Goes next: another request is being sent'
  return isChecked ? 'Put the preview on air' : 'Put the preview on air, unless the server finds an error'
}

type StopSituation = Pick<DeskState, 'connection' | 'padlock' | 'held'> & {
  canEdit: boolean
  isSomethingToStop: boolean
}

/** Says why a stop cannot be asked for now; null when it can. */
export function stopRefusal({ canEdit, connection, padlock, held, isSomethingToStop }: StopSituation): string | null {
  if (!canEdit) return VIEW_ONLY
  if (padlock !== 'open') return MESSAGES.padlock
  if (held?.isAlone) return held.why
  return refusalOf(connection) ?? (isSomethingToStop ? null : 'Nothing is on air')
}

function refusalOf(connection: DeskState['connection']): string | null {
  if (connection === 'gone') return DELETED
  if (connection === 'signed-out') return 'Signed out'
  if (connection === 'checking') return 'Checking what is on air'
  return connection === 'live' ? null : 'Not connected'
}
