import { describe, expect, it } from 'vitest'
import { addressOf } from '@/lib/layout/address'
import { placeSource, removeInputs, setRects, toggle } from '@/lib/layout/commands'
import { apply, compose, type Diff, difference, NO_CHANGE } from '@/lib/layout/diff'
import { emptyDocument, type Following, type LayoutDocument } from '@/lib/layout/document'
import { fillSlots } from '@/lib/layout/fill-slots'
import { type FollowRoom, PLAIN_ROOM } from '@/lib/layout/following/follow-room'
import type { Source } from '@/lib/layout/input'
import { labelWithNames } from '@/lib/layout/label'
import { bringToFront } from '@/lib/layout/order'
import { setBackgroundColour, setInputs, setPlaced, setWatermark } from '@/lib/layout/set-fields'
import { updateInputs } from '@/lib/layout/update'
import { describeEdit, describeRefusal, namingIn } from './describe-edit'

const rect = { x: 120, y: 80, width: 320, height: 180 }
const source = (streamId: string): Source => ({ kind: 'stream', streamId })
const put = (document: LayoutDocument, id: string) =>
  apply(document, placeSource(document, { id, source: source(id), rect, placed: true }))
const two = put(put(emptyDocument(), 'host'), 'guest')
const mark = { type: 'watermark', id: 'watermark', url: 'https://example.com/a.png', ...rect } as const
const label = { text: 'Anna', left: 8, top: 4, size: 24, colour: '#ffffff', opacity: 100, outline: null }
const FOLLOWING: Following = {
  type: 'following',
  id: 'following',
  template: 'grid',
  style: { gap: 0, margin: 0, cornerRadius: null, shape: null },
  room: null,
}
const FOLLOW: Diff = { ...NO_CHANGE, added: { following: FOLLOWING } }
const following = apply(two, FOLLOW)
const withRoom = (room: FollowRoom | null): LayoutDocument => ({
  ...following,
  records: { ...following.records, following: { ...FOLLOWING, room } },
})
const nameOf = namingIn([], addressOf)
const said = (diff: Diff) => describeEdit(diff, apply(two, diff), nameOf)

it.each([
  { edit: NO_CHANGE, says: '' },
  { edit: placeSource(two, { id: 'c', source: source('c'), rect, placed: true }), says: 'c placed at 120, 80' },
  { edit: removeInputs(two, ['host']), says: 'host removed' },
  { edit: setRects(two, { host: { ...rect, x: 10 } }), says: 'host moved to 10, 80' },
  { edit: setRects(two, { host: { ...rect, width: 64 } }), says: 'host is now 64 by 180 at 120, 80' },
  { edit: setPlaced(two, 'guest', false), says: 'guest is sound only' },
  { edit: setBackgroundColour(two, '#102030'), says: 'Background changed' },
  { edit: setWatermark(two, mark), says: 'Watermark placed' },
  { edit: updateInputs(two, { host: { label } }), says: 'The label of host is “Anna” at 8, 4' },
  { edit: setInputs(two, ['host'], () => ({ volume: 40, fit: 'fit' })), says: 'host: fit and volume changed' },
  { edit: toggle(two, ['host'], 'locked'), says: 'host is locked' },
  { edit: toggle(two, ['host'], 'hidden'), says: 'host is hidden: neither seen nor heard' },
  { edit: bringToFront(two, ['host']), says: 'host is layer 2 of 2 from the bottom' },
  { edit: labelWithNames(two, []), says: '2 inputs are labelled with their names' },
  { edit: FOLLOW, says: 'The layout follows its template' },
  {
    edit: compose(
      compose(FOLLOW, removeInputs(two, ['host'])),
      setRects(two, { guest: { ...rect, x: 0, width: 640 } }),
    ),
    says: 'host removed. The others are laid out anew. The layout follows its template',
  },
])('says “$says”', ({ edit, says }) => {
  expect(said(edit)).toBe(says)
})

it.each([
  { ids: ['host'], says: 'host is locked. L unlocks it.' },
  { ids: ['host', 'guest'], says: 'host and guest are locked. L unlocks them.' },
  { ids: ['host', 'guest', 'host', 'guest', 'host'], says: 'host, guest, host and 2 more are locked. L unlocks them.' },
])('of $ids it says “$says”', ({ ids, says }) => {
  expect(describeRefusal(ids, two, nameOf)).toBe(says)
})

describe('a place is called by who stands in it', () => {
  const NEXT: Source = { kind: 'slot', for: { by: 'next' } }
  const room = {
    entries: [{ streamId: 'cam-1', userId: 'u', userName: 'Anna', state: 'live', since: 1 }],
    outputs: [],
  } as const
  const place = placeSource(two, { id: 'place', source: NEXT, rect, placed: true })
  const three = apply(two, place)

  it.each([
    { edit: place, before: two, says: 'cam-1 placed at 120, 80' },
    { edit: setRects(three, { place: { ...rect, x: 10 } }), before: three, says: 'cam-1 moved to 10, 80' },
    { edit: removeInputs(three, ['place']), before: three, says: 'cam-1 removed' },
    { edit: toggle(three, ['place'], 'locked'), before: three, says: 'cam-1 is locked' },
  ])('“$says”', ({ edit, before, says }) => {
    const after = apply(before, edit)
    const naming = namingIn([fillSlots(after, room), fillSlots(before, room)], addressOf)
    expect(describeEdit(edit, after, naming)).toBe(says)
  })

  it('when it is hidden, too: until then it was filled', () => {
    const edit = toggle(three, ['place'], 'hidden')
    const after = apply(three, edit)
    const naming = namingIn([fillSlots(after, room), fillSlots(three, room)], addressOf)
    expect(describeEdit(edit, after, naming)).toBe('cam-1 is hidden: neither seen nor heard')
  })
})

it.each([
  { from: null, to: PLAIN_ROOM, says: 'The layout follows the room' },
  { from: PLAIN_ROOM, to: { ...PLAIN_ROOM, paused: true }, says: 'The layout follows the room once it is let again' },
  { from: PLAIN_ROOM, to: null, says: 'The layout follows its template' },
])('a layout that is told to follow the room, or not, says $says', ({ from, to, says }) => {
  expect(describeEdit(difference(withRoom(from), withRoom(to)), withRoom(to), nameOf)).toBe(says)
})

it('what the room lays out is said once, and not picture by picture', () => {
  const before = withRoom(PLAIN_ROOM)
  const moves = setRects(before, { host: { ...rect, x: 0 }, guest: { ...rect, x: 640 } })
  expect(describeEdit(moves, apply(before, moves), nameOf)).toBe('The room has laid it out anew')
  const hides = compose(toggle(before, ['host'], 'hidden'), setRects(before, { guest: { ...rect, x: 0 } }))
  expect(describeEdit(hides, apply(before, hides), nameOf)).toBe(
    'host is hidden: neither seen nor heard. The others are laid out anew',
  )
})

it.each([
  { from: PLAIN_ROOM, says: 'The layout no longer follows the room' },
  { from: null, says: 'The layout no longer follows its template' },
])('a layout that follows nothing any more says $says', ({ from, says }) => {
  const before = withRoom(from)
  const { following: _, ...records } = before.records
  const after = { ...before, records }
  expect(describeEdit(difference(before, after), after, nameOf)).toBe(says)
})
