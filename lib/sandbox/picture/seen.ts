import { noDataSince, seenState } from '@/lib/sandbox/state/lifetimes'
import { findStream } from '@/lib/sandbox/state/rooms'
import type { State, TaskInput } from '@/lib/sandbox/state/state'
import { AUDIO_ONLY } from '@/lib/sandbox/wire/mix-input'
import { nothingLeft } from '@/lib/shared/every-field'
import { cardOfInput } from './cards'
import type { Card } from './draw-card'
import type { SeenInput } from './effects'

/** Says what the audience sees of an input: its picture, its last one if it is frozen, or an image instead. */
export type Seen = Readonly<{
  state: ReturnType<typeof seenState>
  /** Says that only the input's sound is mixed. */
  isSoundOnly: boolean
  /** It is null where nothing is pulled that has a picture. */
  picture: Card | null
  /** The address of the image that stands in for the picture; null where there is none, or while it is not needed. */
  placeholder: string | null
}>

/** Says when a placeholder stands in (contract 2.2). */
const VISIBLE = { always: 0, cameraOff: 1, noData: 2 } as const
const NO_DATA_MS = 3000

export function seenOf(state: State, input: TaskInput, fields: SeenInput, now: number): Seen {
  const { Image, ContentControl, ...rest } = fields
  nothingLeft(rest)
  const isSoundOnly = ContentControl === AUDIO_ONLY
  const isOff = isSoundOnly || isCameraOff(state, input)
  return {
    state: seenState(input),
    isSoundOnly,
    picture: isOff || input.givenUp ? null : cardOfInput(state, input),
    placeholder: Image ? placeholderOf(Image, isOff, noDataSince(input), now) : null,
  }
}

function placeholderOf(
  { Url, DisplayMode, ...rest }: NonNullable<SeenInput['Image']>,
  isOff: boolean,
  noDataSince: number | null,
  now: number,
): string | null {
  nothingLeft(rest)
  const isVisible = {
    [VISIBLE.always]: true,
    [VISIBLE.cameraOff]: isOff && noDataSince === null,
    [VISIBLE.noData]: noDataSince !== null && now - noDataSince >= NO_DATA_MS,
  }
  return isVisible[DisplayMode] ? Url : null
}

/** A stream that sends sound only has its camera off as well. */
function isCameraOff(state: State, { kind, name }: TaskInput): boolean {
  const stream = kind === 'stream' ? findStream(state, name) : undefined
  return stream !== undefined && (stream.cameraOff || stream.soundOnly)
}
