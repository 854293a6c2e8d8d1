import type { StoreApi } from 'zustand/vanilla'
import type { Account, Layout, Show } from '@/lib/protocol/live'
import type { MixRequest, Person } from '@/lib/protocol/request'
import type { Roster } from '@/lib/protocol/roster'
import type { Task } from '@/lib/protocol/task'
import type { Saving } from './saving'

/**
 * The connection over which the server's events come. `checking`: it may have died, and what is shown is being asked for
 * anew. `gone`: somebody deleted the show.
 */
export type Connection = 'connecting' | 'live' | 'checking' | 'reconnecting' | 'signed-out' | 'gone'

type NoticeTone = 'plain' | 'good' | 'warning' | 'bad'

/** A message that the operator is told once. Its action may be pressed at most once. */
type Notice = Readonly<{
  id: string
  tone: NoticeTone
  text: string
  action?: Readonly<{ label: string; run: () => void }>
}>

export type DeskState = Readonly<{
  /** Shared with everybody, as the server last told it. */
  show: Show
  /**
   * Shared with everybody, in the order of the strip. `document` is what the operator sees; `revision` is the last
   * acknowledged one.
   */
  layouts: readonly Layout[]
  /** How many layouts are still on their way: until then nobody knows which one is the third. */
  coming: number
  task: Task
  /** Newest first. */
  requests: readonly MixRequest[]
  roster: Roster
  account: Account
  /** Mine alone, like all fields below. */
  me: Person
  connection: Connection
  previewId: string | null
  /** By layout id. */
  saving: Readonly<Record<string, Saving>>
  /** How many takes and stops of this desk our own server has not answered yet. A newer one need not wait for them. */
  busy: Readonly<{ take: number; stop: number }>
  /** Set for a second after a take. No other take is sent then, since it may be the second half of a double click. */
  resting: boolean
  /** Why the last press took nothing, for the layout that was in preview; null once that is old. */
  notTaken: Readonly<{ layoutId: string | null; why: string }> | null
  notices: readonly Notice[]
}>

export type Tell = (notice: Omit<Notice, 'id'>) => void

export type DeskStore = StoreApi<DeskState>
