import { browserTimers } from '@/components/seat/browser-timers'
import { serverNow } from '@/components/seat/server-time'
import type { Desk } from '@/lib/editor/desk-store'
import { endLiveEdit, startLiveEdit } from '@/lib/editor/live-edit/live-edit'
import { putNotice } from '@/lib/editor/state/put-notice'

const NOTICE = 'live-edit'

/**
 * Switches live edit on or off, in this tab alone. What is said for it is returned; where it may not be, a message says
 * why, and where it ends by itself later too.
 */
export function switchLiveEdit(desk: Desk): string {
  if (desk.getState().liveEdit !== null) {
    endLiveEdit(desk)
    return 'Live edit is off'
  }
  const tell = (text: string) => putNotice(desk, { id: NOTICE, tone: 'warning', text })
  desk.dismiss(NOTICE)
  const why = startLiveEdit({ desk, timers: browserTimers, serverNow, tell })
  if (why === null) return 'Live edit is on: each change goes on air by itself'
  tell(`Live edit stays off: ${why}.`)
  return ''
}
