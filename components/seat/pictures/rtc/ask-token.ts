import type { Cause } from '@/components/player/player-state'
import { send } from '@/components/seat/send'
import { pathOf } from '@/components/seat/shared/shared-list'
import type { Desk } from '@/lib/editor/desk-store'
import { RoomToken } from '@/lib/protocol/pictures/room-token'
import { newId } from '@/lib/shared/ids'
import { causeOfRefusal, RTC_CAUSES } from './rtc-causes'

/** Mixdesk is waited for this long, in ms. */
const PATIENCE_MS = 8_000

/** Numbers this tab for as long as it is open. A tab that was duplicated has another number. */
const TAB = newId()

/** Asks Mixdesk for a token for this tab; rejects with a Cause. */
export async function askToken(desk: Desk): Promise<RoomToken> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const { problem, value, isRefusal } = await send('POST', pathOf(desk, 'room-token'), { tab: TAB }, signal)
  const token = problem === null ? RoomToken.safeParse(value).data : undefined
  if (token) return token
  const cause: Cause = problem !== null && isRefusal ? causeOfRefusal(problem) : RTC_CAUSES.noToken
  throw cause
}
