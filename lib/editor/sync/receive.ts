import type { DeskStore, Tell } from '@/lib/editor/state/desk-state'
import { SAVED } from '@/lib/editor/state/saving'
import { inStripOrder, neighbourOf } from '@/lib/editor/state/strip'
import { frameOf, stepOf } from '@/lib/layout/show'
import type { Layout, Show, ShowEvent, Snapshot } from '@/lib/protocol/live'
import type { MixRequest, Person, RequestState } from '@/lib/protocol/request'
import type { OpenLayouts } from './open-layouts'
import { givenUp, refusalNotice } from './refusal'
import { revealInput } from './reveal-input'
import type { Revised } from './sync'
import { tellLoss } from './tell-loss'

/** The desk keeps this many rows of the history. */
const REQUESTS_KEPT = 100

const STEP = { waiting: 0, sending: 1, unknown: 2, rejected: 3, superseded: 3, accepted: 3 } as const satisfies Record<
  RequestState,
  number
>

const isBehind = (answer: MixRequest, known: MixRequest): boolean =>
  STEP[answer.state] < STEP[known.state] || (answer.state === known.state && known.settledBy !== null)

export type Receiver = Readonly<{
  receive: (event: ShowEvent) => void
  /** `isRestored` says that the server has less than the desk had, which is then replaced whatever its revision. */
  resync: (snapshot: Snapshot, isRestored?: boolean) => void
  /** Adds a layout, whether its answer or its event comes first. */
  hold: (layout: Layout) => void
  drop: (layoutId: string) => void
  /** Adds the answer to a take or a stop, unless events have told more of it already. */
  note: (answer: MixRequest) => void
  showChanged: (show: Show) => void
}>

/** Applies what the server says to the desk, whoever caused it. */
export function createReceiver(store: DeskStore, layouts: OpenLayouts, tell: Tell): Receiver {
  const layoutOf = (id: string) => store.getState().layouts.find((layout) => layout.id === id)

  function hold(layout: Layout & Revised) {
    const known = layoutOf(layout.id)
    if (known) {
      if (layout.isRestored || layout.revision >= known.revision) label(layout)
      layouts.reread(layout)
      return
    }
    layouts.open(layout)
    store.setState((state) => ({
      layouts: inStripOrder([...state.layouts, layout]),
      previewId: state.previewId ?? layout.id,
    }))
  }

  /** Updates name, position and number. The document comes through the layout's own editor. */
  function label({ id, name, position, number }: Pick<Layout, 'id' | 'name' | 'position' | 'number'>) {
    const known = layoutOf(id)
    if (known?.name === name && known.position === position && known.number === number) return
    const labelled = (layout: Layout) => ({ ...layout, name, position, number: number || layout.number })
    store.setState((state) => ({
      layouts: inStripOrder(state.layouts.map((layout) => (layout.id === id ? labelled(layout) : layout))),
    }))
  }

  function drop(layoutId: string) {
    if (!layoutOf(layoutId)) return
    store.setState((state) => ({
      layouts: state.layouts.filter(({ id }) => id !== layoutId),
      previewId: state.previewId === layoutId ? neighbourOf(state.layouts, layoutId) : state.previewId,
    }))
    layouts.close(layoutId)
  }

  function note(answer: MixRequest) {
    const known = store.getState().requests.find(({ id }) => id === answer.id)
    if (!known || !isBehind(answer, known)) put(answer)
  }

  function put(request: MixRequest) {
    store.setState(({ requests }) => {
      const known = requests.find(({ id }) => id === request.id)
      // The answer to a take may come after the events that followed it, and then lacks what they told.
      const confirmed = request.confirmed ?? known?.confirmed ?? null
      const runsAt = request.runsAt ?? known?.runsAt ?? null
      const row = { ...request, runsAt, confirmed, body: request.body ?? known?.body ?? null }
      const rows = known ? requests.map((other) => (other === known ? row : other)) : [row, ...requests]
      // However long a fader is ridden, the takes before it stay.
      return { requests: rows.filter(({ isSound }, at) => at < REQUESTS_KEPT || (!isSound && at < 2 * REQUESTS_KEPT)) }
    })
  }

  function showChanged(show: Show) {
    if (show.revision >= store.getState().show.revision) replaceShow(show)
  }

  function replaceShow(show: Show) {
    store.setState({ show })
    layouts.resize(frameOf(show.settings), stepOf(show.settings))
  }

  /** Tells that a layout is deleted which was in my preview, or has edits of mine that are not saved. */
  function tellIfEdited(layoutId: string, by: Person | null) {
    const known = store.getState()
    const gone = layoutOf(layoutId)
    const isEdited = known.previewId === layoutId || (known.saving[layoutId] ?? SAVED).at !== 'saved'
    if (gone && isEdited) void tellLoss(tell, ({ deleted }) => deleted(gone.name, by, known))
  }

  function receive({ change, by }: ShowEvent) {
    const { me } = store.getState()
    switch (change.type) {
      case 'show.changed':
        return showChanged(change.show)
      case 'show.deleted':
        return store.setState({ connection: 'gone' })
      case 'layout.added':
        return hold(change.layout)
      case 'layout.changed': {
        const { layoutId } = change
        const before = layoutOf(layoutId)
        if (!before) return
        if (change.revision > before.revision) label({ ...change, id: layoutId })
        const heard = layouts.receive(layoutId, change, by)
        const { overwritings } = heard
        const known = store.getState()
        if (overwritings.length > 0)
          void tellLoss(tell, (words) => words.overwritten(overwritings, by, before.document, known))
        if (heard.lost.length > 0) void tellLoss(tell, ({ lost }) => lost(heard.lost, by, known))
        return
      }
      case 'layout.removed': {
        if (by?.id !== me.id) tellIfEdited(change.layoutId, by)
        return drop(change.layoutId)
      }
      case 'task.changed': {
        const refused = givenUp(store.getState(), change.task)
        const { program = store.getState().task.program, ...news } = change.task
        store.setState({ task: { ...news, program } })
        if (refused) tell(refusalNotice(refused, (id) => revealInput(store, layouts, refused.layoutId, id)))
        return
      }
      case 'request.changed':
        return put(change.request)
      case 'account.changed':
        return store.setState({ account: change.account })
      case 'roster.changed':
        return store.setState({ roster: change.roster })
      case 'templates.changed':
      case 'label-styles.changed':
      case 'pictures.changed':
        return store.setState(({ kept }) => ({ kept: kept + 1 }))
    }
  }

  function resync({ show, task, requests, roster, account, ...snapshot }: Snapshot, isRestored = false) {
    store.setState(({ kept }) => ({ task, requests, roster, account, coming: 0, kept: kept + 1 }))
    layouts.forgetWritten()
    if (isRestored) replaceShow(show)
    else showChanged(show)
    const now = new Set(snapshot.layouts.map(({ id }) => id))
    for (const layout of snapshot.layouts) hold(isRestored ? { ...layout, isRestored } : layout)
    for (const { id } of store.getState().layouts) {
      if (now.has(id)) continue
      tellIfEdited(id, null)
      drop(id)
    }
  }

  return { receive, resync, hold, drop, note, showChanged }
}
