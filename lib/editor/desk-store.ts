import { createStore } from 'zustand/vanilla'
import type { ShowSettings } from '@/lib/layout/show'
import type { Layout, ShowEvent, Snapshot } from '@/lib/protocol/live'
import type { MixRequest, Person } from '@/lib/protocol/request'
import { createLaterLayoutActions } from './actions/later-layout-actions'
import type { OtherTake } from './actions/other-takes'
import type { Rearrange } from './actions/rearrange'
import type { Restart, RestartOutcome } from './actions/restart'
import { createShowActions } from './actions/show-actions'
import { createTake, type TakeOver } from './actions/take'
import type { Connection, DeskState, DeskStore, Tell } from './state/desk-state'
import type { EditorStore } from './state/editor-store'
import { putNotice } from './state/put-notice'
import { inStripOrder } from './state/strip'
import type { Timers } from './state/timers'
import type { Answer, Api } from './sync/api'
import { createOpenLayouts } from './sync/open-layouts'
import { createReceiver } from './sync/receive'
import { revealInput } from './sync/reveal-input'
import { tellLoss } from './sync/tell-loss'

export type DeskOptions = Readonly<{
  snapshot: Snapshot
  /** The snapshot leaves out this many layouts; the next one brings them. */
  coming?: number
  me: Person
  /** The layout to preview first, or another one when it does not exist. */
  previewId: string | null
  api: Api
  timers: Timers
  newId: () => string
  /** The server's time in Unix ms; null as long as it is not known. */
  serverNow?: () => number | null
}>

/** Lists the actions of an operator at the desk. Each one tells its outcome through the state and the notices. */
type DeskVerbs = Readonly<{
  /**
   * Returns the editor of a layout of the show.
   *
   * @throws {Error} for a layout that does not exist
   */
  editor: (layoutId: string) => EditorStore
  preview: (layoutId: string) => void
  /** Returns the answer; null where nothing was asked. */
  take: (over?: TakeOver) => Promise<Answer<MixRequest> | null>
  /**
   * Takes what is not the preview (other-takes.ts). Returns its row; null where nothing was asked, or no answer came.
   */
  ask: (asked: OtherTake) => Promise<MixRequest | null>
  /** Says why a press took nothing, until the next press, or for `forMs` where the reason will pass. */
  refuseTake: (why: string, forMs?: number) => void
  stop: () => Promise<void>
  /** Gives up the request that the server retries. */
  cancelRetry: () => Promise<void>
  /** Previews a layout with one input selected. Returns false where one of them is gone. */
  revealInput: (layoutId: string | null, inputId: string) => boolean
  addLayout: (name?: string) => Promise<void>
  holdLayouts: (imported: readonly Layout[]) => Promise<void>
  renameLayout: (layoutId: string, name: string) => Promise<void>
  duplicateLayout: (layoutId: string) => Promise<void>
  removeLayout: (layoutId: string) => Promise<void>
  numberLayout: (layoutId: string, number: number) => Promise<void>
  /** `index` is the position in the strip, 0 first, counted without the layout itself. */
  moveLayout: (layoutId: string, index: number) => Promise<void>
  /** These return whether the change was made. */
  changeShow: (settings: ShowSettings, accountId?: string, rearrange?: Rearrange | null) => Promise<boolean>
  renameShow: (name: string) => Promise<boolean>
  /** Changes settings that a running task keeps: it stops, saves them, and takes the layout again. */
  stopAndStartAgain: (restart: Restart) => Promise<RestartOutcome>
  refreshRoster: () => Promise<void>
  /** Gives up the refused edits of a layout and shows what the server has. */
  discard: (layoutId: string) => void
  /** Sends at once what waits, for a browser that comes online. */
  retry: () => void
  dismiss: (noticeId: string) => void
  /** Called by the connection, with one event, the whole show, or the state of the connection. */
  receive: (event: ShowEvent) => void
  resync: (snapshot: Snapshot, isRestored?: boolean) => void
  connect: (connection: Connection) => void
  /** Stops the timers, so that nothing is sent any more. */
  close: () => void
}>

/** Holds everything that the desk of one show knows, and all that can be done there. */
export type Desk = DeskStore & DeskVerbs

export function createDesk({
  snapshot,
  coming = 0,
  me,
  previewId,
  api,
  timers,
  newId,
  serverNow = () => null,
}: DeskOptions): Desk {
  const { last: _, timeoutMs: __, now: ___, ...known } = snapshot
  const strip = inStripOrder(snapshot.layouts)
  const store = createStore<DeskState>()(() => ({
    ...known,
    layouts: strip,
    coming,
    kept: 0,
    here: null,
    me,
    connection: 'connecting',
    previewId: (strip.find(({ id }) => id === previewId) ?? strip[0])?.id ?? null,
    bank: 0,
    saving: {},
    busy: { take: 0, stop: 0 },
    resting: 0,
    padlock: 'open',
    liveEdit: null,
    held: null,
    notTaken: null,
    notices: [],
  }))
  const tell: Tell = (notice) => putNotice(store, { ...notice, id: newId() })

  const layouts = createOpenLayouts({
    store,
    api,
    timers,
    newId,
    onFrame: (entry, turn) => void show.turnFrame(entry, turn),
    onLost: (records) => void tellLoss(tell, ({ lost }) => lost(records, null, store.getState())),
  })
  for (const layout of strip) layouts.open(layout)
  const receiver = createReceiver(store, layouts, tell)
  const deps = { store, api, layouts, receiver, timers, newId, serverNow, tell }

  const show = createShowActions(deps)

  const retry = () => {
    for (const save of layouts.all()) save.retry()
  }
  /** Whoever signed in elsewhere looks there, and need not guess what became of the edits here. */
  const welcomeBack = async () => {
    const ends = await Promise.all(layouts.all().map((save) => save.flush()))
    if (ends.every(({ at }) => at === 'saved')) tell({ tone: 'good', text: 'Signed in again: all edits are saved.' })
  }

  return {
    ...store,
    ...createTake(deps),
    ...createLaterLayoutActions(deps),
    ...show,
    editor: layouts.editor,
    preview: (layoutId) => {
      if (store.getState().layouts.some(({ id }) => id === layoutId)) store.setState({ previewId: layoutId })
    },
    revealInput: (layoutId, inputId) => revealInput(store, layouts, layoutId, inputId),
    discard: (layoutId) => layouts.save(layoutId)?.discard(),
    retry,
    dismiss: (noticeId) => store.setState(({ notices }) => ({ notices: notices.filter(({ id }) => id !== noticeId) })),
    receive: receiver.receive,
    resync: receiver.resync,
    connect: (connection) => {
      const before = store.getState().connection
      store.setState({ connection })
      if (connection === 'live') retry()
      if (connection === 'live' && before === 'signed-out') void welcomeBack()
    },
    close: () => {
      for (const save of layouts.all()) save.close()
    },
  }
}
