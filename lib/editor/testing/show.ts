import { emptyDocument, type LayoutDocument } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { PLAIN_OUTPUT } from '@/lib/layout/output'
import { PLAIN_SETTINGS } from '@/lib/layout/show'
import { testInput } from '@/lib/layout/testing/layout-of'
import type { Layout, Snapshot } from '@/lib/protocol/live'
import { BLANK_REQUEST, type MixRequest, type Person } from '@/lib/protocol/request'
import { OFF_AIR, type Program } from '@/lib/protocol/task'

export const input = (id: string, fields: Partial<Input> = {}): Input =>
  testInput(id, { width: 100, height: 100, ...fields })

export const snapshotOf = (layouts: readonly Layout[], last = 0): Snapshot => ({
  show: {
    id: 'show',
    name: 'Friday',
    accountId: 'default',
    panicLayoutId: null,
    pinned: [],
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
    ...OFF_AIR,
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
  number: 1,
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
  asOf: null,
  wanted: null,
  acceptedAt: 0,
  by: { id: 'anna', name: 'Anna' },
  playInfo: [],
  document: emptyDocument(),
  settings: snapshotOf([]).show.settings,
  ...fields,
})

export const requestOf = (id: string, operator: Person, fields: Partial<MixRequest> = {}): MixRequest => ({
  ...BLANK_REQUEST,
  id,
  showId: 'show',
  action: 'StartMix',
  state: 'accepted',
  sequence: 1,
  layoutId: 'opening',
  layoutName: 'opening',
  layoutRevision: 1,
  asOf: null,
  operator,
  createdAt: 0,
  sentAt: 0,
  answeredAt: 0,
  latencyMs: 1,
  code: 0,
  ...fields,
})
