import type { CallOff, Timers } from '@/lib/editor/state/timers'
import type { EventStream } from '../event-stream'
import { type Followed, judge } from './followed'
import { createLeader, type Leader } from './leader'
import { isAfter, isSameReign, isTime, type Reign, type Said, type Subscription, type TabMessage } from './messages'

export type SharedStream = Readonly<{
  /** Follows a show. It seems to be a stream of its own. */
  open: (show: string, after: number | null) => EventStream
  hear: (message: TabMessage) => void
  /** Called when the page goes away, perhaps to come back. */
  leave: () => void
}>

type Options = Readonly<{
  /** The id of this tab. */
  tab: string
  openStream: (url: string) => EventStream
  /** Says something to all other tabs of the browser. */
  post: (message: TabMessage) => void
  timers: Timers
}>

/** A tab whose list no leader answers within this time leads itself. */
const ANSWER_MS = 150

/**
 * The leader counts the tabs this often, since a tab that crashes says nothing. What it followed is let go of after one
 * to two counts.
 */
const COUNT_EVERY_MS = 20_000

/**
 * Plays the part of one tab in the event stream that all tabs of a browser share, since a browser has few connections
 * to a server. One tab leads: it holds the stream and passes on what is said. A tab that gets no answer from a leader,
 * because there is none or it sleeps, leads itself. Whether the stream still lives is judged by whoever follows it.
 */
export function createSharedStream({ tab, openStream, post, timers }: Options): SharedStream {
  const followed = new Set<Followed>()
  let opened = 0
  let isAsking = false
  /** The page went away. This tab takes no part until it follows something again. */
  let isAway = false
  let list = 0
  let reign: Reign | null = null
  let leader: Leader | null = null
  let callOff: CallOff = () => {}
  let stopCounting: CallOff = () => {}

  const newId = () => `${tab} ${++opened}`
  const subscriptions = (): Subscription[] => [...followed].map(({ id, show, after }) => ({ id, show, after }))

  function open(show: string, after: number | null): EventStream {
    isAway = false
    const one: Followed = { id: newId(), show, after, turn: null, listeners: new Map() }
    followed.add(one)
    askSoon()
    return {
      addEventListener: (type, listener) => one.listeners.set(type, listener),
      close: () => {
        if (followed.delete(one)) askSoon()
      },
    }
  }

  /** A stream that is closed and opened again in the same moment asks one question. */
  function askSoon() {
    if (isAsking) return
    isAsking = true
    void Promise.resolve().then(() => {
      isAsking = false
      ask()
    })
  }

  function ask() {
    callOff()
    if (leader) return begin(leader.follow(tab, subscriptions()))
    list += 1
    post({ type: 'follows', tab, list, subscriptions: subscriptions() })
    if (followed.size > 0) callOff = timers.after(ANSWER_MS, lead)
  }

  function begin(turn: number) {
    for (const one of followed) one.turn ??= turn
  }

  function lead() {
    callOff()
    const mine = { number: (reign?.number ?? 0) + 1, tab }
    enter(mine)
    const say = (said: Said) => {
      if (leader?.successor()) post({ type: 'said', by: mine, ...said })
      deliver(said)
    }
    leader = createLeader({ tab, open: openStream, now: timers.now, say })
    post({ type: 'leads', by: mine })
    ask()
    countLater(mine)
  }

  function countLater(by: Reign) {
    stopCounting = timers.after(COUNT_EVERY_MS, () => {
      leader?.count()
      post({ type: 'counts', by })
      countLater(by)
    })
  }

  function enter(next: Reign) {
    resign()
    reign = next
    for (const one of followed) one.turn = null
  }

  function resign() {
    stopCounting()
    leader?.close()
    leader = null
  }

  function deliver({ turn, show, event, data, number }: Said) {
    for (const one of [...followed]) {
      if (one.turn === null || turn < one.turn || (show !== null && show !== one.show)) continue
      const is = judge(one.after, { event, number })
      if (is === 'restored') askForAll(one)
      if (is !== 'news') continue
      if (!isTime(event)) one.after = number ?? one.after
      one.listeners.get(event === 'gone' ? 'error' : event)?.({ data })
    }
  }

  /** Asks for a snapshot in place of what is new. Until the leader answers, nothing is heard. */
  function askForAll(one: Followed) {
    Object.assign(one, { id: newId(), after: null, turn: null })
    askSoon()
  }

  function hear(message: TabMessage) {
    if (isAway) return
    switch (message.type) {
      case 'follows':
        return answer(message)
      case 'hears':
        if (message.tab !== tab || message.list !== list || leader || (reign && isAfter(reign, message.by))) return
        callOff()
        reign = message.by
        return begin(message.turn)
      case 'leads':
        return recognise(message.by)
      case 'counts':
        if (!isSameReign(message.by, reign)) recognise(message.by)
        else if (followed.size > 0) post({ type: 'follows', tab, list, subscriptions: subscriptions() })
        return
      case 'abdicates':
        if (!isSameReign(message.by, reign)) return
        enter(message.by)
        if (message.to === tab) lead()
        else if (followed.size > 0) callOff = timers.after(ANSWER_MS, lead)
        return
      case 'said':
        if (isSameReign(message.by, reign)) deliver(message)
    }
  }

  function answer({ tab, list, subscriptions }: Extract<TabMessage, { type: 'follows' }>) {
    if (!leader || !reign) return
    const turn = leader.follow(tab, subscriptions)
    if (subscriptions.length > 0) post({ type: 'hears', tab, list, by: reign, turn })
  }

  function recognise(by: Reign) {
    if (isAfter(by, reign)) {
      enter(by)
      return ask()
    }
    // A tab that did not know of this leader has begun to lead: it steps down once it does.
    if (leader && reign) post({ type: 'leads', by: reign })
  }

  function leave() {
    isAway = true
    callOff()
    const to = leader?.successor() ?? null
    if (leader && reign) post({ type: 'abdicates', by: reign, to })
    else post({ type: 'follows', tab, list: 0, subscriptions: [] })
    resign()
  }

  return { open, hear, leave }
}
