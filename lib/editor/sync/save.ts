import { SAVED, type Saving } from '@/lib/editor/state/saving'
import { type CallOff, pauseAfter } from '@/lib/editor/state/timers'
import type { Diff } from '@/lib/layout/diff'
import type { Refusal } from './api'
import { createFlushes } from './flushes'
import { createReading } from './reading'
import { currentLayout, isPassing } from './save-refusal'
import type { Save, SaveOptions } from './save-verbs'
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
  rescaled,
  returned,
  type Sync,
  seen,
} from './sync'

/** Keeps one layout in step with the server: one PATCH in flight, all newer edits waiting as one diff. */
export function createSave({ layout, frame, send, read, timers, newId, ...tell }: SaveOptions): Save {
  let sync: Sync = inSync(layout)
  let saving: Saving = SAVED
  /** The change whose answer is awaited. Answers to other changes come too late to matter. */
  let awaited: string | null = null
  let failures = 0
  let callOff: CallOff | null = null
  let closed = false
  const flushes = createFlushes()
  /** The layout of the base is not known to be one of the frame in which my edits count: nothing can be laid on it. */
  let isOld = false
  const reading = createReading({ read, timers, onRead: (layout) => closed || hearLayout(layout) })

  function move(next: Sync) {
    const lost = lostBetween(sync, next)
    become(merged(sync, next, frame()))
    if (lost.length > 0) tell.onLost(lost)
  }

  function become(next: Sync) {
    sync = next
    tell.onSeen(seen(sync), sync.base)
  }

  function report(next: Saving) {
    saving = next
    tell.onSaving(next)
    if (next.at !== 'saving') flushes.end(next)
  }

  function pump() {
    if (closed || awaited || callOff || isOld) return
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

  function hearLayout(layout: Revised) {
    isOld = false
    move(reread(sync, layout))
    if (saving.at !== 'refused') pump()
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
    tell.onSaved(diff, revision)
  }

  function wait(obstacle: Saving) {
    failures += 1
    callOff = timers.after(pauseAfter(failures), retry)
    report(obstacle)
  }

  /** Waits for no answer and no next try any more. */
  function forget() {
    awaited = null
    callOff?.()
    callOff = null
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
    rescaled: (scaling) => {
      if (isSynced(sync)) return
      forget()
      isOld = true
      become(rescaled(sync, scaling))
      reading.again()
    },
    retry,
    discard: () => {
      forget()
      become(discarded(sync))
      pump()
    },
    flush: () => {
      if (isSynced(sync)) return Promise.resolve(SAVED)
      if (saving.at === 'refused') return Promise.resolve(saving)
      const answer = flushes.join()
      retry()
      return answer
    },
    close: () => {
      closed = true
      callOff?.()
      reading.callOff()
      flushes.end(SAVED)
    },
  }
}
