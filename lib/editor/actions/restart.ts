import { type Answer, isOpen } from '@/lib/editor/sync/api'
import { unlessTold } from '@/lib/editor/sync/unless-told'
import { isSame } from '@/lib/layout/diff'
import type { Filling } from '@/lib/layout/fill-slots'
import type { ShowSettings } from '@/lib/layout/show'
import type { MixRequest } from '@/lib/protocol/request'
import { Task } from '@/lib/protocol/task'
import { isolated } from '@/lib/shared/isolated'
import { MESSAGES } from '@/lib/shared/messages'
import { filledIn } from './filled-in'
import type { Parts } from './parts'
import { deadline, sendTwice } from './send-twice'

export type RestartStep = 'stop' | 'save' | 'take'

/** `from` is the step to begin with: `stop`, or the step that an earlier try ended at. */
export type Restart = Readonly<{
  settings: ShowSettings
  /** The name of the show. */
  name: string
  layoutId: string
  from: RestartStep
  onStep: (step: RestartStep) => void
}>

/** Tells how a restart ended. `says` tells what is on air now and what is left to do. */
export type RestartOutcome = Readonly<{ done: true }> | Readonly<{ done: false; at: RestartStep; says: string }>

type Deps = Parts &
  Readonly<{
    newId: () => string
    serverNow: () => number | null
    /** Returns null when it is done, or why it is not. */
    saveSettings: (settings: ShowSettings) => Promise<string | null>
    saveName: (name: string) => Promise<string | null>
  }>

/**
 * Changes settings that a running task keeps: it stops, saves and takes again, each step only once the one before is
 * certain. The audience sees nothing from the stop to the take, so everything that can be checked beforehand is checked
 * first.
 */
export function createRestart({ store, api, layouts, receiver, newId, serverNow, saveSettings, saveName }: Deps) {
  const nameOf = (layoutId: string) => store.getState().layouts.find(({ id }) => id === layoutId)?.name ?? 'the layout'

  /** Sends a request, and sends it again under the same key when no answer comes. A conflict updates the task. */
  async function ask(request: () => Promise<Answer<MixRequest>>): Promise<Answer<MixRequest>> {
    const setTask = unlessTold(store, 'task')
    const answer = await sendTwice(request)
    if (answer.ok) receiver.note(answer.value)
    else {
      const truth = isOpen(answer) ? await api.readTask(store.getState().show.id) : null
      const task = truth ? (truth.ok ? truth.value : null) : (Task.safeParse(answer.details).data ?? null)
      if (task) setTask(task)
    }
    return answer
  }

  /** Returns null when it is done, or why it is not. */
  async function stop(): Promise<string | null> {
    const { show, task } = store.getState()
    const belief = { expectedSequence: task.sequence, idempotencyKey: newId(), ...deadline(serverNow()) }
    const answer = await ask(() => api.stop(show.id, belief))
    const unchanged = 'Settings not changed.'
    if (!answer.ok) {
      return isOpen(answer)
        ? `Not certain whether the show is still on air: ${answer.message} See the desk. ${unchanged}`
        : `Not stopped: ${answer.message} The show is on air as before. ${unchanged}`
    }
    const { state, sequence } = answer.value
    const told = store.getState().task
    if (state === 'accepted') {
      // The event may come later than the answer; the next step must know that nothing runs.
      const isOlder = told.sequence <= (sequence ?? 0)
      if (isOlder)
        store.setState({ task: { ...told, sequence: sequence ?? told.sequence, running: false, program: null } })
      return null
    }
    if (state === 'rejected') {
      return `ZEGOCLOUD refused the stop. ${whyOf(answer.value)} The show is on air as before. ${unchanged}`
    }
    if (state === 'superseded') return `A newer request replaced the stop. The show is on air as before. ${unchanged}`
    return `Not certain whether the show is still on air: no usable answer to the stop. Mixdesk is checking. ${unchanged}`
  }

  async function save(settings: ShowSettings, layoutId: string): Promise<string | null> {
    if (isSame(store.getState().show.settings, settings)) return null
    const problem = await saveSettings(settings)
    if (problem === null) return null
    return `Off air; settings not saved: ${problem} Next: save them, then take ${isolated(nameOf(layoutId))} again.`
  }

  async function take(layoutId: string, seen: Filling | null): Promise<string | null> {
    const name = nameOf(layoutId)
    const dark = (why: string) =>
      `Off air; settings saved. ${isolated(name)} was not taken: ${why} Next: take it again.`
    // A new frame has rescaled the layout, and its event may not have come yet.
    const layout = await api.readLayout(layoutId)
    if (!layout.ok) return dark(layout.message)
    receiver.hold(layout.value)
    const { show, task } = store.getState()
    const { revision } = layout.value
    const key = { idempotencyKey: newId(), ...deadline(serverNow()) }
    const filled = seen ? { filled: seen } : {}
    const belief = { layoutId, revision, expectedSequence: task.sequence, ...key, ...filled }
    const answer = await ask(() => api.take(show.id, belief))
    if (!answer.ok) {
      return isOpen(answer)
        ? `Settings saved. ${answer.message} See the desk for whether ${isolated(name)} is on air.`
        : dark(answer.message)
    }
    const { state } = answer.value
    if (state === 'accepted') return null
    if (state === 'rejected') return dark(`ZEGOCLOUD refused it. ${whyOf(answer.value)}`)
    if (state === 'superseded') return `Settings saved. A newer request replaced the take of ${isolated(name)}.`
    return `Settings saved. Not certain whether ${isolated(name)} is on air: no usable answer from ZEGOCLOUD. Mixdesk is checking.`
  }

  /** Refuses a restart for any reason that is known before the first request is sent. */
  async function refusalOf({ name, layoutId, from }: Restart): Promise<string | null> {
    const { padlock, held } = store.getState()
    if (padlock !== 'open') return `Nothing was sent. ${MESSAGES.padlock}`
    if (held?.isAlone) return `Nothing was sent. ${held.why}.`
    if (store.getState().connection !== 'live') return 'Nothing was sent: not connected. Try again once connected.'
    const saved = from === 'stop' ? await Promise.all(layouts.all().map((each) => each.flush())) : []
    // Someone may have deleted it while edits were saved.
    const { layouts: all, task } = store.getState()
    if (!all.some(({ id }) => id === layoutId)) return 'Nothing was sent: the layout to take again was deleted.'
    if (from !== 'stop') {
      return task.running ? 'Nothing was sent: the show is already on air again. Close this and check.' : null
    }
    if (!saved.every(({ at }) => at === 'saved')) {
      return 'Nothing was sent: some edits are not saved yet. The show is on air as before.'
    }
    // A name that is saved later could make the settings stale while the show is off air.
    const problem = await saveName(name)
    return problem === null
      ? null
      : `Nothing was sent: the show could not be renamed: ${problem} The show is on air as before.`
  }

  /** Tells who stands in the places of the layout as this begins: nobody else goes on air unseen. */
  async function whoIsSeen(layoutId: string): Promise<Filling | 'unknown' | null> {
    const state = store.getState()
    const layout = state.layouts.find(({ id }) => id === layoutId)
    return layout ? filledIn(layout.document, state) : null
  }

  async function run(restart: Restart): Promise<RestartOutcome> {
    const { settings, layoutId, from, onStep } = restart
    const refusal = await refusalOf(restart)
    if (refusal !== null) return { done: false, at: from, says: refusal }
    const seen = await whoIsSeen(layoutId)
    if (seen === 'unknown') return { done: false, at: from, says: `Nothing was sent: ${MESSAGES.notLoaded}` }
    const steps: readonly (readonly [RestartStep, () => Promise<string | null>])[] = [
      ['stop', stop],
      ['save', () => save(settings, layoutId)],
      ['take', () => take(layoutId, seen)],
    ]
    const first = steps.findIndex(([step]) => step === from)
    for (const [step, doIt] of steps.slice(first)) {
      onStep(step)
      const problem = await doIt()
      if (problem !== null) return { done: false, at: step, says: problem }
    }
    return { done: true }
  }

  return run
}

const whyOf = ({ explanation, message }: MixRequest): string => explanation ?? message ?? ''
