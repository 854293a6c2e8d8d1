import type { DeskStore, Tell } from '@/lib/editor/state/desk-state'
import type { Timers } from '@/lib/editor/state/timers'
import { type Answer, type Api, LEAVE_WITHIN_MS } from '@/lib/editor/sync/api'
import type { OpenLayouts } from '@/lib/editor/sync/open-layouts'
import type { Receiver } from '@/lib/editor/sync/receive'
import { refusalNotice } from '@/lib/editor/sync/refusal'
import { revealInput } from '@/lib/editor/sync/reveal-input'
import type { MixRequest } from '@/lib/protocol/request'
import { Task } from '@/lib/protocol/task'
import { isolated } from '@/lib/shared/isolated'

/** A second click within this time of a take counts as a slip of the hand, whatever became of the take. */
const MIN_BETWEEN_TAKES_MS = 1_000

type Deps = Readonly<{
  store: DeskStore
  api: Api
  layouts: OpenLayouts
  receiver: Receiver
  timers: Timers
  newId: () => string
  serverNow: () => number | null
  tell: Tell
}>

/** Makes the actions that change what is on air. */
export function createTake({ store, api, layouts, receiver, timers, newId, serverNow, tell }: Deps) {
  /** Counts requests on their way. There may be several: the server lets the newest wait for the one before. */
  async function counted(what: 'take' | 'stop', work: () => Promise<void>) {
    const count = (by: 1 | -1) => store.setState(({ busy }) => ({ busy: { ...busy, [what]: busy[what] + by } }))
    count(1)
    try {
      await work()
    } finally {
      count(-1)
    }
  }

  const note = (layoutId: string | null, why: string) => store.setState({ notTaken: { layoutId, why } })

  /** Where the button is, and as a message. */
  function refuse(layoutId: string, why: string) {
    note(layoutId, why)
    tell({ tone: 'bad', text: `Not taken: ${why}` })
  }

  async function take(layoutId: string, over: { takeOver?: true }): Promise<void> {
    const pressed = { at: timers.now(), notAfter: deadline(serverNow()) }
    const saving = await inTime(layouts.save(layoutId)?.flush())
    const { layouts: all, show, task } = store.getState()
    const layout = all.find(({ id }) => id === layoutId)
    if (!layout || !saving) return
    if (saving === 'late') {
      refuse(layoutId, `your edits of ${isolated(layout.name)} are not saved within 3 s. Press again.`)
      return
    }
    if (saving.at !== 'saved') {
      const why = 'message' in saving ? saving.message : ''
      refuse(layoutId, `your edits of ${isolated(layout.name)} are not saved. ${why}`.trim())
      return
    }
    const { revision } = layout
    const belief = {
      layoutId,
      revision,
      expectedSequence: task.sequence,
      idempotencyKey: newId(),
      ...pressed.notAfter,
      ...over,
    }
    const within = LEAVE_WITHIN_MS - (timers.now() - pressed.at)
    const { selection } = layouts.editor(layoutId).getState()
    const answer = await twice(() => api.take(show.id, belief, within))
    await conclude('taken', answer, `${isolated(layout.name)} may or may not be on air.`)
    if (!answer.ok && answer.status !== 0) note(layoutId, answer.message)
    if (answer.ok) selectRefused(answer.value, selection)
  }

  /** Waits no longer than a take may wait. */
  function inTime<T>(work: Promise<T> | undefined): Promise<T | 'late' | undefined> {
    return new Promise((resolve, reject) => {
      const callOff = timers.after(LEAVE_WITHIN_MS, () => resolve('late'))
      Promise.resolve(work).then(resolve, reject).finally(callOff)
    })
  }

  /**
   * Selects the inputs that my take was refused for, if their layout is in the preview and I have not selected
   * something else meanwhile.
   */
  function selectRefused({ state, layoutId, about }: MixRequest, before: readonly string[]) {
    const inputs = about.filter(({ kind }) => kind === 'input').map(({ id }) => id)
    if (state !== 'rejected' || layoutId === null || inputs.length === 0) return
    const { selection, select } = layouts.editor(layoutId).getState()
    if (store.getState().previewId === layoutId && selection === before) select(inputs)
  }

  async function stop(): Promise<void> {
    const { show, task } = store.getState()
    const belief = { expectedSequence: task.sequence, idempotencyKey: newId(), ...deadline(serverNow()) }
    await conclude('stopped', await twice(() => api.stop(show.id, belief)), 'The mix may or may not have stopped.')
  }

  async function cancelRetry(): Promise<void> {
    const { show, task } = store.getState()
    if (!task.retrying) return
    const answer = await api.cancelRetry(show.id, { requestId: task.retrying.requestId })
    if (answer.ok) store.setState({ task: answer.value })
    else tell({ tone: 'bad', text: `Not cancelled: ${answer.message}` })
  }

  /** Cancels a retry once its operator previews another layout: by then a take of the refused one would surprise. */
  function cancelWhatWasLeft(retrying: Task['retrying']) {
    const { show, previewId } = store.getState()
    if (retrying?.action !== 'StartMix' || retrying.layoutId === previewId) return
    void api.cancelRetry(show.id, { requestId: retrying.requestId }).then((answer) => {
      if (answer.ok) store.setState({ task: answer.value })
    })
  }

  store.subscribe(({ previewId, task: { retrying }, requests, me }, before) => {
    if (previewId === before.previewId || !retrying) return
    const isMine = requests.some(({ id, operator }) => id === retrying.requestId && operator.id === me.id)
    if (isMine) cancelWhatWasLeft(retrying)
  })

  /** Returns no notice for accepted, waiting and unknown requests: the desk shows these for as long as they last. */
  function noticeOf(request: MixRequest): Parameters<Tell>[0] | null {
    const { action, state, layoutId, layoutName } = request
    if (state === 'rejected') return refusalNotice(request, (id) => revealInput(store, layouts, layoutId, id))
    if (state !== 'superseded') return null
    const what =
      action === 'StartMix' ? `the waiting take of ${isolated(layoutName ?? 'a layout')}` : 'the waiting stop'
    return { tone: 'plain', text: `A newer request replaced ${what}.` }
  }

  /** Returns the server's retry of the request, which the desk shows. The answer may overtake the event that says so. */
  async function retryOf({ id, state }: MixRequest): Promise<Task['retrying']> {
    if (state !== 'rejected') return null
    const { show, task } = store.getState()
    if (task.retrying?.requestId === id) return task.retrying
    const known = await api.readTask(show.id)
    return known.ok && known.value.retrying?.requestId === id ? known.value.retrying : null
  }

  async function conclude(done: 'taken' | 'stopped', answer: Answer<MixRequest>, doubt: string) {
    if (answer.ok) {
      receiver.note(answer.value)
      const retrying = await retryOf(answer.value)
      const notice = retrying ? null : noticeOf(answer.value)
      if (notice) tell(notice)
      cancelWhatWasLeft(retrying)
    } else if (answer.status === 0) {
      const task = await api.readTask(store.getState().show.id)
      if (task.ok) store.setState({ task: task.value })
      const next = task.ok
        ? 'The desk shows the state as Mixdesk has it now.'
        : `${doubt} This desk sends nothing more until you press again.`
      tell({ tone: 'bad', text: `No answer from Mixdesk. ${next}` })
    } else {
      const truth = Task.safeParse(answer.details)
      if (answer.code === 'stale-sequence' && truth.success) store.setState({ task: truth.data })
      // ZEGOCLOUD has answered.
      const isSent = answer.code === 'not-recorded'
      tell({ tone: 'bad', text: isSent ? answer.message : `Not ${done}: ${answer.message}` })
    }
  }

  return {
    /** Puts the preview on air as it is shown, once its edits are saved. `takeOver` replaces a task that others run. */
    take: (over: { takeOver?: true } = {}) => {
      const { previewId, resting } = store.getState()
      if (!previewId || resting) return Promise.resolve()
      store.setState({ resting: true, notTaken: null })
      timers.after(MIN_BETWEEN_TAKES_MS, () => store.setState({ resting: false }))
      return counted('take', () => take(previewId, over))
    },
    refuseTake: (why: string, forMs?: number) => {
      note(store.getState().previewId, why)
      const { notTaken } = store.getState()
      if (forMs === undefined) return
      timers.after(forMs, () => {
        if (store.getState().notTaken === notTaken) store.setState({ notTaken: null })
      })
    },
    stop: () => counted('stop', stop),
    cancelRetry,
  }
}

/** The deadline of what is asked for now, where the server's time is known. */
export const deadline = (serverNow: number | null): { notAfter?: number } =>
  serverNow === null ? {} : { notAfter: Math.ceil(serverNow) + LEAVE_WITHIN_MS }

/**
 * Sends a request again when no answer came. The same key makes both the same request for the server; past its deadline
 * the second only asks what became of the first.
 */
export async function twice<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await ask()
  if (answer.ok || answer.status !== 0) return answer
  const second = await ask()
  // The second has not left; that says nothing about the first.
  return !second.ok && second.code === 'not-left' ? answer : second
}
