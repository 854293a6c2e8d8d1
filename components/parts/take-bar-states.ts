import { sayUnsaved } from '@/lib/editor/actions/take'
import type { Connection } from '@/lib/editor/state/desk-state'
import { empty, heard, interview, leaving, opening, twice, wrong } from './example-show'
import { doubtAfter, onAir, onAirWith, type PartState, retrying, sending, state, stop, takeOf } from './state'

const preview = { previewId: interview.id }
const notTaken = { layoutId: interview.id, why: sayUnsaved(interview.name) }

const REFUSES: Readonly<Record<Exclude<Connection, 'live'>, string>> = {
  connecting: 'Not connected',
  checking: 'Checking what is on air',
  reconnecting: 'Against the last known program: Gustav Guest',
  'signed-out': 'Signed out',
  gone: 'Show deleted',
}

/** Lists states of the take bar. Each of them is drawn like no other (states.test.tsx). */
export const TAKE_BAR_STATES: readonly PartState[] = [
  state('Off air', 'The mix starts with 2 inputs TAKE', preview),
  state('On air', 'Take Interview Gustav Guest', { task: onAir, ...preview }),
  state('A sound would stop', "mic-music's sound stops", { task: onAirWith(heard), previewId: opening.id }),
  state('Same as program', 'A take would change nothing', { task: onAir, previewId: opening.id }),

  state('No layout', 'No layout to take', { layouts: [] }),
  state('Empty layout', 'The layout is empty.', { previewId: empty.id }),
  state('Empty layout on air', 'A take would change nothing', { task: onAirWith(empty), previewId: empty.id }),
  state('An error', 'Hanna Host is in the layout twice.', { previewId: twice.id }),
  state('Several errors', '2 errors. First: Hanna Host is in the layout twice.', { previewId: wrong.id }),
  state('Somebody is missing', 'Without Lea Left, not in the room', { previewId: leaving.id }),
  state('Errors not known yet', 'Take Host twice Not compared with program yet TAKE', {
    previewId: twice.id,
    isChecked: false,
  }),

  state('Sending', 'TAKE · next', {
    task: { ...onAir, inFlight: 'last' },
    requests: [takeOf(interview, sending)],
    ...preview,
  }),
  state('Stop on its way', 'A take would start the mix again', {
    task: { ...onAir, inFlight: 'last' },
    requests: [stop(sending)],
    previewId: opening.id,
  }),
  state('Pause after a take', 'Gustav Guest', { task: onAir, ...preview, resting: 1 }),
  state('Not taken', 'Not taken: your edits of Interview were not saved within 3 s', {
    task: onAir,
    ...preview,
    notTaken,
  }),
  state('Retried while off air', 'The mix starts with 2 inputs', { task: { retrying }, ...preview }),

  state('Take unknown', 'If Opening is still on air:', {
    task: { ...onAir, uncertain: doubtAfter(interview) },
    ...preview,
  }),
  state('Second take of a layout unknown', 'If the earlier take of Opening is still on air:', {
    task: { ...onAir, uncertain: doubtAfter(opening) },
    ...preview,
  }),
  state('First take unknown', 'If nothing is on air:', { task: { uncertain: doubtAfter(interview) }, ...preview }),
  state('Take unknown, same as program', 'A take would make it certain', {
    task: { ...onAir, uncertain: doubtAfter(interview) },
    previewId: opening.id,
  }),
  state('Alarm', 'A take would make it certain what is on air', {
    task: { ...onAir, alarm: { kind: 'others', sequence: 77, since: 0, says: '' } },
    ...preview,
  }),

  ...(Object.keys(REFUSES) as (keyof typeof REFUSES)[]).map((connection) =>
    state(`Connection: ${connection}`, REFUSES[connection], { task: onAir, ...preview, connection }),
  ),
  state('Connection lost, same as program', 'Same as the last known program', {
    task: onAir,
    previewId: opening.id,
    connection: 'reconnecting',
  }),
  state('Viewer', 'View only', { task: onAir, ...preview, canEdit: false }),
]
