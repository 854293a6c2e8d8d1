import type { Cause } from '@/components/player/player-state'
import type { CallOff, Timers } from '@/lib/editor/state/timers'
import type { RoomToken } from '@/lib/protocol/pictures/room-token'
import { MOST_PLAYED } from '@/lib/zego/limits'
import { causeOfCode, isCause, RTC_CAUSES } from './rtc-causes'
import type { OpenRtcClient, RtcClient, RtcNews } from './rtc-client'

/** ZEGOCLOUD's client waits for ever for what does not answer, so this is how long it is waited for, in ms. */
const PATIENCE_MS = 10_000
/** A token that could not be renewed is asked for again after this, in ms: there is half a minute. */
const RENEW_AGAIN_MS = 5_000
/** A room in which nothing is played is left after this, in ms: what failed is tried again each 15 s or so. */
const LINGERS_MS = 30_000

/** Hears what becomes of one stream of the room. Nothing is heard after a failure. */
type Listener = Readonly<{ show: (stream: MediaStream) => void; fail: (cause: Cause) => void }>

export type RtcRoom = Readonly<{
  /** Plays a stream, until the returned function is called. The room is entered for the first, and left by the last. */
  play: (streamId: string, listener: Listener) => () => void
  /** Says which streams are shown large. All others are received small, where their publisher sends them so. */
  enlarge: (streamIds: ReadonlySet<string>) => void
  /** Leaves the room, since the show has another one now. Whoever plays comes back, into that. */
  move: () => void
  end: () => void
}>

type Deps = Readonly<{
  /** Asks Mixdesk for a token; rejects with a Cause. */
  ask: () => Promise<RoomToken>
  open: OpenRtcClient
  timers: Timers
}>

/**
 * Receives streams of the show's room for this tab, through one client. It enters when it is wanted, and fails for all
 * who wait where that fails: they come back after pauses of their own, and the first of them enters anew.
 */
export function createRtcRoom({ ask, open, timers }: Deps): RtcRoom {
  const listeners = new Map<string, Listener>()
  const started = new Set<string>()
  let large: ReadonlySet<string> = new Set()
  /** Counts the clients, so that what a former one does late is known. */
  let visit = 0
  let client: RtcClient | null = null
  let entering: Promise<RtcClient> | null = null
  let leaving: CallOff | null = null

  const sizeOf = (streamId: string) => (large.has(streamId) ? 'large' : 'small')
  const stay = () => {
    leaving?.()
    leaving = null
  }
  const leave = () => {
    stay()
    visit += 1
    started.clear()
    entering = null
    client?.end()
    client = null
  }
  const drop = (streamId: string) => {
    listeners.delete(streamId)
    if (started.delete(streamId)) client?.stop(streamId)
    if (listeners.size === 0) leaving ??= timers.after(LINGERS_MS, leave)
  }
  const failAll = (cause: Cause) => {
    leave()
    const all = [...listeners.values()]
    listeners.clear()
    for (const { fail } of all) fail(cause)
  }

  const renew = async (mine: number): Promise<void> => {
    const token = await ask().catch(() => null)
    if (mine !== visit) return
    if (token) client?.renew(token)
    else timers.after(RENEW_AGAIN_MS, () => mine === visit && void renew(mine))
  }
  const hear = (mine: number, news: RtcNews) => {
    if (mine !== visit) return
    if (news.type === 'token-ends') void renew(mine)
    else if (news.type === 'out') failAll(causeOfCode(news.code))
    else {
      const listener = listeners.get(news.streamId)
      drop(news.streamId)
      listener?.fail(causeOfCode(news.code))
    }
  }

  const inTime = <T>(answer: Promise<T>, otherwise: Cause): Promise<T> => {
    let callOff: CallOff = () => {}
    const silence = new Promise<never>((_, reject) => {
      callOff = timers.after(PATIENCE_MS, () => reject(otherwise))
    })
    return Promise.race([answer, silence]).finally(() => callOff())
  }
  const enter = async (mine: number): Promise<RtcClient> => {
    const token = await ask()
    const opened = await open(token, (news) => hear(mine, news))
    if (mine !== visit) {
      opened.end()
      throw RTC_CAUSES.silent
    }
    client = opened
    await inTime(opened.login(token), RTC_CAUSES.silent)
    return opened
  }
  const enterOnce = () => {
    if (entering) return entering
    const mine = visit
    entering = enter(mine)
    entering.catch((error: unknown) => {
      if (mine === visit) failAll(toCause(error))
    })
    return entering
  }
  const start = async (streamId: string, listener: Listener) => {
    const isWanted = () => listeners.get(streamId) === listener
    // Where the room cannot be entered, all have been told.
    const entered = await enterOnce().catch(() => null)
    if (!entered || !isWanted()) return
    started.add(streamId)
    const played = await inTime(entered.play(streamId, sizeOf(streamId)), RTC_CAUSES.nothing).catch(toCause)
    if (isWanted()) {
      if (!isCause(played)) return listener.show(played)
      drop(streamId)
      listener.fail(played)
    } else if (!started.has(streamId)) entered.stop(streamId)
  }

  return {
    play: (streamId, listener) => {
      if (listeners.size >= MOST_PLAYED) {
        listener.fail(RTC_CAUSES.tooMany)
        return () => {}
      }
      stay()
      listeners.set(streamId, listener)
      void start(streamId, listener)
      return () => {
        if (listeners.get(streamId) === listener) drop(streamId)
      }
    },
    enlarge: (streamIds) => {
      const before = large
      large = streamIds
      for (const streamId of started) {
        if (before.has(streamId) !== large.has(streamId)) client?.resize(streamId, sizeOf(streamId))
      }
    },
    move: () => {
      if (entering) failAll(RTC_CAUSES.moved)
    },
    end: () => {
      listeners.clear()
      leave()
    },
  }
}

const toCause = (error: unknown): Cause => (isCause(error) ? error : causeOfCode(0))
