import { type LayoutDocument, sentOf } from '@/lib/layout/document'
import { type Input, PLAIN_INPUT } from '@/lib/layout/input'
import { isFilled } from '@/lib/layout/is-filled'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import type { Naming } from '@/lib/zego/test-prefix'
import { wireKey } from './stream-name'

/** Holds what decides which sounds stay: those of the show, how its streams are named, and how many inputs fit. */
export type Staying = Readonly<{
  pinned: readonly PinnedSound[]
  account: Naming & Readonly<{ maxInputs: number }>
}>

/** Finds the pinned sound of a source. */
export const pinOf = (pinned: Staying['pinned'], source: Input['source'], account: Naming): PinnedSound | undefined =>
  pinned.find((sound) => wireKey(sound.source, account) === wireKey(source, account))

/** Holds a layout with the sounds that stay. `added` are ids; those of `noRoom` are too many for the account. */
export type WithPinned = Readonly<{
  document: LayoutDocument
  added: ReadonlySet<string>
  noRoom: readonly PinnedSound[]
}>

/**
 * Puts the pinned sounds of the show into a layout, as it is sent: one that the layout lacks is heard and not seen, and
 * an input that the layout has stays as it is but for what silences it. Where nobody is mixed nothing is added, since
 * an empty layout is no way to play music. A layout without anything to change comes back as it is.
 */
export function withPinned(document: LayoutDocument, { pinned, account }: Staying): WithPinned {
  const inputs = sentOf(document).filter(isFilled)
  if (pinned.length === 0 || inputs.length === 0) return { document, added: new Set(), noRoom: [] }
  const has = new Map(inputs.map((input) => [wireKey(input.source, account), input]))
  const own = pinned.flatMap((sound): Input[] => {
    const input = has.get(wireKey(sound.source, account))
    const heard = input && heardAs(input, sound)
    return heard && heard !== input ? [heard] : []
  })
  const lacking = pinned.filter(({ source }) => !has.has(wireKey(source, account)))
  const room = Math.max(0, account.maxInputs - inputs.length)
  const added = lacking.slice(0, room).map((sound) => toInput(sound, freeId(document, pinned.indexOf(sound))))
  const changed = [...own, ...added]
  return {
    document:
      changed.length === 0
        ? document
        : { ...document, records: { ...document.records, ...Object.fromEntries(changed.map((one) => [one.id, one])) } },
    added: new Set(added.map(({ id }) => id)),
    noRoom: lacking.slice(room),
  }
}

/** A muted input keeps its sound in the mix at volume 0, so that it is one press away. */
function heardAs(input: Input, { volume, muted }: PinnedSound): Input {
  const content = input.content === 'video' ? (input.placed ? 'both' : 'audio') : input.content
  const loud = muted ? 0 : input.volume || volume
  return content === input.content && loud === input.volume ? input : { ...input, content, volume: loud }
}

/**
 * Its rectangle waits for whoever puts it on a frame one day: an input without a picture has no layer. It is locked, so
 * that what is on air and follows the room does not take it for one of those who come and go.
 */
const toInput = ({ source, volume, muted }: PinnedSound, id: string): Input => ({
  ...PLAIN_INPUT,
  type: 'input',
  id,
  source,
  placed: false,
  x: 0,
  y: 0,
  width: 320,
  height: 180,
  order: 'a0',
  content: 'audio',
  volume: muted ? 0 : volume,
  locked: true,
})

function freeId({ records }: LayoutDocument, index: number): string {
  let id = `sound-${index + 1}`
  while (Object.hasOwn(records, id)) id = `${id}-`
  return id
}
