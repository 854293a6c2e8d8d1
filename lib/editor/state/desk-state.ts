import type { StoreApi } from 'zustand/vanilla'
import type { Account, Layout, Show } from '@/lib/protocol/live'
import type { MixRequest, Person } from '@/lib/protocol/request'
import type { Roster } from '@/lib/protocol/roster'
import type { Task } from '@/lib/protocol/task'
import type { Saving } from './saving'

/** The connection over which the server's events come. `gone`: somebody deleted the show. */
export type Connection = 'connecting' | 'live' | 'reconnecting' | 'signed-out' | 'gone'

type NoticeTone = 'plain' | 'good' | 'warning' | 'bad'

/** Something to tell the operator once. The action may be pressed at most once. */
type Notice = Readonly<{
  id: string
  tone: NoticeTone
  text: string
  action?: Readonly<{ label: string; run: () => void }>
}>

export type DeskState = Readonly<{
  /** Shared, as the server last told it. */
  show: Show
  /** Shared, in the order of the strip. `document` is what the operator sees; `revision` the last one acknowledged. */
  layouts: readonly Layout[]
  task: Task
  /** Newest first. */
  requests: readonly MixRequest[]
  roster: Roster
  account: Account
  /** Mine alone, like all below. */
  me: Person
  connection: Connection
  previewId: string | null
  /** By layout id. */
  saving: Readonly<Record<string, Saving>>
  /** Takes and stops of this desk that our own server has not answered yet: a newer one need not wait for that. */
  busy: Readonly<{ take: number; stop: number }>
  /** For a second after a take another one is not sent: it may be the second half of a double click. */
  resting: boolean
  notices: readonly Notice[]
}>

export type Tell = (notice: Omit<Notice, 'id'>) => void

export type DeskStore = StoreApi<DeskState>
