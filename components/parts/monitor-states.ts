import type { Connection } from '@/lib/editor/state/desk-state'
import type { Alarm } from '@/lib/protocol/task'
import { guest, host, interview, leaving, left, NOW, opening } from './example-show'
import {
  armed,
  doubtAfter,
  doubtAfterStop,
  onAir,
  onAirWith,
  type PartState,
  rejected,
  retrying,
  retryingStop,
  sending,
  state,
  stop,
  takeOf,
  unheard,
  waiting,
} from './state'

const taken = [takeOf(opening, { confirmed: onAir.confirmed })]
const unproved = { ...onAir, confirmed: null }
const unknown = [takeOf(interview, { state: 'unknown', code: null, explanation: 'No answer within 10 s.' })]
const refused = [takeOf(interview, rejected)]
const about = (kind: 'input' | 'output', id: string, name: string) => [
  takeOf(interview, { ...rejected, about: [{ kind, id, name }] }),
]

const ALARMS: Readonly<Record<Alarm['kind'], string>> = {
  others: 'Someone else started this task (sequence 77): their picture is on air.',
  restarted: 'Someone else restarted this task 4 s ago: their picture may be on air.',
  runs: 'Task task already runs, for 4 s now, and Mixdesk did not start it.',
  adopted: 'Ada adopted task task, which was not taken here: what it shows is not known.',
  late: 'ZEGOCLOUD executed an older take of Interview late, after Opening, so it may be on air.',
}
const alarm = (kind: Alarm['kind']): Alarm => ({ kind, sequence: null, since: NOW - 4_000, says: ALARMS[kind] })

/** The monitor draws a page that connects as one that is connected. */
const LOST: Readonly<Record<Exclude<Connection, 'live' | 'connecting'>, string>> = {
  checking: 'checking the connection',
  reconnecting: 'connection lost',
  'signed-out': 'signed out',
  gone: 'show deleted',
}

/** Lists states of the program monitor. Each of them is drawn like no other (states.test.tsx). */
export const MONITOR_STATES: readonly PartState[] = [
  state('Never on air', 'off air Nothing is on air'),
  state('Stopped', 'StopMix · Anna Accepted + 96 ms', { requests: [stop()] }),
  state('Ended by ZEGOCLOUD', 'Nothing is on air', { requests: taken }),

  state('A first take waits', 'Waiting Opening · Anna', { requests: [takeOf(opening, waiting)] }),
  state('A first take is sent', '● sent', { task: { inFlight: 'last' }, requests: [takeOf(opening, sending)] }),
  state('Sending', 'Answer none yet', { task: { ...onAir, inFlight: 'last' }, requests: [takeOf(opening, sending)] }),
  state('A take waits', 'Waiting Interview · Anna', {
    task: { ...onAir, inFlight: 'last' },
    requests: [takeOf(interview, waiting), takeOf(opening, sending)],
  }),
  state('A stop waits', 'Waiting stop · Anna', {
    task: { ...onAir, inFlight: 'last' },
    requests: [stop(waiting), takeOf(opening, sending)],
  }),
  state('A stop is sent', 'StopMix · Anna Answer none yet', {
    task: { ...onAir, inFlight: 'last' },
    requests: [stop(sending), ...taken],
  }),
  state('Accepted', '● accepted → ○ confirmed', { task: unproved, requests: [takeOf(opening)] }),
  state('Task runs', 'task runs + 2.1 s', {
    task: { ...unproved, runsAt: NOW - 800 },
    requests: [takeOf(opening, { runsAt: NOW - 800 })],
  }),
  state('Confirmed', '● accepted → ● confirmed', { task: onAir, requests: taken }),
  state('Edited since', '● edited → ○ sent', { task: onAir, requests: taken, previewId: interview.id }),
  state('Layout on air deleted', 'Opening deleted', { task: onAir, requests: taken, layouts: [interview] }),
  state('Source on air left', 'Left while on air: Lea Left', { task: onAirWith(leaving) }),
  state('Source on air left, for a viewer', 'its last picture stays', { task: onAirWith(leaving), canEdit: false }),
  state('All on air left', 'Nothing else is on air: replace them, or stop.', {
    task: onAirWith(leaving),
    entries: [{ ...host, state: 'gone' }, guest, left],
  }),
  state('Source on air back too late', 'Back, but not on air: Lea Left.', {
    task: onAirWith(leaving),
    entries: [host, guest, { ...left, state: 'live', givenUpAt: NOW - 10_000 }],
  }),

  state('Rejected', '● rejected', { task: onAir, requests: refused, previewId: interview.id }),
  state('Rejected, another in preview', 'rejected · code 110200150', { task: onAir, requests: refused }),
  state('Rejected, but on air as it was', '● accepted → ● confirmed', {
    task: onAir,
    requests: [takeOf(opening, rejected), ...taken],
  }),
  state('Rejected for an input', 'Input Gustav Guest', { requests: about('input', 'input-1', 'cam-guest') }),
  state('Rejected for an output', 'Output mix', { requests: about('output', 'out', 'mix') }),
  state('Never sent', 'Sent not yet StartMix · Anna Answer rejected · Never sent', {
    requests: [
      takeOf(interview, { ...rejected, sentAt: null, code: null, explanation: 'Never sent: the database is slow.' }),
    ],
  }),
  state('Retried', 'Interview was refused', { task: { ...onAir, retrying }, requests: refused }),
  state('Retried now', 'Retrying now (2 of 2)', { task: { ...onAir, retrying, inFlight: 'again' }, requests: refused }),
  state('Armed by another', 'Armed: Interview is taken when Gustav Guest is back. By Ben . Give up', {
    task: { ...onAir, armed },
    requests: refused,
  }),
  state('Armed no longer', 'No longer armed: Interview is not taken any more', {
    task: { ...onAir, disarmed: 'Interview is not taken any more when its sources are back: Mixdesk was restarted.' },
  }),
  state('Stop retried', 'The stop was refused', { task: { ...onAir, retrying: retryingStop } }),
  state('Retried, for a viewer', 'Interview was refused', {
    task: { ...onAir, retrying },
    requests: refused,
    canEdit: false,
  }),
  state('Retried when last heard of', 'last known: Opening', {
    task: { ...onAir, retrying },
    requests: refused,
    connection: 'reconnecting',
  }),

  state('Take unknown', 'Opening or Interview?', {
    task: { ...onAir, uncertain: doubtAfter(interview) },
    requests: unknown,
    previewId: interview.id,
  }),
  state('Take unknown, sent again now', 'Retrying now.', {
    task: { ...onAir, uncertain: doubtAfter(interview), inFlight: 'again' },
    requests: unknown,
  }),
  state('Take unknown, given up', 'Mixdesk has given up', {
    task: {
      ...onAir,
      uncertain: doubtAfter(interview, { nextTryAt: null, says: 'Mixdesk has given up: take or stop.' }),
    },
    requests: unknown,
  }),
  state('Take unknown when last heard of', 'last known: Opening or Interview?', {
    task: { ...onAir, uncertain: doubtAfter(interview) },
    requests: unknown,
    connection: 'reconnecting',
  }),
  state('First take unknown', 'Interview or nothing?', {
    task: { uncertain: doubtAfter(interview) },
    requests: unknown,
  }),
  state('Second take of a layout unknown', 'Opening, which take?', {
    task: { ...onAir, uncertain: doubtAfter(opening) },
    requests: [takeOf(opening, { state: 'unknown', code: null })],
  }),
  state('Stop unknown', 'Opening or nothing?', {
    task: { ...onAir, uncertain: doubtAfterStop },
    requests: [stop({ state: 'unknown', code: null })],
  }),
  state('Take unknown, and a source left', 'Left; may be on air: Lea Left', {
    task: { ...onAirWith(leaving), uncertain: doubtAfter(interview) },
    requests: unknown,
  }),
  state('Not heard of for long', 'ZEGOCLOUD has not said since', { task: { ...onAir, unheard }, requests: taken }),

  ...(['others', 'restarted', 'runs', 'late', 'adopted'] as const).map((kind) =>
    state(`Alarm: ${kind}`, ALARMS[kind], { task: { ...onAir, alarm: alarm(kind) }, requests: taken }),
  ),
  state('Alarm, and a take unknown', 'Opening or Interview or someone else?', {
    task: { ...onAir, alarm: alarm('others'), uncertain: doubtAfter(interview) },
    requests: unknown,
  }),
  state('Alarm: runs, for a viewer', 'Task runs, not ours', {
    task: { ...onAir, alarm: alarm('runs') },
    requests: taken,
    canEdit: false,
  }),
  state('Alarm: runs, nothing of ours on air', 'Task runs, not ours', { task: { alarm: alarm('runs') } }),

  ...(Object.keys(LOST) as (keyof typeof LOST)[]).map((connection) =>
    state(`Connection: ${connection}`, LOST[connection], { task: onAir, requests: taken, connection }),
  ),
  state('Connection lost while off air', 'last known: off air Nothing was on air', { connection: 'reconnecting' }),
]
