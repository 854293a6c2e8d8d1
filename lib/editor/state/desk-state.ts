import type { StoreApi } from 'zustand/vanilla'
import type { Account, Layout, Show } from '@/lib/protocol/live'
import type { MixRequest, Person } from '@/lib/protocol/request'
import type { Roster } from '@/lib/protocol/roster'
import type { Task } from '@/lib/protocol/task'
import type { Saving } from './saving'

/**
 * The connection over which the server's events come. `checking`: it may have died, and what is shown is being asked
 * for anew. `gone`: someone deleted the show.
 */
export type Connection = 'connecting' | 'live' | 'checking' | 'reconnecting' | 'signed-out' | 'gone'

type NoticeTone = 'plain' | 'good' | 'warning' | 'bad'

/** Holds a message that the operator is told once. Its action may be pressed at most once. */
type Notice = Readonly<{
  id: string
  tone: NoticeTone
  text: string
  action?: Readonly<{ label: string; run: () => void }>
  /** The message goes once its reason is gone. */
  until?: AbortSignal
}>

export type DeskState = Readonly<{
  /** The show is shared with everybody, as the server last told it. */
  show: Show
  /**
   * The layouts are shared with everybody, in the order of the strip. `document` is what the operator sees; `revision`
   * is the last acknowledged one.
   */
  layouts: readonly Layout[]
  /** This many layouts are still on their way: until they are there nobody knows which one is the third. */
  coming: number
  task: Task
  /** The newest come first. */
  requests: readonly MixRequest[]
  roster: Roster
  account: Account
  /** Rises whenever the templates or styles that the show keeps may be others: whoever uses them asks anew. */
  kept: number
  /** Says who is at the desk, as the server told it last, unread (lib/protocol/here.ts); null until it does. */
  here: unknown
  /** This field and all below are mine alone. */
  me: Person
  connection: Connection
  previewId: string | null
  /** The keys 1…9 preview the layouts of this bank (bank.ts), 0 first. */
  bank: number
  /** They are found by layout id. */
  saving: Readonly<Record<string, Saving>>
  /**
   * Counts the takes and stops of this desk that our own server has not answered yet. A newer one need not wait for
   * them.
   */
  busy: Readonly<{ take: number; stop: number }>
  /**
   * No take is sent until then, by the browser's steady clock in ms: the show's guard after a take, where a press may
   * be a slip of the hand or cross another's. It is 0 where there is no such pause.
   */
  resting: number
  /**
   * While it is not open nothing that is pressed in this tab changes program: `asked` where somebody wants to open it
   * and has not said so twice.
   */
  padlock: 'open' | 'closed' | 'asked'
  /**
   * Each change of the layout in preview goes on air by itself (live-edit.ts): null while it is off, as it is at first;
   * else why it waits for a hand, or nothing where it does not.
   */
  liveEdit: string | null
  /**
   * Somebody else has the desk: whoever changes what is on air here is asked first, or may not, where it is had alone.
   */
  held: Readonly<{
    why: string
    isAlone: boolean
    /**
     * Returns null for a press that answers the question, else raises it and says what to do. The answer counts once;
     * `isAskedAgain` says that the same press is asked a second time.
     */
    ask: (isAskedAgain?: boolean) => string | null
  }> | null
  /** Says why the last press took nothing, for the layout that was in preview; null once that is old. */
  notTaken: Readonly<{ layoutId: string | null; why: string }> | null
  notices: readonly Notice[]
}>

export type Tell = (notice: Omit<Notice, 'id'>) => void

export type DeskStore = StoreApi<DeskState>
