import { addOnTop } from '@/lib/layout/commands'
import { type Diff, NO_CHANGE } from '@/lib/layout/diff'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import { type Arrival, plainId } from '@/lib/layout/fill-slots'
import { type Input, PLAIN_INPUT } from '@/lib/layout/input'
import { isNamed, NAME } from '@/lib/layout/is-filled'

/** An input that the room follows has a stream that no hand has locked. */
export type RoomInput = Input & Readonly<{ source: Extract<Input['source'], { kind: 'stream' }> }>

export const isOfRoom = (input: Input): input is RoomInput => input.source.kind === 'stream' && !input.locked

const MADE = 'room-'

/** Tells whether the room has brought an input, and no hand. */
export const isMadeByRoom = ({ id }: Input): boolean => id.startsWith(MADE)

/**
 * Names the input of a stream. Everybody who follows the same room makes the same input of it: what is on air and the
 * layout that it was taken from go on being the same.
 */
export function roomInputId(streamId: string): string {
  const plain = plainId(streamId)
  const safe = plain.replace(/[^A-Za-z0-9_-]/g, '_')
  return safe === plain && plain.length <= 48 ? MADE + plain : `${MADE}${safe.slice(0, 40)}-${marked(plain)}`
}

/** Tells long or unusual ids apart (FNV-1a). */
function marked(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return hash.toString(36)
}

/**
 * Adds an input for each stream, on top, to be laid out next. It looks as the room's others do: how its picture fits,
 * its corners, and its label where that is the name.
 */
export function addRoomInputs(
  document: LayoutDocument,
  arrived: readonly Arrival[],
  entries: readonly Arrival[],
): Diff {
  if (arrived.length === 0) return NO_CHANGE
  const others = inputsOf(document).filter(isOfRoom)
  const { fit, cornerRadius } = others[0] ?? PLAIN_INPUT
  const names = new Map(entries.map(({ streamId, userName }) => [streamId, userName || streamId]))
  const named = others.find((input) => isNamed(input) || input.label?.text === names.get(input.source.streamId))
  const label = named?.label ? { ...named.label, text: NAME } : null
  const added = arrived.map(
    ({ streamId }): Input => ({
      ...PLAIN_INPUT,
      type: 'input',
      id: roomInputId(streamId),
      source: { kind: 'stream', streamId },
      placed: true,
      x: 0,
      y: 0,
      width: 16,
      height: 16,
      order: '',
      fit,
      cornerRadius,
      label,
    }),
  )
  return addOnTop(document, added)
}
