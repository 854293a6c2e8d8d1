import type { LayoutDocument } from '@/lib/layout/document'
import { type Output, PLAIN_OUTPUT } from '@/lib/layout/output'
import { PLAIN_SETTINGS, type ShowSettings } from '@/lib/layout/show'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import type { Checked } from '@/lib/mix/check/issue'
import type { Program } from '@/lib/protocol/task'

export const account = { appId: 7, isTest: false, maxInputs: 9, maxOutputs: 3, maxFps: 20, backgrounds: [] as string[] }

export const output: Output = {
  ...PLAIN_OUTPUT,
  id: 'main',
  destination: { kind: 'stream', streamId: 'programme' },
  width: 1280,
  height: 720,
  videoBitrate: 1_500_000,
  fps: 15,
}

export const settings: ShowSettings = {
  ...PLAIN_SETTINGS,
  roomId: 'room',
  taskId: 'task',
  userId: 'user',
  outputs: [output],
}

/** Makes a show that may go on air, but for what is said otherwise. */
export const checked = (differently: Partial<Checked> = {}): Checked => ({
  settings,
  document: layoutOf({ host: {}, guest: { x: 640 } }),
  pinned: [],
  account,
  roster: [],
  program: null,
  running: false,
  now: 1_000_000,
  ...differently,
})

export const programOf = (document: LayoutDocument): Program => ({
  requestId: 'request',
  sequence: 1,
  layoutId: 'layout',
  layoutName: 'Layout',
  layoutRevision: 1,
  asOf: null,
  playInfo: [],
  acceptedAt: 0,
  by: { id: 'ann', name: 'Ann' },
  document,
  wanted: null,
  settings,
})
