import type { ShowEvent, Snapshot } from '@/lib/desk/live'
import type { Person } from '@/lib/desk/request'
import type { ShowSettings } from '@/lib/layout/show'
import type { Api } from './api'
import type { Connection, DeskStore } from './desk-state'
import type { EditorStore } from './editor-store'

/** Time for the desk: milliseconds, and a cancellable wait. */
export type Timers = Readonly<{
  now: () => number
  after: (ms: number, run: () => void) => () => void
}>

export type DeskOptions = Readonly<{
  snapshot: Snapshot
  me: Person
  /** The layout to preview first; another one when it is not there. */
  previewId: string | null
  api: Api
  timers: Timers
  newId: () => string
}>

/** What an operator can do at the desk. Each verb tells its outcome through the state and the notices. */
export type DeskVerbs = Readonly<{
  /** The editor of a layout of the show. Throws for a layout that is not there. */
  editor: (layoutId: string) => EditorStore
  preview: (layoutId: string) => void
  take: () => Promise<void>
  stop: () => Promise<void>
  addLayout: (name?: string) => Promise<void>
  renameLayout: (layoutId: string, name: string) => Promise<void>
  duplicateLayout: (layoutId: string) => Promise<void>
  removeLayout: (layoutId: string) => Promise<void>
  /** `index` is the place in the strip, 0 first, counted without the layout itself. */
  moveLayout: (layoutId: string, index: number) => Promise<void>
  changeShow: (settings: ShowSettings) => Promise<void>
  renameShow: (name: string) => Promise<void>
  refreshRoster: () => Promise<void>
  /** Gives up the refused edits of a layout and shows what the server has. */
  discard: (layoutId: string) => void
  /** Sends what waits at once, for a browser that comes online. */
  retry: () => void
  dismiss: (noticeId: string) => void
  /** From the live line. */
  receive: (event: ShowEvent) => void
  resync: (snapshot: Snapshot) => void
  connect: (connection: Connection) => void
  /** Stops timers; nothing is sent any more. */
  close: () => void
}>

export type Desk = DeskStore & DeskVerbs

export declare function createDesk(options: DeskOptions): Desk
