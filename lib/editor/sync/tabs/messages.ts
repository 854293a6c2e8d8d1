/** Lists what the tabs of one browser say to each other. All of it is said to all of them. */
export type TabMessage =
  /** Says everything that a tab follows now. A leader answers, under the number that the tab gave its list. */
  | Readonly<{ type: 'follows'; tab: string; list: number; subscriptions: readonly Subscription[] }>
  /** Is the leader's answer to one tab: what is new in its list is in the stream from this turn on. */
  | Readonly<{ type: 'hears'; tab: string; list: number; by: Reign; turn: number }>
  | Readonly<{ type: 'leads'; by: Reign }>
  /** Asks every tab that follows something to say so again. */
  | Readonly<{ type: 'counts'; by: Reign }>
  /** Says that the leading tab closes. It names the one that leads from here on; null where it knows none. */
  | Readonly<{ type: 'abdicates'; by: Reign; to: string | null }>
  | (Readonly<{ type: 'said'; by: Reign }> & Said)

/** Says which tab leads. A higher number wins, then the higher tab, so that two that begin to lead at once agree. */
export type Reign = Readonly<{ number: number; tab: string }>

/** Names a show that a tab follows, and the number of the last event that it has; null where it needs a snapshot. */
export type Subscription = Readonly<{ id: string; show: string; after: number | null }>

/**
 * Holds what came over the stream: the stream's turn, the show that it is about (null: all), and the number of an
 * event; with a clock or a ping, the last number that the stream has told of the show.
 */
export type Said = Readonly<{
  turn: number
  show: string | null
  event: StreamEvent
  data: string | null
  number: number | null
}>

export type StreamEvent = (typeof STREAM_EVENTS)[number]
export const STREAM_EVENTS = ['clock', 'ping', 'snapshot', 'message', 'here', 'gone', 'error'] as const

/** Tells whether it says the time only, which it does when all that happened before is told. */
export const isTime = (event: StreamEvent): boolean => event === 'clock' || event === 'ping'

/** Tells whether the first reign replaces the second. */
export const isAfter = (a: Reign, b: Reign | null): boolean =>
  b === null || a.number > b.number || (a.number === b.number && a.tab > b.tab)

export const isSameReign = (a: Reign, b: Reign | null): boolean => a.number === b?.number && a.tab === b.tab
