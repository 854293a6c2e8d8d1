import type { Playing } from '@/components/canvas/paint/picture'
import { players } from '@/components/canvas/players'
import { browserTimers } from '@/components/seat/browser-timers'
import type { Desk } from '@/lib/editor/desk-store'
import { sourceKey } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'
import { type Provided, provide } from '@/lib/protocol/pictures/provide'
import { feedRoomOf } from './feed-requests'
import { createRoomPlayer, isRoomPicture } from './room-player'
import { followRoom } from './room-streams'
import { addSeenShapes } from './seen-shapes'
import { showPictures } from './show-pictures'
import { createSnapshotPlayer, loadSnapshot } from './snapshot-player'
import { createSourcePlayer, type Play, type SourcePlayer } from './source-player'
import { stills, stillsOnly } from './stills-only'

/** What nobody shows any more is played for this long, in ms: another layout may show it next. */
const LINGERS_MS = 3_000

export type Provider = Readonly<{
  /** Stops all that is played while nobody looks, but for what is heard. */
  sleep: (isAsleep: boolean) => void
  playing: () => readonly SourcePlayer[]
  end: () => void
}>

type Told = Readonly<{
  /** Is told which streams the canvas shows. */
  enlarge: (streamIds: ReadonlySet<string>) => void
  /** Tells whether somebody listens to a source, who may look elsewhere. */
  isHeard: (source: Source) => boolean
}>

/**
 * Plays what the page shows and the show wants to move, one player for each source, and answers for each source to
 * whoever draws it.
 */
export function createProvider(desk: Desk, play: Play, { enlarge, isHeard }: Told): Provider {
  const known = showPictures(desk)
  const room = followRoom(desk)
  const wanted = new Map<string, readonly Source[]>()
  const played = new Map<string, SourcePlayer>()
  const leaving = new Map<string, ReturnType<typeof setTimeout>>()
  let isAsleep = false
  let isDue = false

  const shapes = addSeenShapes()
  const publish = () => {
    const answers = new Map<string, Playing>()
    for (const [key, player] of played) answers.set(key, player.playing())
    players.setState({ of: (source) => answers.get(sourceKey(source)) ?? null })
    shapes.see([...played.values()])
  }
  const playerOf = (source: Source, from: Provided): SourcePlayer | null => {
    if (from.kind === 'snapshot')
      return createSnapshotPlayer(source, from.url, { load: loadSnapshot, timers: browserTimers }, publish)
    return isRoomPicture(from)
      ? createRoomPlayer(source, from, feedRoomOf(desk), publish)
      : createSourcePlayer(source, from, play, publish)
  }
  const stop = (key: string) => {
    clearTimeout(leaving.get(key))
    leaving.delete(key)
    played.get(key)?.stop()
    played.delete(key)
  }
  const settle = () => {
    isDue = false
    const { pictures } = known.getState()
    const facts = {
      pictures,
      stillsOnly: stillsOnly(stills.getState()),
      page: window.location.href,
      room: room.streams.getState(),
    }
    const shown = new Map<string, Source>()
    for (const source of [...wanted.values()].flat()) {
      if (!isAsleep || isHeard(source)) shown.set(sourceKey(source), source)
    }
    let [isOther, hasRoom] = [false, false]
    for (const [key, source] of shown) {
      const { from } = provide(source, facts)
      hasRoom ||= from !== null && isRoomPicture(from)
      const player = played.get(key)
      clearTimeout(leaving.get(key))
      leaving.delete(key)
      if (player?.url === from?.url) continue
      if (player) stop(key)
      const made = from && playerOf(source, from)
      if (made) played.set(key, made)
      isOther = true
    }
    for (const key of [...played.keys()]) {
      if (shown.has(key) || leaving.has(key)) continue
      const leave = () => {
        stop(key)
        publish()
      }
      if (isAsleep) leave()
      else leaving.set(key, setTimeout(leave, LINGERS_MS))
    }
    enlarge(streamsOf(wanted.get('canvas') ?? []))
    room.watch(hasRoom)
    if (isOther) publish()
  }
  const settleSoon = () => {
    if (isDue) return
    isDue = true
    queueMicrotask(settle)
  }
  const ends = [known.subscribe(settleSoon), stills.subscribe(settleSoon), room.streams.subscribe(settleSoon), room.end]
  players.setState({
    want: (who, sources) => {
      if (sources.length > 0) wanted.set(who, sources)
      else wanted.delete(who)
      settleSoon()
    },
  })
  return {
    sleep: (is) => {
      isAsleep = is
      settleSoon()
    },
    playing: () => [...played.values()],
    end: () => {
      for (const end of ends) end()
      for (const key of [...played.keys()]) stop(key)
      shapes.end()
      players.setState(players.getInitialState(), true)
    },
  }
}

const streamsOf = (sources: readonly Source[]): ReadonlySet<string> =>
  new Set(sources.flatMap((source) => (source.kind === 'stream' ? source.streamId : [])))
