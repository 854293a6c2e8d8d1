import type { Diff } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import type { Output } from '@/lib/layout/output'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import type { ShowSettings } from '@/lib/layout/show'
import type { Account } from '@/lib/protocol/live'
import type { RosterEntry } from '@/lib/protocol/roster'
import type { Program } from '@/lib/protocol/task'

/** Names the part of the show that an issue is about, so that the desk can point at it. */
export type Subject =
  | Readonly<{ kind: 'layout' | 'background' | 'watermark' }>
  | Readonly<{ kind: 'show'; field: keyof ShowSettings }>
  | Readonly<{ kind: 'input'; id: string; field?: keyof Input }>
  | Readonly<{ kind: 'output'; id: string; field?: keyof Output }>

/** Holds a change that mends the issue, ready to be pressed. */
export type Fix =
  | Readonly<{ label: string; kind: 'layout'; diff: Diff }>
  | Readonly<{ label: string; kind: 'show'; settings: ShowSettings }>

/** Says something that a person can mend. Errors refuse the take, warnings do not. The message says what to do. */
export type Issue = Readonly<{
  code: keyof Codes
  severity: 'error' | 'warning'
  on: Subject
  message: string
  fix: Fix | null
}>

/**
 * Lists every code, and whether its issues refuse the take. The same code may be either, as its limit is passed or
 * near.
 */
type Codes = {
  'no-inputs': 'error'
  'too-many-inputs': 'error'
  'same-source-twice': 'error'
  'no-room-for-sound': 'warning'
  'empty-rectangle': 'error'
  'outside-frame': 'error'
  'partly-outside-frame': 'error'
  'too-small': 'warning'
  covered: 'warning'
  'odd-edge': 'warning'
  'much-cut': 'warning'
  'forbidden-characters': 'error'
  'only-test-prefix': 'error'
  'bad-url': 'error'
  'no-stream-key': 'error'
  'source-gone': 'either'
  'slot-empty': 'warning'
  'source-frozen': 'warning'
  'source-not-in-room': 'warning'
  'too-many-outputs': 'error'
  'same-output-twice': 'error'
  'output-is-input': 'error'
  'output-size': 'error'
  'output-larger-than-frame': 'warning'
  'output-cropped': 'warning'
  'frame-rate-of-first': 'warning'
  'no-bitrate': 'error'
  'low-bitrate': 'warning'
  'frame-rate': 'error'
  codec: 'error'
  'audio-bitrate': 'error'
  'target-room': 'either'
  'frozen-on-air': 'either'
  'ask-support': 'warning'
  'background-not-seen': 'warning'
  'waits-for-picture': 'warning'
  'label-length': 'error'
  'label-not-seen': 'warning'
  'blur-too-wide': 'error'
  'bad-image': 'error'
  'backgrounds-used-up': 'either'
  'nothing-mixed': 'warning'
  'same-sound-level-id': 'warning'
  'sound-levels': 'warning'
  'uid-length': 'error'
  'user-data': 'either'
  'extension-name': 'error'
  bypass: 'warning'
  'cdn-codec': 'warning'
  'web-clients': 'warning'
}

type CodeOf<Severity> = { [Code in keyof Codes]: Codes[Code] extends Severity | 'either' ? Code : never }[keyof Codes]

/**
 * Holds everything that a check reads. `program` counts only while `running`; `now` is in Unix ms. `aspects` are those
 * of streams, width over height, as far as anybody knows: the desk in rehearsal does, and the server does not. `pinned`
 * are the sounds that stay in every layout; none for what was sent before, which has them already.
 */
export type Checked = Readonly<{
  settings: ShowSettings
  document: LayoutDocument
  pinned: readonly PinnedSound[]
  account: Pick<Account, 'appId' | 'isTest' | 'maxInputs' | 'maxOutputs' | 'maxFps' | 'backgrounds'>
  roster: readonly RosterEntry[]
  program: Program | null
  running: boolean
  now: number
  aspects?: ReadonlyMap<string, number>
}>

type Told = Readonly<{ on: Subject; message: string; fix?: Fix | null }>

/** Makes an issue that refuses the take. */
export const error = (code: CodeOf<'error'>, { on, message, fix = null }: Told): Issue => ({
  code,
  severity: 'error',
  on,
  message,
  fix,
})

/** Makes an issue that the desk shows and that does not refuse the take. */
export const warning = (code: CodeOf<'warning'>, { on, message, fix = null }: Told): Issue => ({
  code,
  severity: 'warning',
  on,
  message,
  fix,
})
