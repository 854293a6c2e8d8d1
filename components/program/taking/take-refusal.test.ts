import { expect, it } from 'vitest'
import type { Issue } from '@/lib/mix/check/check'
import { stopRefusal, takePromise, takeRefusal } from './take-refusal'

const ready = {
  canEdit: true,
  previewId: 'layout',
  connection: 'live',
  padlock: 'open',
  held: null,
  issues: [],
} as const

const alone = { why: 'Anna has the desk alone', isAlone: true, ask: () => null }

const issue = (severity: Issue['severity'], message: string): Issue => ({
  code: 'no-inputs',
  severity,
  on: { kind: 'layout' },
  message,
  fix: null,
})

it('nothing stands in the way of a good layout, warnings neither', () => {
  expect(takeRefusal(ready)).toBeNull()
  expect(takeRefusal({ ...ready, issues: [issue('warning', 'It is small.')] })).toBeNull()
})

it('issues that are not known yet do not stand in the way, and whatever else does still does', () => {
  expect(takeRefusal({ ...ready, issues: null })).toBeNull()
  expect(takeRefusal({ ...ready, issues: null, connection: 'reconnecting' })).toBe('Not connected')
})

it.each([
  { waits: false, isChecked: true, says: 'Put the preview on air' },
  { waits: false, isChecked: false, says: 'Put the preview on air, unless the server finds an error' },
  { waits: true, isChecked: false, says: 'Goes next: another request is being sent' },
])('a take that can be asked for promises “$says”', ({ says, ...ready }) => {
  expect(takePromise(ready)).toBe(says)
})

it.each([
  { but: { canEdit: false }, says: 'View only' },
  { but: { held: alone }, says: 'Anna has the desk alone' },
  { but: { connection: 'gone' as const }, says: 'Show deleted' },
  { but: { previewId: null }, says: 'No layout to take' },
  { but: { connection: 'reconnecting' as const }, says: 'Not connected' },
  { but: { connection: 'checking' as const }, says: 'Checking what is on air' },
  { but: { connection: 'signed-out' as const }, says: 'Signed out' },
  { but: { issues: [issue('error', 'Place a source.')] }, says: 'Place a source.' },
  {
    but: { issues: [issue('error', 'Place a source.'), issue('error', 'Two.')] },
    says: '2 errors. First: Place a source.',
  },
])('is refused with “$says”', ({ but, says }) => {
  expect(takeRefusal({ ...ready, ...but })).toBe(says)
})

const onAir = { canEdit: true, connection: 'live', padlock: 'open', held: null, isSomethingToStop: true } as const

it.each([
  { but: {}, says: null },
  { but: { canEdit: false }, says: 'View only' },
  { but: { connection: 'gone' as const }, says: 'Show deleted' },
  { but: { connection: 'reconnecting' as const }, says: 'Not connected' },
  { but: { connection: 'checking' as const }, says: 'Checking what is on air' },
  { but: { connection: 'connecting' as const }, says: 'Not connected' },
  { but: { connection: 'signed-out' as const }, says: 'Signed out' },
  { but: { held: alone }, says: 'Anna has the desk alone' },
  { but: { held: { ...alone, isAlone: false } }, says: null },
  { but: { isSomethingToStop: false }, says: 'Nothing is on air' },
])('a stop is refused with “$says”', ({ but, says }) => {
  expect(stopRefusal({ ...onAir, ...but })).toBe(says)
})
