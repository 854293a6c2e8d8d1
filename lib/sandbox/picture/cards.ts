import { findOutput } from '@/lib/sandbox/state/lifetimes'
import { findStream } from '@/lib/sandbox/state/rooms'
import type { State, Stream, TaskInput } from '@/lib/sandbox/state/state'
import { type Card, coloursOf } from './draw-card'

/** A picture whose size is not known, because its stream comes from outside the rooms, has this size. */
const UNKNOWN_SIZE = { width: 1280, height: 720 }
const OUTSIDE_COLOURS = { from: '#5b6b86', to: '#2b3445' }

/** Returns the card of what a task pulls; null for a stream that has only sound. */
export function cardOfInput(state: State, { kind, name }: TaskInput): Card | null {
  if (kind === 'stream') return cardOfStream(state, name)
  const { hostname, pathname } = new URL(name)
  return { title: hostname, subtitle: pathname, ...UNKNOWN_SIZE, colours: OUTSIDE_COLOURS }
}

/**
 * Returns the card of a room's stream, be it gone or not, or of a mix that a task sends; null where there is only
 * sound.
 */
export function cardOfStream(state: State, streamId: string): Card | null {
  const stream = findStream(state, streamId)
  if (stream) return stream.soundOnly ? null : cardOf(stream)
  const mix = findOutput(state, streamId)
  const output = mix?.task.body.MixOutput[mix.index]
  if (!output?.Width || !output.Height) return null
  return card(`Mix ${streamId}`, streamId, { width: output.Width, height: output.Height }, OUTSIDE_COLOURS)
}

const cardOf = ({ streamId, userName, width, height, numberId }: Stream): Card =>
  card(userName || streamId, streamId, { width, height }, coloursOf(numberId - 1))

const card = (
  title: string,
  streamId: string,
  { width, height }: typeof UNKNOWN_SIZE,
  colours: Card['colours'],
): Card => ({
  title,
  subtitle: `${streamId} · ${width} × ${height}`,
  width,
  height,
  colours,
})
