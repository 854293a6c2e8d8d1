import type { Tell } from '@/lib/editor/state/desk-state'
import type { Turn } from '@/lib/editor/state/editor-store'
import type { Timers } from '@/lib/editor/state/timers'
import { unlessTold } from '@/lib/editor/sync/unless-told'
import type { Diff } from '@/lib/layout/diff'
import type { ShowSettings } from '@/lib/layout/show'
import { MESSAGES } from '@/lib/shared/messages'
import type { Parts } from './parts'
import type { Rearrange } from './rearrange'
import type { Restart, RestartOutcome } from './restart'

type Deps = Parts &
  Readonly<{
    newId: () => string
    serverNow: () => number | null
    tell: Tell
    timers: Timers
  }>

/** Makes the actions that change the show itself. */
export function createShowActions({ store, api, layouts, receiver, newId, serverNow, tell, timers }: Deps) {
  const tellProblem = (problem: string) => tell({ tone: 'bad', text: `Show not changed: ${problem}` })

  /**
   * Fetches the code on demand, because the first load of the desk does without it. It is null when it cannot be
   * fetched.
   */
  async function load() {
    const loaded = await import('./save-show').catch(() => null)
    return (
      loaded?.createSaveShow({
        store,
        api,
        layouts,
        receiver,
        tell,
        timers,
        turnFrame: (entry, way) => void turnFrame(entry, way),
      }) ?? null
    )
  }

  let turning = false

  function isDone(problem: string | null): boolean {
    if (problem !== null) tellProblem(problem)
    return problem === null
  }

  /** Takes a change of the frame back, or makes it again. Meanwhile another press does nothing. */
  async function turnFrame(entry: Diff, way: Turn): Promise<void> {
    if (turning) return
    turning = true
    try {
      const save = await load()
      isDone(save ? await save.turn(entry, way) : MESSAGES.notLoaded)
    } finally {
      turning = false
    }
  }

  /** Counts as a stop on its way until its end, so that a person who leaves the page is asked first. */
  async function stopAndStartAgain(restart: Restart): Promise<RestartOutcome> {
    const count = (by: 1 | -1) => store.setState(({ busy }) => ({ busy: { ...busy, stop: busy.stop + by } }))
    count(1)
    try {
      const [loaded, save] = await Promise.all([import('./restart').catch(() => null), load()])
      if (!loaded || !save) return { done: false, at: restart.from, says: `Nothing was done: ${MESSAGES.notLoaded}` }
      return await loaded.createRestart({ store, api, layouts, receiver, newId, serverNow, ...save })(restart)
    } finally {
      count(-1)
    }
  }

  return {
    changeShow: async (settings: ShowSettings, accountId?: string, rearrange: Rearrange | null = null) => {
      const save = await load()
      return isDone(save ? await save.saveSettings(settings, accountId, rearrange) : MESSAGES.notLoaded)
    },

    stopAndStartAgain,

    renameShow: async (name: string) => {
      const save = await load()
      return isDone(save ? await save.saveName(name) : MESSAGES.notLoaded)
    },

    turnFrame,

    refreshRoster: async () => {
      const setRoster = unlessTold(store, 'roster')
      const answer = await api.readRoster(store.getState().show.id)
      if (answer.ok) setRoster(answer.value)
      else tell({ tone: 'bad', text: `Sources not refreshed: ${answer.message}` })
    },
  }
}
