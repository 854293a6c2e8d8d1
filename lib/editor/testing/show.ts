import { emptyDocument, type LayoutDocument } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { PLAIN_INPUT } from '@/lib/layout/input'
import { PLAIN_OUTPUT } from '@/lib/layout/output'
import { PLAIN_SETTINGS } from '@/lib/layout/show'
import type { Layout, Snapshot } from '@/lib/protocol/live'
import type { MixRequest, Person } from '@/lib/protocol/request'
import type { Program } from '@/lib/protocol/task'

export const input = (id: string, fields: Partial<Input> = {}): Input => ({
  ...PLAIN_INPUT,
  type: 'input',
  id,
  source: { kind: 'stream', streamId: id },
  placed: true,
  x: 0,
  y: 0,
  width: 100,
  height: 100,
  order: 'a0',
  ...fields,
})

export function documentOf(...inputs: readonly Input[]): LayoutDocument {
  const { version, records } = emptyDocument()
  return { version, records: { ...records, ...Object.fromEntries(inputs.map((one) => [one.id, one])) } }
}

export const snapshotOf = (layouts: readonly Layout[], last = 0): Snapshot => ({
  show: {
    id: 'show',
    name: 'Friday',
    accountId: 'default',
    position: 'a0',
    revision: 1,
    updatedAt: 0,
    settings: {
      roomId: 'room',
      taskId: 'task',
      userId: 'user',
      ...PLAIN_SETTINGS,
      outputs: [
        {
          ...PLAIN_OUTPUT,
          id: 'out',
          destination: { kind: 'stream', streamId: 'mix' },
          width: 1280,
          height: 720,
          videoBitrate: 1_500_000,
          fps: 15,
        },
      ],
    },
  },
  layouts: [...layouts],
  task: {
    showId: 'show',
    sequence: 0,
    running: false,
    startedAt: null,
    program: null,
    runsAt: null,
    confirmed: null,
    alarm: null,
    unheard: null,
    inFlight: null,
    uncertain: null,
    retrying: null,
    ended: null,
  },
  requests: [],
  roster: { roomId: 'room', entries: [], listedAt: null, problem: null },
  account: {
    appId: 1,
    isTest: false,
    mode: 'sandbox',
    maxInputs: 9,
    maxOutputs: 3,
    maxFps: 20,
    timingControl: false,
    backgrounds: [],
  },
  timeoutMs: 10_000,
  now: 0,
  last,
})

export const layoutOf = (id: string, document: LayoutDocument, fields: Partial<Layout> = {}): Layout => ({
  id,
  showId: 'show',
  name: id,
  position: 'a0',
  revision: 1,
  document,
  updatedAt: 0,
  ...fields,
})

export const programOf = (fields: Partial<Program> = {}): Program => ({
  requestId: 'request',
  sequence: 1,
  layoutId: 'opening',
  layoutName: 'opening',
  layoutRevision: 1,
  acceptedAt: 0,
  by: { id: 'anna', name: 'Anna' },
  playInfo: [],
  document: emptyDocument(),
  settings: snapshotOf([]).show.settings,
  ...fields,
})

export const requestOf = (id: string, operator: Person, fields: Partial<MixRequest> = {}): MixRequest => ({
  id,
  showId: 'show',
  action: 'StartMix',
  state: 'accepted',
  sequence: 1,
  layoutId: 'opening',
  layoutName: 'opening',
  layoutRevision: 1,
  operator,
  createdAt: 0,
  sentAt: 0,
  answeredAt: 0,
  latencyMs: 1,
  code: 0,
  message: null,
  requestId: null,
  explanation: null,
  about: [],
  playInfo: [],
  settledBy: null,
  retryOf: null,
  runsAt: null,
  confirmed: null,
  body: null,
  ...fields,
})
