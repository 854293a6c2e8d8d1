import { describe, expect, it } from 'vitest'
import { placeSource, removeInputs, setRects, toggle } from '@/lib/layout/commands'
import { apply, compose, type Diff } from '@/lib/layout/diff'
import { followingOf, type LayoutDocument } from '@/lib/layout/document'
import { type FollowRoom, PLAIN_ROOM } from '@/lib/layout/following/follow-room'
import { changeRoom } from '@/lib/layout/room/change-room'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { documentOf, testInput } from '@/lib/layout/testing/layout-of'
import { updateInputs } from '@/lib/layout/update'
import { keepRoom } from './keep-room'

const PLAIN: FollowRoom = { ...PLAIN_ROOM, leftOut: ['zoe'] }
const RECT = { x: 20, y: 20, width: 200, height: 100 }

function layout(room: Partial<FollowRoom> = {}): LayoutDocument {
  const { version, records } = documentOf(testInput('anna'), testInput('ben'), testInput('carl', { locked: true }))
  const following = { type: 'following', id: 'following', template: 'grid', style: PLAIN_STYLE } as const
  return { version, records: { ...records, following: { ...following, room: { ...PLAIN, ...room } } } }
}
const place = (streamId: string) => (document: LayoutDocument) =>
  placeSource(document, { id: `new-${streamId}`, source: { kind: 'stream', streamId }, rect: RECT, placed: true })

describe('an edit by hand in a layout that follows the room', () => {
  it.each<{ why: string; edit: (document: LayoutDocument) => Diff; leftOut?: readonly string[]; paused?: boolean }>([
    { why: 'whom it removes is left out', edit: (all) => removeInputs(all, ['anna']), leftOut: ['zoe', 'anna'] },
    { why: 'whom it hides is left out', edit: (all) => toggle(all, ['ben'], 'hidden'), leftOut: ['zoe', 'ben'] },
    { why: 'whom it brings is not left out any more', edit: place('zoe'), leftOut: [] },
    { why: 'whom it brings with the prefix of a test is the same', edit: place('zegotest-1-zoe'), leftOut: [] },
    {
      why: 'another source in a place leaves out the one before',
      edit: (all) => updateInputs(all, { anna: { source: { kind: 'stream', streamId: 'zoe' } } }),
      leftOut: ['anna'],
    },
    { why: 'a picture put elsewhere pauses it', edit: (all) => setRects(all, { anna: RECT }), paused: true },
    { why: 'a locked one that lies elsewhere does not', edit: (all) => setRects(all, { carl: RECT }) },
    { why: 'a volume changes nothing of it', edit: (all) => updateInputs(all, { anna: { volume: 10 } }) },
    { why: 'a lock changes nothing of it', edit: (all) => toggle(all, ['anna'], 'locked') },
    {
      why: 'one that says itself what is followed is left as it is',
      edit: (all) => compose(setRects(all, { anna: RECT }), changeRoom(all, { limit: 2 })),
    },
  ])('$why', ({ edit, leftOut = ['zoe'], paused = false }) => {
    const document = layout()
    const kept = keepRoom(document, edit(document))
    expect(followingOf(apply(document, kept.diff))?.room).toMatchObject({ leftOut, paused })
    expect(kept.isPaused).toBe(paused)
  })

  it('tells once that it is paused', () => {
    const document = layout({ paused: true })
    const diff = setRects(document, { anna: RECT })
    expect(keepRoom(document, diff)).toEqual({ diff, isPaused: false })
  })
})
