import type { Tell } from '@/lib/editor/state/desk-state'
import { type Answer, isOpen } from '@/lib/editor/sync/api'
import { refusalNotice } from '@/lib/editor/sync/refusal'
import { revealInput } from '@/lib/editor/sync/reveal-input'
import { unlessTold } from '@/lib/editor/sync/unless-told'
import type { MixRequest } from '@/lib/protocol/request'
import { Task } from '@/lib/protocol/task'
import { isolated } from '@/lib/shared/isolated'
import type { Parts } from './parts'

type Deps = Parts & Readonly<{ tell: Tell }>

/**
 * Makes what ends a take or a stop on the desk, or its retry: it updates the task and the requests, and tells the
 * operator what came of it. `doubt` is what to say where nobody knows. It sends the request itself, since an answer
 * that comes late must not take back what events told meanwhile.
 */
export function createConclude({ store, api, layouts, receiver, tell }: Deps) {
  /** Gives up the request that the server retries, and says so where it could not be. */
  async function cancelRetry(retrying = store.getState().task.retrying): Promise<void> {
    if (!retrying) return
    const setTask = unlessTold(store, 'task')
    const answer = await api.cancelRetry(store.getState().show.id, { requestId: retrying.requestId })
    if (answer.ok) setTask(answer.value)
    else tell({ tone: 'bad', text: `Not cancelled: ${answer.message}` })
  }

  /** Cancels a retry once its operator previews another layout: by then a take of the refused one would surprise. */
  function cancelWhatWasLeft(retrying: Task['retrying']) {
    const isLeft = retrying?.action === 'StartMix' && retrying.layoutId !== store.getState().previewId
    if (isLeft) void cancelRetry(retrying)
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

  /**
   * Returns the server's retry of the request, which the desk shows. The answer may overtake the event that says so.
   */
  async function retryOf({ id, state }: MixRequest): Promise<Task['retrying']> {
    if (state !== 'rejected') return null
    const { show, task } = store.getState()
    if (task.retrying?.requestId === id) return task.retrying
    const known = await api.readTask(show.id)
    return known.ok && known.value.retrying?.requestId === id ? known.value.retrying : null
  }

  /** `isOfPreview` is false for what is to go on whichever layout is in preview. */
  async function conclude(
    done: 'taken' | 'put back' | 'stopped',
    send: () => Promise<Answer<MixRequest>>,
    doubt: string,
    isOfPreview = true,
  ): Promise<Answer<MixRequest>> {
    const setTask = unlessTold(store, 'task')
    const answer = await send()
    if (answer.ok) {
      receiver.note(answer.value)
      const retrying = await retryOf(answer.value)
      const notice = retrying ? null : noticeOf(answer.value)
      if (notice) tell(notice)
      if (isOfPreview) cancelWhatWasLeft(retrying)
    } else if (isOpen(answer)) {
      const setNow = unlessTold(store, 'task')
      const task = await api.readTask(store.getState().show.id)
      if (task.ok) setNow(task.value)
      const next = task.ok
        ? 'The desk shows the state as Mixdesk has it now.'
        : `${doubt} If the request reached Mixdesk, Mixdesk finds out what is on air. This desk does not ask again.`
      tell({ tone: 'bad', text: `${answer.message} ${next}` })
    } else {
      const truth = Task.safeParse(answer.details)
      if (answer.code === 'stale-sequence' && truth.success) setTask(truth.data)
      // This code says that ZEGOCLOUD has answered, so that the request was sent.
      const isSent = answer.code === 'not-recorded'
      // It is a question, and stands beside the button.
      if (answer.code !== 'dangerous')
        tell({ tone: 'bad', text: isSent ? answer.message : `Not ${done}: ${answer.message}` })
    }
    return answer
  }

  return { conclude, cancelRetry: () => cancelRetry() }
}
