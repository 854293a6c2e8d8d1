import type { Tell } from '@/lib/editor/state/desk-state'
import type { Timers } from '@/lib/editor/state/timers'
import { type Answer, LEAVE_WITHIN_MS } from '@/lib/editor/sync/api'
import type { MixRequest } from '@/lib/protocol/request'
import { isolated } from '@/lib/shared/isolated'
import { MESSAGES } from '@/lib/shared/messages'
import { createConclude } from './conclude'
import { filledIn } from './filled-in'
import type { OtherTake } from './other-takes'
import type { Parts } from './parts'
import { createPause } from './pause'
import { deadline, sendTwice } from './send-twice'

/** Says why nothing was taken when the layout's edits were not saved in time. */
export const sayUnsaved = (name: string): string =>
  `your edits of ${isolated(name)} were not saved within 3 s. Press again.`

/** `takeOver` replaces a task that others run; `ifSafe` refuses what is dangerous (danger.ts). */
export type TakeOver = Readonly<{ takeOver?: true; ifSafe?: true }>

/** A question stands beside TAKE for this long. */
const ASKED_MS = 6_000

type Deps = Parts &
  Readonly<{
    timers: Timers
    newId: () => string
    serverNow: () => number | null
    tell: Tell
  }>

/** Makes the actions that change what is on air. */
export function createTake(deps: Deps) {
  const { store, api, layouts, timers, newId, serverNow, tell } = deps
  const { conclude, cancelRetry } = createConclude(deps)
  const { note, rest, slip, refused } = createPause(store, timers, serverNow)

  /** Counts requests on their way. There may be several: the server lets the newest wait for the one before. */
  async function counted<T>(what: 'take' | 'stop', work: () => Promise<T>): Promise<T> {
    const count = (by: 1 | -1) => store.setState(({ busy }) => ({ busy: { ...busy, [what]: busy[what] + by } }))
    count(1)
    try {
      return await work()
    } finally {
      count(-1)
    }
  }

  /** Says beside the button, and in a message, why nothing was taken. */
  function refuse(layoutId: string, why: string) {
    slip()
    note(layoutId, why)
    tell({ tone: 'bad', text: `Not taken: ${why}` })
  }

  /** Saves the edits first, and takes what is saved. What someone else took meanwhile was not seen at the press. */
  async function take(layoutId: string, over: TakeOver): Promise<Answer<MixRequest> | null> {
    const pressed = { at: timers.now(), notAfter: deadline(serverNow()) }
    const { task, roster, layouts: before } = store.getState()
    const saving = await inTime(layouts.save(layoutId)?.flush())
    const { layouts: all, show } = store.getState()
    const layout = all.find(({ id }) => id === layoutId)
    if (!layout || !saving) {
      refuse(
        store.getState().previewId ?? layoutId,
        `${isolated(before.find(({ id }) => id === layoutId)?.name ?? '')} was deleted.`,
      )
      return null
    }
    if (saving === 'late') {
      refuse(layoutId, sayUnsaved(layout.name))
      return null
    }
    if (saving.at !== 'saved') {
      const why = 'message' in saving ? saving.message : ''
      refuse(layoutId, `your edits of ${isolated(layout.name)} are not saved. ${why}`.trim())
      return null
    }
    const { revision, document } = layout
    const filled = await filledIn(document, { roster, show })
    if (filled === 'unknown') {
      refuse(layoutId, MESSAGES.notLoaded)
      return null
    }
    const belief = {
      layoutId,
      revision,
      expectedSequence: task.sequence,
      idempotencyKey: newId(),
      ...pressed.notAfter,
      ...over,
      ...(filled ? { filled } : {}),
    }
    const within = LEAVE_WITHIN_MS - (timers.now() - pressed.at)
    const { selection } = layouts.editor(layoutId).getState()
    const send = () => sendTwice(() => api.take(show.id, belief, within))
    const answer = await conclude('taken', send, `${isolated(layout.name)} may or may not be on air.`)
    refused(layoutId, answer)
    if (answer.ok) selectRefused(answer.value, selection)
    return answer
  }

  /** Waits no longer than a take may wait. */
  function inTime<T>(work: Promise<T> | undefined, withinMs = LEAVE_WITHIN_MS): Promise<T | 'late' | undefined> {
    return new Promise((resolve, reject) => {
      const callOff = timers.after(withinMs, () => resolve('late'))
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

  const belief = () => ({
    expectedSequence: store.getState().task.sequence,
    idempotencyKey: newId(),
    ...deadline(serverNow()),
  })

  async function ask({ done, doubt, isOfPreview, saves, send }: OtherTake): Promise<MixRequest | null> {
    const { show, previewId } = store.getState()
    if (saves) await inTime(layouts.save(saves)?.flush(), 1_000)
    const asked = belief()
    const answer = await conclude(done, () => sendTwice(() => send(api, show.id, asked)), doubt, isOfPreview)
    refused(previewId, answer)
    return answer.ok ? answer.value : null
  }

  async function stop(): Promise<void> {
    const { show } = store.getState()
    const asked = belief()
    await conclude('stopped', () => sendTwice(() => api.stop(show.id, asked)), 'The mix may or may not have stopped.')
  }

  /**
   * Does nothing in the pause after the last take, and nothing past a closed padlock, whose reason stands at TAKE.
   * Where somebody else has the desk it asks first, except for what is to be at once.
   */
  async function rested<T>(work: () => Promise<T>, isAtOnce = false): Promise<T | null> {
    const { resting, padlock, show, held, previewId } = store.getState()
    if ((resting && !isAtOnce) || padlock !== 'open') return null
    const asks = isAtOnce ? null : held?.ask()
    if (asks) {
      note(previewId, asks, ASKED_MS)
      return null
    }
    store.setState({ notTaken: null })
    rest(show.settings.takeGuardMs)
    return counted('take', work)
  }

  return {
    /** Puts the preview on air as it is shown, once its edits are saved. */
    take: async (over: TakeOver = {}) => {
      const { previewId, held } = store.getState()
      // Live edit takes by itself, and no take of its own answers a question.
      if (over.ifSafe && held) {
        note(previewId, held.why, ASKED_MS)
        return null
      }
      return previewId ? rested(() => take(previewId, over)) : null
    },
    ask: (asked: OtherTake) => rested(() => ask(asked), asked.isAtOnce),
    refuseTake: (why: string, forMs?: number) => note(store.getState().previewId, why, forMs),
    stop: () => (store.getState().padlock === 'open' ? counted('stop', stop) : Promise.resolve()),
    cancelRetry,
  }
}
