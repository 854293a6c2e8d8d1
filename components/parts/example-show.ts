import { placeSource } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { emptyDocument, type LayoutDocument } from '@/lib/layout/document'
import { PLAIN_OUTPUT } from '@/lib/layout/output'
import { PLAIN_SETTINGS, type ShowSettings } from '@/lib/layout/show'
import type { Layout, Snapshot } from '@/lib/protocol/live'
import type { RosterEntry } from '@/lib/protocol/roster'
import type { Program } from '@/lib/protocol/task'

export const ME = { id: 'anna', name: 'Anna' }
export const NOW = Date.now()

export const settings: ShowSettings = {
  ...PLAIN_SETTINGS,
  roomId: 'studio',
  taskId: 'task',
  userId: 'mixdesk',
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
}

/** Places the streams side by side. Only the sound is mixed of one whose name begins with `mic`. */
function documentOf(...streamIds: readonly string[]): LayoutDocument {
  return streamIds.reduce((document, streamId, index) => {
    const source = { kind: 'stream', streamId } as const
    const rect = { x: index * 400, y: 180, width: 400, height: 226 }
    const placed = !streamId.startsWith('mic')
    return apply(document, placeSource(document, { id: `input-${index}`, source, rect, placed }))
  }, emptyDocument())
}

const layout = (id: string, name: string, position: string, document: LayoutDocument): Layout => ({
  id,
  name,
  position,
  number: 1,
  document,
  showId: 'show',
  revision: 1,
  updatedAt: NOW,
})

export const opening = layout('opening', 'Opening', 'a0', documentOf('cam-host'))
export const interview = layout('interview', 'Interview', 'a1', documentOf('cam-host', 'cam-guest'))
export const empty = layout('empty', 'Empty', 'a2', documentOf())
export const twice = layout('twice', 'Host twice', 'a3', documentOf('cam-host', 'cam-host'))
export const wrong = layout(
  'wrong',
  'Host and music twice',
  'a4',
  documentOf('cam-host', 'cam-host', 'mic-music', 'mic-music'),
)
export const leaving = layout('leaving', 'With Lea', 'a5', documentOf('cam-host', 'cam-left'))
export const heard = layout('heard', 'With music', 'a6', documentOf('cam-host', 'mic-music'))
/** The first of them is in preview. */
export const LAYOUTS = [opening, interview, empty, twice, wrong, leaving, heard] as const

export const program = ({ id, name, document, revision }: Layout): Program => ({
  requestId: 'first',
  sequence: 41,
  layoutId: id,
  layoutName: name,
  layoutRevision: revision,
  asOf: null,
  wanted: null,
  acceptedAt: NOW - 754_000,
  by: ME,
  playInfo: [],
  document,
  settings,
})

export const host: RosterEntry = {
  streamId: 'cam-host',
  userId: 'h',
  userName: 'Hanna Host',
  state: 'live',
  since: NOW - 90_000,
}
export const guest: RosterEntry = {
  streamId: 'cam-guest',
  userId: 'g',
  userName: 'Gustav Guest',
  state: 'live',
  since: NOW - 30_000,
}
/** She left longer ago than ZEGOCLOUD keeps a last picture. */
export const left: RosterEntry = {
  streamId: 'cam-left',
  userId: 'l',
  userName: 'Lea Left',
  state: 'gone',
  since: NOW - 3_600_000,
}

/** The account is not the sandbox's, whose pictures would need a running task. */
export const account: Snapshot['account'] = {
  appId: 1,
  isTest: false,
  mode: 'live',
  maxInputs: 9,
  maxOutputs: 3,
  maxFps: 20,
  timingControl: false,
  backgrounds: [],
}
