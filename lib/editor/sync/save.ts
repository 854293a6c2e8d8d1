import { SAVED, type Saving } from '@/lib/editor/state/saving'
import { type CallOff, pauseAfter, type Timers } from '@/lib/editor/state/timers'
import type { Size } from '@/lib/geometry/rect'
import type { Diff } from '@/lib/layout/diff'
import type { LayoutDocument, LayoutRecord } from '@/lib/layout/document'
import type { Layout } from '@/lib/protocol/live'
import type { Answer, Refusal, Saved } from './api'
import { createReading } from './reading'
import { currentLayout, isPassing } from './save-refusal'
import type { Save } from './save-verbs'
import {
  acknowledged,
  arrived,
  type Departure,
  depart,
  discarded,
  edited,
  included,
  inSync,
  isSynced,
  lostBetween,
  merged,
  type Revised,
  reread,
  returned,
  type Sync,
  seen,
} from './sync'

type Options = Readonly<{
  layout: Revised
  frame: () => Size
  send: (patch: Departure) => Promise<Answer<Saved>>
  read: () => Promise<Answer<Layout>>
  timers: Timers
  newId: () => string
  /** Called with what the operator should see, whenever that may have changed. */
  onSeen: (document: LayoutDocument, base: Revised) => void
  onSaving: (saving: Saving) => void
  /** Called when my change is in the layout, at this revision. */
  onSaved: (diff: Diff, revision: number) => void
  /** Called with the records that others removed while I changed them. */
  onLost: (records: LayoutRecord[]) => void
}>

/** Keeps one layout in step with the server: one PATCH in flight, all newer edits waiting as one diff. */
export function createSave({
  layout,
  frame,
  send,
  read,
  timers,
  newId,
  onSeen,
  onSaving,
  onSaved,
  onLost,
}: Options): Save {
  let sync: Sync = inSync(layout)
  let saving: Saving = SAVED
  /** The change whose answer is awaited. Answers to other changes come too late to matter. */
  let awaited: string | null = null
  let failures = 0
  let callOff: CallOff | null = null
  let closed = false
  let flushing: ((saving: Saving) => void)[] = []
  const reading = createReading({ read, timers, onRead: (layout) => closed || move(reread(sync, layout)) })

  function move(next: Sync) {
    const lost = lostBetween(sync, next)
    become(merged(sync, next, frame()))
    if (lost.length > 0) onLost(lost)
  }

  function become(next: Sync) {
    sync = next
    onSeen(seen(sync), sync.base)
  }

  function report(next: Saving) {
    saving = next
    onSaving(next)
    if (next.at !== 'saving') endFlushes(next)
  }

  function endFlushes(how: Saving) {
    for (const tell of flushing) tell(how)
    flushing = []
  }

  function pump() {
    if (closed || awaited || callOff) return
    sync = depart(sync, newId)
    const { sent } = sync
    if (!sent) {
      failures = 0
      if (saving.at !== 'saved') report(SAVED)
      return
    }
    awaited = sent.changeId
    if (saving.at !== 'saving' && saving.at !== 'retrying') report({ at: 'saving' })
    void send(sent).then((answer) => {
      if (closed || awaited !== sent.changeId) return
      if (answer.ok) return hearSaved(sent, answer.value.revision)
      awaited = null
      hearRefusal(answer)
    })
  }

  function hearSaved(sent: Departure, revision: number) {
    const next = acknowledged(sync, revision)
    if (next) return conclude(sent, revision, next)
    void read().then((answer) => {
      if (closed || awaited !== sent.changeId) return
      if (answer.ok) return conclude(sent, answer.value.revision, included(sync, answer.value))
      // Sent again, it is recognised.
      awaited = null
      wait({ at: 'retrying', tries: failures + 1, message: answer.message })
    })
  }

  function conclude(sent: Departure, revision: number, next: Sync) {
    awaited = null
    arriveAt(sent.diff, revision)
    move(next)
    pump()
  }

  function hearRefusal(answer: Refusal) {
    const isStale = answer.code === 'stale-revision'
    const now = isStale ? currentLayout(answer) : null
    if (isStale) move(returned(sync, now))
    if (now) {
      pump()
    } else if (answer.status === 401) {
      wait({ at: 'signed-out', message: 'You are signed out. Your edits are kept here until you are signed in again.' })
    } else if (isPassing(answer)) {
      wait({ at: 'retrying', tries: failures + 1, message: answer.message })
      if (isStale) reading.again()
    } else {
      move(returned(sync, null))
      report({ at: 'refused', message: answer.message })
    }
  }

  function arriveAt(diff: Diff, revision: number) {
    failures = 0
    onSaved(diff, revision)
  }

  function wait(obstacle: Saving) {
    failures += 1
    callOff = timers.after(pauseAfter(failures), retry)
    report(obstacle)
  }

  function retry() {
    callOff?.()
    callOff = null
    if (saving.at !== 'refused') pump()
  }

  return {
    edited: (diff) => {
      move(edited(sync, diff))
      pump()
    },
    received: (change) => {
      const { sent } = sync
      const next = arrived(sync, change)
      if (!next) {
        reading.again()
        return
      }
      move(next)
      if (!sent || next.sent) return
      arriveAt(sent.diff, change.revision)
      awaited = null
      retry()
    },
    reread: (layout) => {
      move(reread(sync, layout))
    },
    retry,
    discard: () => {
      awaited = null
      callOff?.()
      callOff = null
      become(discarded(sync))
      pump()
    },
    flush: () => {
      if (isSynced(sync)) return Promise.resolve(SAVED)
      if (saving.at === 'refused') return Promise.resolve(saving)
      const answer = new Promise<Saving>((tell) => flushing.push(tell))
      retry()
      return answer
    },
    close: () => {
      closed = true
      callOff?.()
      reading.callOff()
      endFlushes(SAVED)
    },
  }
}
