import type { Playing, Still } from '@/components/canvas/paint/picture'
import type { PlayerState } from '@/components/player/player-state'
import type { Source } from '@/lib/layout/input'
import type { OverRtc, Playable } from '@/lib/protocol/pictures/play-address'
import type { Second } from '@/lib/protocol/pictures/slowness'
import { toTrouble } from './trouble'
import { keptStill, videoStill } from './video-still'

type Streamed = Playable | OverRtc

/** Plays a stream in an element until the returned function is called, and tells what is to be seen of it. */
export type Play<From = Streamed> = (
  video: HTMLVideoElement,
  stream: From,
  tell: (state: PlayerState) => void,
) => () => void

export type SourcePlayer = Readonly<{
  url: string
  source: Source
  playing: () => Playing
  /** Returns what came and was drawn since it was asked last. */
  count: () => Second
  stop: () => void
}>

/**
 * Plays one source for all places that show it, in an element that is on no page, without sound. `onChange` is called
 * when what it says is other, and not at each picture.
 */
export function createSourcePlayer<From extends Readonly<{ url: string }>>(
  source: Source,
  stream: From,
  play: Play<From>,
  onChange: () => void,
): SourcePlayer {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  const listeners = new Set<() => void>()
  const onPicture: Playing['onPicture'] = (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  let playing: Playing = { still: null, trouble: null, onPicture, media: video }
  let [came, drawn, presented] = [0, 0, 0]
  let isMoving = false

  const say = (next: Pick<Playing, 'still' | 'trouble'>) => {
    if (playing.still === next.still && playing.trouble === next.trouble) return
    playing = { ...next, onPicture, media: video }
    onChange()
  }
  const fits = ({ size }: Still) => size.width === video.videoWidth && size.height === video.videoHeight
  const see = (_: number, { presentedFrames }: VideoFrameCallbackMetadata) => {
    asked = video.requestVideoFrameCallback(see)
    came += presented === 0 ? 1 : Math.max(1, presentedFrames - presented)
    presented = presentedFrames
    drawn += 1
    const { still } = playing
    const isNew = !still || still.image !== video || !fits(still)
    if (isNew && isMoving) say({ still: videoStill(video), trouble: null })
    for (const listener of listeners) listener()
  }
  let asked = video.requestVideoFrameCallback(see)

  const end = play(video, stream, (state) => {
    const trouble = toTrouble(state)
    isMoving = trouble === null
    // The picture that was seen last stays, since a stopped element shows none.
    const { still } = playing
    say({ still: isMoving || still?.image !== video ? still : keptStill(video), trouble })
  })
  return {
    url: stream.url,
    source,
    playing: () => playing,
    count: () => {
      const second = { came, drawn }
      ;[came, drawn] = [0, 0]
      return second
    },
    stop: () => {
      video.cancelVideoFrameCallback(asked)
      listeners.clear()
      end()
    },
  }
}
