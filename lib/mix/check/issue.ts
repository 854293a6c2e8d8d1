import type { Diff } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import type { Output } from '@/lib/layout/output'
import type { ShowSettings } from '@/lib/layout/show'
import type { Account } from '@/lib/protocol/live'
import type { RosterEntry } from '@/lib/protocol/roster'
import type { Program } from '@/lib/protocol/task'

/** What an issue is about, so that the desk can point at it. */
export type Subject =
  | Readonly<{ kind: 'layout' | 'background' | 'watermark' }>
  | Readonly<{ kind: 'show'; field: keyof ShowSettings }>
  | Readonly<{ kind: 'input'; id: string; field?: keyof Input }>
  | Readonly<{ kind: 'output'; id: string; field?: keyof Output }>

/** A change that mends the issue, ready to be pressed. */
export type Fix =
  | Readonly<{ label: string; kind: 'layout'; diff: Diff }>
  | Readonly<{ label: string; kind: 'show'; settings: ShowSettings }>

/** Something that a person can mend. Errors refuse the take; warnings are shown. The message says what to do. */
export type Issue = Readonly<{
  code: IssueCode
  severity: 'error' | 'warning'
  on: Subject
  message: string
  fix: Fix | null
}>

type IssueCode =
  | 'no-inputs'
  | 'too-many-inputs'
  | 'same-source-twice'
  | 'empty-rectangle'
  | 'outside-frame'
  | 'partly-outside-frame'
  | 'too-small'
  | 'covered'
  | 'forbidden-characters'
  | 'bad-url'
  | 'source-gone'
  | 'source-frozen'
  | 'too-many-outputs'
  | 'same-output-twice'
  | 'output-is-input'
  | 'output-size'
  | 'output-larger-than-frame'
  | 'output-cropped'
  | 'frame-rate-of-first'
  | 'no-bitrate'
  | 'low-bitrate'
  | 'frame-rate'
  | 'codec'
  | 'audio-bitrate'
  | 'target-room'
  | 'frozen-on-air'
  | 'ask-support'
  | 'background-not-seen'
  | 'waits-for-picture'
  | 'label-length'
  | 'label-not-seen'
  | 'blur-too-wide'
  | 'bad-image'
  | 'backgrounds-used-up'
  | 'nothing-mixed'
  | 'same-sound-level-id'
  | 'sound-levels'
  | 'uid-length'
  | 'user-data'
  | 'extension-name'
  | 'bypass'

/** All that a check looks at. `program` counts only while `running`; `now` in Unix ms. */
export type Checked = Readonly<{
  settings: ShowSettings
  document: LayoutDocument
  account: Pick<Account, 'appId' | 'isTest' | 'maxInputs' | 'maxOutputs' | 'maxFps' | 'backgrounds'>
  roster: readonly RosterEntry[]
  program: Program | null
  running: boolean
  now: number
}>

type Told = Readonly<{ on: Subject; message: string; fix?: Fix | null }>

export const error = (code: IssueCode, { on, message, fix = null }: Told): Issue => ({
  code,
  severity: 'error',
  on,
  message,
  fix,
})

export const warning = (code: IssueCode, { on, message, fix = null }: Told): Issue => ({
  code,
  severity: 'warning',
  on,
  message,
  fix,
})
