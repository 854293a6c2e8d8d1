import type { Playing } from '@/components/canvas/paint/picture'
import { cardAddress } from '@/components/seat/card-address'
import type { SourcePlayer } from '@/components/seat/pictures/source-player'
import { FROZEN } from '@/components/seat/pictures/trouble'
import { canvasStill } from '@/components/seat/pictures/video-still'
import { serverNow } from '@/components/seat/server-time'
import type { Size } from '@/lib/geometry/rect'
import type { Source } from '@/lib/layout/input'
import type { RoomStream } from '@/lib/protocol/pictures/room-stream'
import { cardFace, paintFace } from './card-face'
import { roomStreams } from './room-streams'
import { onTick } from './ticker'
import { playTone } from './tone'

/** A card is painted this large at most, by its longer side: it is seen in a part of a canvas. */
const MOST_PIXELS = 640

type Stream = Extract<Source, { kind: 'stream' }>

/**
 * Plays the test card of one of the sandbox's streams, with a clock that runs and a tone. It stands still as its stream
 * does, and is silent then.
 */
export function createCardPlayer(source: Stream, url: string, appId: number, onChange: () => void): SourcePlayer {
  const listeners = new Set<() => void>()
  const onPicture: Playing['onPicture'] = (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  let playing: Playing = { still: null, trouble: null, onPicture }
  let painted = 0
  let paint: (() => void) | null = null
  let forgetTicks: (() => void) | null = null
  let endTone: (() => void) | null = null

  const say = (next: Partial<Playing>) => {
    playing = { ...playing, ...next }
    onChange()
  }
  const draw = () => {
    paint?.()
    painted += 1
    for (const listener of listeners) listener()
  }
  const look = () => {
    const stream = roomStreams.getState()?.get(source.streamId)
    const trouble = whyStill(stream)
    if (trouble === null && paint) forgetTicks ??= onTick(draw)
    else {
      forgetTicks?.()
      forgetTicks = null
    }
    if (stream?.live && !stream.frozen) endTone ??= playTone(numberOf(source.streamId), (media) => say({ media }))
    else {
      endTone?.()
      endTone = null
    }
    if (trouble !== playing.trouble) say({ trouble })
  }
  const card = new Image()
  card.onload = () => {
    const canvas = canvasFor({ width: card.naturalWidth, height: card.naturalHeight })
    const context = canvas.getContext('2d')
    if (!context) return
    context.drawImage(card, 0, 0, canvas.width, canvas.height)
    const face = cardFace(canvas)
    paint = () => paintFace(context, face, serverNow())
    paint()
    say({ still: canvasStill(canvas) })
    look()
  }
  card.onerror = () => say({ trouble: 'no picture: the sandbox draws no card' })
  card.src = cardAddress(source.streamId, appId)
  const forgetRoom = roomStreams.subscribe(look)

  return {
    url,
    source,
    playing: () => playing,
    count: () => {
      const second = { came: painted, drawn: painted }
      painted = 0
      return second
    },
    stop: () => {
      forgetRoom()
      forgetTicks?.()
      endTone?.()
      listeners.clear()
      card.onload = null
      card.onerror = null
      paint = null
    },
  }
}

/** Counts the streams of the room from 1, which tells their tones apart. */
const numberOf = (streamId: string): number => [...(roomStreams.getState()?.keys() ?? [])].indexOf(streamId) + 1

/** Says in a few words why the picture of a stream of the room does not move; null while it does. */
function whyStill(stream: RoomStream | undefined): string | null {
  if (!stream?.live) return 'picture ended'
  if (stream.frozen) return FROZEN
  return stream.cameraOff ? 'camera off' : null
}

function canvasFor({ width, height }: Size): OffscreenCanvas {
  const scale = Math.min(1, MOST_PIXELS / Math.max(width, height, 1))
  return new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
}
