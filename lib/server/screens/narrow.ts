import { backgroundOf, type LayoutDocument, NO_GUIDES, sentOf, watermarkOf } from '@/lib/layout/document'
import { type Input, PLAIN_INPUT, type Source } from '@/lib/layout/input'
import { isFilled } from '@/lib/layout/is-filled'
import { PLAIN_OUTPUT } from '@/lib/layout/output'
import { frameOf, PLAIN_SETTINGS, type ShowSettings } from '@/lib/layout/show'
import { wireKey } from '@/lib/mix/stream-name'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { Account, Snapshot } from '@/lib/protocol/live'
import { BLANK_REQUEST, type MixRequest, type PlayAddresses } from '@/lib/protocol/request'
import type { Roster } from '@/lib/protocol/roster'
import { sourceName } from '@/lib/protocol/source-name'
import { OFF_AIR, type Program, type Task } from '@/lib/protocol/task'
import { withoutKeys } from '@/lib/shared/stream-keys'
import { SCREEN_OUTPUT } from './played'

const ADOPTED = 'Something is on air that was not taken from here: its picture is not known.'
const NOBODY = { id: '', name: '' }

/** What a screen is told of a show, but for the time of reading. */
type Known = Omit<Snapshot, 'layouts' | 'now'> &
  Readonly<{
    /** Says where the screen plays the mix; nothing where it shall not know. */
    playInfo: readonly PlayAddresses[]
  }>

/**
 * Keeps of a show what a second screen shows: what is on air and how sure that is. It is put together field by field,
 * so that what is new in a show reaches nobody by a link until it is written here. Sources have numbers in place of
 * ids and addresses; who took, who is in the room, accounts and outputs are left out, and play
 * addresses but those that it is given.
 */
export function narrow({
  show,
  task,
  requests,
  roster,
  account,
  timeoutMs,
  last,
  playInfo,
}: Known): Omit<Snapshot, 'now'> {
  const { program } = task
  const sent = program ? sentOf(program.document).filter(isFilled) : []
  const keyOf = (source: Source) => wireKey(source, account)
  const keys = [...new Set(sent.map(({ source }) => keyOf(source)))]
  const numberOf = (source: Source) => `source-${keys.indexOf(keyOf(source)) + 1}`
  return withoutKeys({
    show: {
      id: 'show',
      name: show.name,
      position: '',
      revision: 0,
      settings: settingsOf(show.settings),
      accountId: DEFAULT_ACCOUNT,
      panicLayoutId: null,
      pinned: [],
      updatedAt: 0,
    },
    layouts: [],
    task: taskOf(task, program && { ...programOf(program, sent, numberOf), playInfo: [...playInfo] }),
    requests: requests.filter(({ state }) => state === 'sending').map(requestOf),
    roster: rosterOf(roster, keys, keyOf, numberOf),
    account: accountOf(account),
    timeoutMs,
    last,
  })
}

const taskOf = (task: Task, program: Program | null): Task => ({
  ...OFF_AIR,
  showId: 'show',
  sequence: task.sequence,
  running: task.running,
  startedAt: task.startedAt,
  program,
  runsAt: task.runsAt,
  confirmed: task.confirmed,
  // Only what is said of an adopted task names a person and the task.
  alarm: task.alarm?.kind === 'adopted' ? { ...task.alarm, says: ADOPTED } : task.alarm,
  unheard: task.unheard,
  inFlight: task.inFlight && 'request',
  uncertain: task.uncertain && { ...task.uncertain, requestId: '', layoutId: null },
  ended: task.ended,
})

const programOf = (program: Program, sent: readonly Input[], numberOf: (source: Source) => string): Program => ({
  requestId: '',
  sequence: program.sequence,
  layoutId: '',
  layoutName: program.layoutName,
  layoutRevision: 0,
  acceptedAt: program.acceptedAt,
  by: NOBODY,
  playInfo: [],
  asOf: program.asOf,
  document: documentOf(program.document, sent, numberOf),
  wanted: null,
  settings: settingsOf(program.settings),
})

function documentOf(
  document: LayoutDocument,
  sent: readonly Input[],
  numberOf: (source: Source) => string,
): LayoutDocument {
  const { colour, image } = backgroundOf(document)
  const watermark = watermarkOf(document)
  const inputs = sent.map((input, index): Input => {
    const { placed, x, y, width, height, order, fit, content, cornerRadius, placeholder, label, blur } = input
    return {
      ...PLAIN_INPUT,
      type: 'input',
      id: `input-${index + 1}`,
      source: { kind: 'stream', streamId: numberOf(input.source) },
      ...{ placed, x, y, width, height, order, fit, content, cornerRadius, label, blur },
      placeholder: placeholder?.mode === 'always' ? placeholder : null,
    }
  })
  return {
    version: document.version,
    records: {
      background: { type: 'background', id: 'background', colour, image, guides: NO_GUIDES },
      ...(watermark && { watermark }),
      ...Object.fromEntries(inputs.map((input) => [input.id, input])),
    },
  }
}

/** Of the settings a screen shows the frame, whose size is the first output's. */
const settingsOf = (settings: ShowSettings): ShowSettings => ({
  ...PLAIN_SETTINGS,
  roomId: '',
  taskId: 'task',
  userId: 'user',
  outputs: [
    {
      ...PLAIN_OUTPUT,
      ...frameOf(settings),
      id: 'output',
      destination: { kind: 'stream', streamId: SCREEN_OUTPUT },
      videoBitrate: 0,
      fps: 0,
    },
  ],
})

/** Only a request that is on its way says what may be on air. */
const requestOf = ({ action, state, layoutName, createdAt }: MixRequest, index: number): MixRequest => ({
  ...BLANK_REQUEST,
  id: `request-${index + 1}`,
  showId: 'show',
  ...{ action, state, layoutName, createdAt },
  operator: NOBODY,
})

/** Only sources that are on air can leave it. Their names are what the alarm says. */
const rosterOf = (
  { entries }: Roster,
  keys: readonly string[],
  keyOf: (source: Source) => string,
  numberOf: (source: Source) => string,
): Roster => ({
  roomId: '',
  entries: entries.flatMap(({ streamId, state, since, leftBecause, givenUpAt }) => {
    const source: Source = { kind: 'stream', streamId }
    if (!keys.includes(keyOf(source))) return []
    return [
      {
        streamId: numberOf(source),
        userId: '',
        userName: sourceName(source, entries),
        ...{ state, since },
        ...(leftBecause !== undefined && { leftBecause }),
        ...(givenUpAt !== undefined && { givenUpAt }),
      },
    ]
  }),
  listedAt: null,
  problem: null,
})

const accountOf = ({ mode }: Account): Account => ({
  appId: 0,
  isTest: false,
  mode,
  maxInputs: 0,
  maxOutputs: 0,
  maxFps: 0,
  timingControl: false,
  backgrounds: [],
})
