import type { Layout } from '@/lib/desk/live'
import type { MixRequest } from '@/lib/desk/request'
import type { Task } from '@/lib/desk/task'
import type { ShowSettings } from '@/lib/layout/show'
import { describeChanges } from '@/lib/mix/changes'
import type { DeskState } from './desk-state'
import { ago, sourceName } from './words'

/** `edited`: on air, but a take of the preview would change what the audience sees. */
export type StatusState = 'edited' | 'sent' | 'accepted' | 'rejected' | 'unknown' | 'off'

export type StatusTone = 'plain' | 'program' | 'warning'

/** What is on air and what becomes of the newest request, in words that claim no more than is known. */
export type Status = Readonly<{ state: StatusState; tone: StatusTone; words: string }>

type Known = Pick<DeskState, 'show' | 'layouts' | 'task' | 'requests' | 'previewId'>

export function statusOf(known: Known, now: number): Status {
  const { task, requests } = known
  if (task.uncertain) return { state: 'unknown', tone: 'warning', words: task.uncertain.says }

  const sending = requests.find(({ id }) => id === task.inFlight)
  if (task.inFlight) return { state: 'sent', tone: 'plain', words: `${sendingWords(sending)} ${onAirWords(task, now)}` }

  const newest = requests.find(({ state }) => state === 'accepted' || state === 'rejected')
  if (newest?.state === 'rejected') {
    return { state: 'rejected', tone: 'warning', words: `${rejectedWords(newest, now)} ${onAirWords(task, now)}` }
  }
  if (!task.running) return { state: 'off', tone: task.ended ? 'warning' : 'plain', words: onAirWords(task, now) }

  const layout = known.layouts.find(({ id }) => id === known.previewId)
  return layout && differs(layout, known.show.settings, task)
    ? { state: 'edited', tone: 'program', words: `${onAirWords(task, now)} The preview is different.` }
    : { state: 'accepted', tone: 'program', words: onAirWords(task, now) }
}

/** Where a layout stands: red, green, and whether what is on air of it is older than what is shown. */
export type Tally = Readonly<{ program: boolean; changedSince: boolean; preview: boolean }>

export function tallyOf(
  layout: Layout,
  { show, task, previewId }: Pick<DeskState, 'show' | 'task' | 'previewId'>,
): Tally {
  const program = task.running && task.program?.layoutId === layout.id
  return {
    program,
    changedSince: program && differs(layout, show.settings, task),
    preview: layout.id === previewId,
  }
}

/** Leaving the page now would lose edits, or a take or stop whose answer is awaited. */
export const isUnsaved = ({ saving, busy }: Pick<DeskState, 'saving' | 'busy'>): boolean =>
  busy !== null || Object.values(saving).some(({ at }) => at !== 'saved')

/** Compared as the audience would: a record that changed without being seen is no difference. */
function differs({ document }: Layout, settings: ShowSettings, { program }: Task): boolean {
  return describeChanges(program, { document, settings }, sourceName).length > 0
}

function onAirWords({ running, program, ended }: Task, now: number): string {
  if (!running) return ended ? `Off air: ${ended}` : 'Off air.'
  if (!program) return 'On air: a mix that Mixdesk has no record of.'
  return `On air: ${program.layoutName}, sequence ${program.sequence}, accepted ${ago(now - program.acceptedAt)}.`
}

function sendingWords(request: MixRequest | undefined): string {
  if (!request) return 'Sent to ZEGOCLOUD, no answer yet.'
  const what = request.action === 'StopMix' ? 'The stop' : (request.layoutName ?? 'A layout')
  const sequence = request.sequence === null ? '' : `, sequence ${request.sequence},`
  return `${what}${sequence} is sent to ZEGOCLOUD, no answer yet.`
}

function rejectedWords({ action, layoutName, answeredAt, code }: MixRequest, now: number): string {
  const what = action === 'StopMix' ? 'the stop' : (layoutName ?? 'a layout')
  const when = answeredAt === null ? '' : ` ${ago(now - answeredAt)}`
  return `ZEGOCLOUD refused ${what}${when}${code === null ? '' : ` (code ${code})`}.`
}
