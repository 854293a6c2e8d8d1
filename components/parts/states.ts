import type { Connection } from '@/lib/editor/state/desk-state'
import type { Layout, Snapshot } from '@/lib/protocol/live'
import { BLANK_REQUEST, type MixRequest } from '@/lib/protocol/request'
import { OFF_AIR, type Task } from '@/lib/protocol/task'
import { account, broken, interview, ME, NOW, opening, program, roster, settings } from './example-show'

/** Describes one state of the desk, under the name that the page gives it. */
export type PartState = Readonly<{ name: string; snapshot: Snapshot; canEdit: boolean; connection: Connection }>

const request = (fields: Partial<MixRequest>): MixRequest => ({
  ...BLANK_REQUEST,
  id: 'last',
  showId: 'show',
  action: 'StartMix',
  state: 'accepted',
  sequence: 41,
  layoutId: opening.id,
  layoutName: opening.name,
  layoutRevision: 1,
  operator: ME,
  createdAt: NOW - 3_000,
  sentAt: NOW - 3_000,
  answeredAt: NOW - 2_900,
  latencyMs: 96,
  code: 0,
  ...fields,
})

const off: Task = { ...OFF_AIR, showId: 'show', sequence: 41 }
const on: Task = { ...off, running: true, startedAt: NOW - 754_000, program: program(opening) }
const confirmed = { by: 'callback' as const, at: NOW - 800, sequence: 41 }

type Facts = Readonly<{
  task?: Task
  requests?: readonly MixRequest[]
  layouts?: readonly Layout[]
  canEdit?: boolean
  connection?: Connection
}>

function state(name: string, facts: Facts): PartState {
  const { task = off, requests = [], layouts = [interview], canEdit = true, connection = 'live' } = facts
  const snapshot: Snapshot = {
    show: { id: 'show', name: 'Friday', accountId: 'default', position: 'a0', revision: 1, updatedAt: NOW, settings },
    layouts: [...layouts],
    task,
    requests: [...requests],
    roster,
    account,
    timeoutMs: 10_000,
    now: NOW,
    last: 0,
  }
  return { name, snapshot, canEdit, connection }
}

const uncertain = {
  requestId: 'last',
  action: 'StartMix' as const,
  layoutId: interview.id,
  layoutName: interview.name,
  since: NOW - 2_000,
  tries: 1,
  says: 'No answer from ZEGOCLOUD within 10 s. On air: Opening or Interview.',
}
const refusal =
  'The input stream does not exist. Concerns Gustav Guest. Remove the input that is gone, or bring it back, then take again.'
const rejected = request({
  state: 'rejected',
  layoutId: interview.id,
  layoutName: interview.name,
  code: 110200150,
  explanation: refusal,
  about: [{ kind: 'input', id: 'input-cam-guest', name: 'Gustav Guest' }],
})

/** Lists every state that the program monitor and the take bar distinguish. */
export const STATES: readonly PartState[] = [
  state('Off air', {}),
  state('No layout', { layouts: [] }),
  state('Layout with errors', { layouts: [broken] }),
  state('Sending', { task: { ...on, inFlight: 'last' }, requests: [request({ state: 'sending', answeredAt: null })] }),
  state('Another waits', {
    task: { ...on, inFlight: 'last' },
    requests: [
      request({ id: 'next', state: 'waiting', sentAt: null, layoutName: interview.name }),
      request({ state: 'sending', answeredAt: null }),
    ],
  }),
  state('Accepted', { task: on, requests: [request({})] }),
  state('Confirmed', { task: { ...on, confirmed }, requests: [request({ confirmed })] }),
  state('Same as program', { task: { ...on, confirmed }, requests: [request({ confirmed })], layouts: [opening] }),
  state('Rejected', { task: on, requests: [rejected] }),
  state('Retrying', {
    task: {
      ...on,
      retrying: {
        requestId: 'last',
        action: 'StartMix',
        layoutId: interview.id,
        layoutName: interview.name,
        tries: 1,
        of: 2,
        nextTryAt: NOW + 600_000,
        says: refusal,
      },
    },
    requests: [rejected],
  }),
  state('Unknown, retrying', {
    task: { ...on, uncertain: { ...uncertain, nextTryAt: NOW + 600_000 } },
    requests: [request({ state: 'unknown', layoutName: interview.name, code: null, explanation: uncertain.says })],
  }),
  state('Unknown, given up', {
    task: { ...on, uncertain: { ...uncertain, nextTryAt: null } },
    requests: [request({ state: 'unknown', layoutName: interview.name, code: null, explanation: uncertain.says })],
  }),
  state('Task runs', { task: { ...on, runsAt: NOW - 800 }, requests: [request({ runsAt: NOW - 800 })] }),
  state('Not heard of', { task: { ...on, confirmed, unheard: { since: NOW - 40_000, isUnknown: false } } }),
  state('Not heard of for long', { task: { ...on, confirmed, unheard: { since: NOW - 90_000, isUnknown: true } } }),
  state('Someone else on air', {
    task: {
      ...on,
      alarm: {
        kind: 'others',
        sequence: 77,
        since: NOW - 4_000,
        says: 'Someone else started this task (sequence 77): their picture is on air. Take to replace it, or change the Task id.',
      },
    },
    requests: [request({ confirmed })],
  }),
  state('Stopped', { requests: [request({ action: 'StopMix', layoutId: null, layoutName: null })] }),
  state('Ended by ZEGOCLOUD', { task: { ...off, ended: 'ZEGOCLOUD ended the task.' } }),
  state('Connection lost', { task: { ...on, confirmed }, connection: 'reconnecting' }),
  state('Signed out', { task: on, connection: 'signed-out' }),
  state('Show deleted', { connection: 'gone' }),
  state('Viewer', { task: { ...on, confirmed }, canEdit: false }),
]
