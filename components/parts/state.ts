import type { DeskState } from '@/lib/editor/state/desk-state'
import type { Layout, Snapshot } from '@/lib/protocol/live'
import { BLANK_REQUEST, type MixRequest } from '@/lib/protocol/request'
import type { RosterEntry } from '@/lib/protocol/roster'
import { type Armed, OFF_AIR, type Retrying, type Task } from '@/lib/protocol/task'
import { account, guest, host, interview, LAYOUTS, left, ME, NOW, opening, program, settings } from './example-show'

/** Holds what the operator's own desk adds to what the server told. */
type Own = Partial<Pick<DeskState, 'connection' | 'previewId' | 'notTaken' | 'resting'>>

/** Describes one state of a part of the desk, under the name that the page gives it. */
export type PartState = Readonly<{
  name: string
  /** The part says so in this state. Where it is empty, the part says nothing at all. */
  says: string
  snapshot: Snapshot
  own: Own
  canEdit: boolean
  /** The checks are there, so that the issues are known. */
  isChecked: boolean
}>

type Facts = Readonly<{
  task?: Partial<Task>
  requests?: readonly MixRequest[]
  layouts?: readonly Layout[]
  entries?: readonly RosterEntry[]
  canEdit?: boolean
  isChecked?: boolean
}> &
  Own

const ENTRIES = [host, guest, left]

/** Makes a state of a show that is off air, with Opening in preview, but for the facts. */
export function state(name: string, says: string, facts: Facts = {}): PartState {
  const { task, requests = [], layouts = LAYOUTS, entries = ENTRIES, canEdit = true, isChecked = true, ...own } = facts
  const snapshot: Snapshot = {
    show: {
      id: 'show',
      name: 'Friday',
      accountId: 'default',
      panicLayoutId: null,
      pinned: [],
      position: 'a0',
      revision: 1,
      updatedAt: NOW,
      settings,
    },
    layouts: [...layouts],
    task: { ...OFF_AIR, showId: 'show', sequence: 41, ...task },
    requests: [...requests],
    roster: { roomId: 'studio', listedAt: NOW, problem: null, entries: [...entries] },
    account,
    timeoutMs: 10_000,
    now: NOW,
    last: 0,
  }
  return { name, says, snapshot, canEdit, isChecked, own: { connection: 'live', ...own } }
}

export const onAirWith = (layout: Layout) => ({
  running: true,
  startedAt: NOW - 754_000,
  program: program(layout),
  confirmed: { by: 'callback' as const, at: NOW - 800, sequence: 41 },
})
export const onAir = onAirWith(opening)

/** Makes a take of this layout that ZEGOCLOUD accepted, but for the fields. */
export const takeOf = ({ id, name }: Layout, fields: Partial<MixRequest> = {}): MixRequest => ({
  ...BLANK_REQUEST,
  id: 'last',
  showId: 'show',
  action: 'StartMix',
  state: 'accepted',
  sequence: 41,
  layoutId: id,
  layoutName: name,
  layoutRevision: 1,
  operator: ME,
  createdAt: NOW - 3_000,
  sentAt: NOW - 3_000,
  answeredAt: NOW - 2_900,
  latencyMs: 96,
  code: 0,
  ...fields,
})

const STOP = { action: 'StopMix', layoutId: null, layoutName: null } as const
export const stop = (fields: Partial<MixRequest> = {}): MixRequest => takeOf(opening, { ...STOP, ...fields })

export const sending = { state: 'sending', answeredAt: null, latencyMs: null, code: null } as const
export const waiting = { ...sending, id: 'next', state: 'waiting', sentAt: null } as const
export const rejected = {
  state: 'rejected',
  code: 110200150,
  explanation: 'The input stream does not exist. Bring it back, or remove it, then take again.',
} as const

/** Makes the doubt after a take of this layout without an answer. */
export const doubtAfter = (layout: Layout, fields: Partial<NonNullable<Task['uncertain']>> = {}) => ({
  requestId: 'last',
  action: 'StartMix' as const,
  layoutId: layout.id,
  layoutName: layout.name,
  since: NOW - 2_000,
  tries: 1,
  nextTryAt: NOW + 600_000,
  says: `No answer from ZEGOCLOUD within 10 s. On air: Opening or ${layout.name}.`,
  ...fields,
})
export const doubtAfterStop = doubtAfter(opening, {
  ...STOP,
  says: 'No answer from ZEGOCLOUD within 10 s. On air: Opening or nothing.',
})
export const unheard = { since: NOW - 90_000, isUnknown: true }

export const retrying: Retrying = {
  requestId: 'last',
  action: 'StartMix',
  layoutId: interview.id,
  layoutName: interview.name,
  tries: 1,
  of: 2,
  nextTryAt: NOW + 600_000,
  says: 'The input stream does not exist. It may be about to begin.',
}
export const armed: Armed = {
  id: 'armed',
  layoutId: interview.id,
  by: { id: 'ben', name: 'Ben' },
  says: 'Interview is taken when Gustav Guest is back.',
}
export const retryingStop: Retrying = { ...retrying, ...STOP, says: 'ZEGOCLOUD is busy.' }
