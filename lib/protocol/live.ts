import { Diff } from '@/lib/layout/diff'
import { LayoutDocument } from '@/lib/layout/document'
import { PinnedSound } from '@/lib/layout/own/pinned-sound'
import { ShowSettings } from '@/lib/layout/show'
import * as z from '@/lib/shared/schema'
import { DEFAULT_ACCOUNT } from './default-account'
import { MixRequest, Person } from './request'
import { Roster } from './roster'
import { Task, TaskNews } from './task'

/** Holds what the server tells the browser, once whole (the snapshot) and then piece by piece (the events). */
export const Show = z.object({
  id: z.string(),
  name: z.string(),
  position: z.string(),
  revision: z.number(),
  settings: ShowSettings,
  /**
   * The account whose AppId the show goes on air with. Old events, from before there were several accounts, name none.
   */
  accountId: z._default(z.string(), DEFAULT_ACCOUNT),
  /** Names the layout that one key takes in a panic. One that is not there any more counts as none. */
  panicLayoutId: z._default(z.nullable(z.string()), null),
  /** Every layout keeps the sound of these (decision 056). */
  pinned: z._default(z.array(PinnedSound), () => []),
  updatedAt: z.number(),
})
export type Show = z.infer<typeof Show>

export const Layout = z.object({
  id: z.string(),
  showId: z.string(),
  name: z.string(),
  position: z.string(),
  /** Nobody else in the show has it. It is 0 in old events, from before layouts had numbers. */
  number: z._default(z.number(), 0),
  revision: z.number(),
  document: LayoutDocument,
  updatedAt: z.number(),
})
export type Layout = z.infer<typeof Layout>

/** Says what the desk knows of the account (AppId) that its show belongs to. It never holds a secret. */
export const Account = z.object({
  appId: z.number(),
  isTest: z.boolean(),
  /** In the mode `sandbox`, nothing leaves this machine. */
  mode: z.enum(['sandbox', 'live']),
  maxInputs: z.number(),
  maxOutputs: z.number(),
  maxFps: z.number(),
  /** Says whether a smaller Sequence that arrives later is left unexecuted. */
  timingControl: z._default(z.boolean(), false),
  /**
   * Lists every address that was ever on air as a background: an AppId may use 20 different ones, for ever (contract
   * 2.1).
   */
  backgrounds: z._default(z.array(z.string()), []),
})
export type Account = z.infer<typeof Account>

export const Snapshot = z.object({
  show: Show,
  layouts: z.array(Layout),
  task: Task,
  requests: z.array(MixRequest),
  roster: Roster,
  account: Account,
  /** One exchange with ZEGOCLOUD may take this long. */
  timeoutMs: z.number(),
  /** The server's time when it was read, because browsers' clocks are not to be trusted. */
  now: z._default(z.nullable(z.number()), null),
  /** The number of the last event that this snapshot includes. */
  last: z.number(),
})
export type Snapshot = z.infer<typeof Snapshot>

/** Tells the server's time, when a stream has caught up with a show and with every ping. */
export const Clock = z.object({ show: z.optional(z.string()), now: z.number() })
export type Clock = z.infer<typeof Clock>

/** Says that a show of a stream of several is not there. */
export type Gone = Readonly<{ show: string }>

/** Lists the payloads, each under its type. `revision` is the one after the change. */
export const ShowChange = z.discriminatedUnion('type', [
  z.object({ type: z.literal('show.changed'), show: Show }),
  z.object({ type: z.literal('show.deleted') }),
  z.object({ type: z.literal('layout.added'), layout: Layout }),
  z.object({
    type: z.literal('layout.changed'),
    layoutId: z.string(),
    revision: z.number(),
    name: z.string(),
    position: z.string(),
    number: z._default(z.number(), 0),
    diff: Diff,
    /** The client's own mark on a change, so that it recognises it when it comes back; null where nobody set one. */
    changeId: z.nullable(z.string()),
  }),
  z.object({ type: z.literal('layout.removed'), layoutId: z.string() }),
  z.object({ type: z.literal('task.changed'), task: TaskNews }),
  z.object({ type: z.literal('request.changed'), request: MixRequest }),
  z.object({ type: z.literal('roster.changed'), roster: Roster }),
  z.object({ type: z.literal('account.changed'), account: Account }),
  // What these name is asked for, by those who have use for it: the first picture needs none.
  z.object({ type: z.literal('templates.changed') }),
  z.object({ type: z.literal('label-styles.changed') }),
  z.object({ type: z.literal('pictures.changed') }),
])
export type ShowChange = z.infer<typeof ShowChange>

/** Holds one numbered event of a show: numbers rise by one, without gaps. `by` is null when no person caused it. */
export const ShowEvent = z.object({
  number: z.number(),
  showId: z.string(),
  at: z.number(),
  by: z.nullable(Person),
  change: ShowChange,
})
export type ShowEvent = z.infer<typeof ShowEvent>
