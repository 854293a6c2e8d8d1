import { noDataSince, seenState } from '@/lib/sandbox/state/lifetimes'
import { findStream } from '@/lib/sandbox/state/rooms'
import type { State, TaskInput } from '@/lib/sandbox/state/state'
import { AUDIO_ONLY, type MixInput } from '@/lib/sandbox/wire/mix-input'
import { cardOfInput } from './cards'
import type { Card } from './draw-card'

/** What is seen of an input: its picture, its last one if it is frozen, or an image in its place. */
export type Look = Readonly<{
  state: ReturnType<typeof seenState>
  /** Null: nothing is pulled that could be shown. */
  picture: Card | null
  /** The address of the image that is shown instead. */
  placeholder: string | null
}>

/** When a placeholder is shown (contract 2.2). */
const SHOWN = { always: 0, cameraOff: 1, noData: 2 } as const
const NO_DATA_MS = 3000

export function lookOf(state: State, input: TaskInput, { Image, ContentControl }: MixInput, now: number): Look {
  const isOff = ContentControl === AUDIO_ONLY || isCameraOff(state, input)
  const since = noDataSince(input)
  const isShown = {
    [SHOWN.always]: true,
    [SHOWN.cameraOff]: isOff && since === null,
    [SHOWN.noData]: since !== null && now - since >= NO_DATA_MS,
  }
  return {
    state: seenState(input),
    picture: isOff || input.givenUp ? null : cardOfInput(state, input),
    placeholder: Image && isShown[Image.DisplayMode] ? Image.Url : null,
  }
}

/** One that sends sound only has its camera off as well. */
function isCameraOff(state: State, { kind, name }: TaskInput): boolean {
  const stream = kind === 'stream' ? findStream(state, name) : undefined
  return stream !== undefined && (stream.cameraOff || stream.soundOnly)
}
