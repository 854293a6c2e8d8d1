import type { RosterEntry } from '@/lib/protocol/roster'
import { guest, host, interview, left } from './example-show'
import { type PartState, state } from './state'

/** Says of a source what only the sandbox tells. */
type Facts = Readonly<{ isSoundOnly: boolean; picture: string | null }>

export type RosterRow = PartState & Facts

type Seat = NonNullable<Parameters<typeof state>[2]> & Partial<Facts>

function row(name: string, says: string, entry: RosterEntry, seat: Seat = {}): RosterRow {
  const { isSoundOnly = false, picture = null, ...facts } = seat
  return { ...state(name, says, { entries: [entry], ...facts }), isSoundOnly, picture }
}

/** Lists rows of the roster. Each of them is drawn like no other (states.test.tsx). */
export const ROSTER_ROWS: readonly RosterRow[] = [
  row('Live', 'Gustav Guest cam-guest live', guest),
  row('In the layout', 'Gustav Guest, cam-guest, live, in the layout. Select it', guest, { previewId: interview.id }),
  row('No layout', 'Hanna Host, cam-host, live. Place on the frame', host, { layouts: [] }),
  row('Without a user name', 'cam-host cam-host live', { ...host, userName: '' }),
  row('Name from right to left', 'ערוץ 9', { ...host, userName: 'ערוץ 9' }),
  row('With a picture', 'Gustav Guest', guest, { picture: '/icon.svg' }),
  row('Sound only', 'cam-guest · sound only', guest, { isSoundOnly: true }),
  row('Gone', 'Lea Left cam-left gone', left),
  row('Gone, and why', 'cam-left · connection lost gone', { ...left, leftBecause: 'connection lost' }),
  row('Gone, with a picture', 'Lea Left', left, { picture: '/icon.svg' }),
  row('Live when last heard of', 'was live', guest, { connection: 'reconnecting' }),
  row('Gone when last heard of', 'was gone', left, { connection: 'reconnecting' }),
  row('For a viewer', 'View only', guest, { canEdit: false }),
]
