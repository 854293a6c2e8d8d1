import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { difference } from '@/lib/layout/diff'
import { followingOf, inputOf, sentOf } from '@/lib/layout/document'
import { type FollowRoom, PLAIN_ROOM } from '@/lib/layout/following/follow-room'
import { changeRoom, pauseRoom } from '@/lib/layout/room/change-room'
import { updateInputs } from '@/lib/layout/update'
import { readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { readLayout, readShow } from '@/lib/server/shows/read'
import { updateLayout } from '@/lib/server/shows/update-layout'
import { updateShow } from '@/lib/server/shows/update-show'
import { take } from '@/lib/server/take/asking/take'
import { takeBack } from '@/lib/server/take/asking/take-back'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { roomOf } from '@/lib/server/take/testing/room-of'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { StartMixBody } from '@/lib/zego/wire'
import { hold } from './hold'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
  await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
  await go(5)
})
afterEach(() => studio.close())

const { takeOpening, task, requestOf } = handsOn(() => studio)
const { put, go, leaves, returns } = roomOf(() => studio)

const STYLE = { gap: 0, margin: 0, cornerRadius: null, shape: null }

const opening = () => readLayout(studio.context.db, studio.opening.id)
const shown = async () =>
  sentOf((await opening()).document).flatMap(({ source }) => (source.kind === 'stream' ? [source.streamId] : []))
const mixed = async (sequence: number) =>
  StartMixBody.parse((await requestOf(sequence))?.body).MixInput.map(({ StreamId }) => StreamId)

/** Changes the opening as a hand does. */
async function edit(change: (document: Studio['opening']['document']) => ReturnType<typeof difference>) {
  const { id, revision, document } = await opening()
  return updateLayout(studio.context, ada, id, { revision, diff: change(document) })
}
const follow = (room: Partial<FollowRoom> = {}) =>
  edit((document) => {
    const following = {
      type: 'following',
      id: 'following',
      template: 'grid',
      style: STYLE,
      room: { ...PLAIN_ROOM, ...room },
    } as const
    return difference(document, { ...document, records: { ...document.records, following } })
  })

describe('a layout that follows the room', () => {
  it('is arranged for who is there once it is told to, in one revision, by the room', async () => {
    const { revision } = await follow({ leftOut: ['music-1', 'phone-1'] })
    await go(1)
    const after = await opening()
    expect(after.revision).toBe(revision + 1)
    expect(await shown()).toEqual(['cam-host', 'cam-guest-1', 'cam-guest-2', 'screen-1'])
    expect(inputOf(after.document, 'music-1')).toMatchObject({ hidden: true })
    const rects = sentOf(after.document).map(({ x, y, width, height }) => [x, y, width, height])
    expect(rects).toEqual([
      [0, 0, 640, 360],
      [640, 0, 640, 360],
      [0, 360, 640, 360],
      [640, 360, 640, 360],
    ])
    const events = await studio.context.db.selectFrom('events').select(['by_id', 'by_name']).orderBy('number').execute()
    expect(events.at(-1)).toEqual({ by_id: 'mixdesk', by_name: 'The room' })
  })

  it('changes nothing more while nobody comes or goes, nor where nothing follows', async () => {
    await follow()
    await go(1)
    const { revision } = await opening()
    await go(40)
    expect((await opening()).revision).toBe(revision)
    const { slides, context } = studio
    expect((await readLayout(context.db, slides.id)).revision).toBe(slides.revision)
    expect(studio.arrived()).toEqual([])
  })

  it('keeps a place free for a sound that is pinned, as soon as it is, and the next take has it', async () => {
    await studio.close()
    studio = await openStudio({ variables: { ZEGO_MAX_INPUTS: '3' } })
    await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
    await follow({ leftOut: ['music-1'] })
    await go(5)
    expect(await shown()).toHaveLength(3)
    await takeOpening()
    const { revision } = await readShow(studio.context.db, studio.showId)
    const source = { kind: 'stream', streamId: 'music-1' } as const
    await updateShow(studio.context, ada, studio.showId, { revision, pinned: [{ source, volume: 60, muted: false }] })
    await go(5)
    expect(await shown()).toHaveLength(2)
    expect(studio.arrived()).toHaveLength(1)
    await takeOpening()
    expect((await mixed(2)).toSorted()).toEqual(['cam-guest-1', 'cam-host', 'music-1'])
    await go(30)
    expect(await shown()).toHaveLength(2)
    expect(studio.arrived()).toHaveLength(2)
  })

  it('has nobody taken where it is not on air', async () => {
    await follow()
    await leaves('cam-guest-1')
    expect(await shown()).not.toContain('cam-guest-1')
    expect(studio.arrived()).toEqual([])
  })

  it('waits until its settling time is over', async () => {
    await follow({ settle: 20 })
    await go(1)
    await leaves('cam-guest-1')
    expect(await shown()).toContain('cam-guest-1')
    await go(18)
    expect(await shown()).not.toContain('cam-guest-1')
  })

  it.each([
    { room: { settle: 0 }, path: 'following.room.settle', why: 'a stream that flaps would thrash' },
    { room: { settle: 31 }, path: 'following.room.settle', why: 'half a minute is enough' },
    { room: { limit: 0 }, path: 'following.room.limit', why: 'nobody would be shown' },
    { room: { limit: 1e300 }, path: 'following.room.limit', why: 'it is no number of inputs' },
    { room: { leftOut: Array.from({ length: 201 }, (_, n) => `cam-${n}`) }, path: 'leftOut', why: 'they are too many' },
    { room: { first: [''] }, path: 'following.room.first[0]', why: 'nobody has no name' },
  ])('refuses $room.settle$room.limit at $path, since $why', async ({ room, path }) => {
    await expect(follow(room)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(path) })
    expect((await opening()).revision).toBe(studio.opening.revision)
  })

  it('a hand that pauses it has it as it is', async () => {
    await follow()
    await go(1)
    await edit(pauseRoom)
    await leaves('cam-guest-1')
    expect(await shown()).toContain('cam-guest-1')
    await edit((document) => changeRoom(document, { paused: false }))
    await go(1)
    expect(await shown()).not.toContain('cam-guest-1')
  })
})

describe('what is on air from a layout that follows the room', () => {
  beforeEach(async () => {
    await follow({ leftOut: ['music-1', 'phone-1', 'screen-1'] })
    await go(1)
    await takeOpening()
    await go(5)
  })
  const FIRST = ['cam-host', 'cam-guest-1', 'cam-guest-2']

  it('is taken with who has come, once, as the layout stands, and says so', async () => {
    await put('cam-late', true)
    await returns('cam-later')
    await go(10)
    expect(await mixed(1)).toEqual(FIRST)
    expect(await mixed(2)).toEqual([...FIRST, 'cam-late', 'cam-later'])
    const { document, revision } = await opening()
    expect(await requestOf(2)).toMatchObject({
      state: 'accepted',
      operator: { name: 'Mixdesk' },
      layoutName: 'Opening',
      layoutRevision: revision,
      explanation: 'Follows the room: with cam-late and cam-later.',
    })
    expect((await task()).program?.document).toEqual(document)
    await go(120)
    expect(studio.arrived()).toHaveLength(2)
  })

  it('is taken without who left, and with them when they are back, as they were', async () => {
    await edit((document) => updateInputs(document, { 'cam-guest-1': { volume: 70 } }))
    await takeOpening()
    await leaves('cam-guest-1')
    await go(10)
    expect(await mixed(3)).toEqual(['cam-host', 'cam-guest-2'])
    expect((await requestOf(3))?.explanation).toBe('Follows the room: without Guest left.')
    await returns('cam-guest-1')
    await go(10)
    expect(await mixed(4)).toEqual(FIRST)
    expect(StartMixBody.parse((await requestOf(4))?.body).MixInput[1]).toMatchObject({ Volume: 70 })
    expect(studio.arrived()).toHaveLength(4)
  })

  it('stays as it is while a stream flaps', async () => {
    await edit((document) => changeRoom(document, { settle: 30 }))
    await takeOpening()
    const { revision } = await opening()
    for (let flap = 0; flap < 4; flap += 1) {
      await leaves('cam-guest-1')
      await returns('cam-guest-1')
    }
    expect((await opening()).revision).toBe(revision)
    expect(studio.arrived()).toHaveLength(2)
  })

  it('stays as it is while it is held; the layout goes on following', async () => {
    await hold(studio.context, ada, studio.showId, { held: true })
    await leaves('cam-guest-1')
    await go(20)
    expect(await shown()).toEqual(['cam-host', 'cam-guest-2'])
    expect(studio.arrived()).toHaveLength(1)
    await hold(studio.context, ada, studio.showId, { held: false })
    await go(5)
    expect(await mixed(2)).toEqual(['cam-host', 'cam-guest-2'])
  })

  it('stays as it is while its layout is paused, follows no more or is gone', async () => {
    await edit(pauseRoom)
    await leaves('cam-guest-1')
    await go(10)
    expect(studio.arrived()).toHaveLength(1)
    await edit((document) => {
      const following = followingOf(document)
      return { added: {}, updated: {}, removed: following ? { following } : {} }
    })
    await leaves('cam-guest-2')
    await go(10)
    expect(studio.arrived()).toHaveLength(1)
  })

  it('goes on without what a hand has edited since', async () => {
    await edit((document) => updateInputs(document, { 'cam-host': { volume: 10 } }))
    await leaves('cam-guest-1')
    await go(10)
    expect(await mixed(2)).toEqual(['cam-host', 'cam-guest-2'])
    const { MixInput } = StartMixBody.parse((await requestOf(2))?.body)
    expect(MixInput[0]?.Volume ?? 100).toBe(100)
    expect((await requestOf(2))?.layoutRevision).toBeLessThan((await opening()).revision)
  })

  it('is not taken again where a hand has put something back, or other sources, on air', async () => {
    await leaves('cam-guest-1')
    await go(10)
    await takeBack(studio.context, ada, studio.showId, {})
    await go(30)
    expect(studio.arrived()).toHaveLength(3)
    await takeOpening()
    const onAir = { sequence: (await task()).sequence, inputs: { 'room-cam-guest-2': null } }
    await take(studio.context, ada, studio.showId, { onAir })
    await go(30)
    expect(studio.arrived()).toHaveLength(5)
    expect(await mixed(5)).toEqual(['cam-host'])
  })

  it('gives way to a place that has another layout taken when its source leaves', async () => {
    const leaving = { lost: 'switch', to: 'Slides', toId: '', back: 'again', needed: false } as const
    await edit((document) => updateInputs(document, { 'cam-guest-1': { leaving } }))
    await takeOpening()
    await leaves('cam-guest-1')
    await go(12)
    expect((await task()).program).toMatchObject({ layoutName: 'Slides', by: { name: 'Mixdesk' } })
    expect(studio.arrived()).toHaveLength(3)
  })

  it('keeps its last picture where everybody leaves', async () => {
    for (const streamId of FIRST) await put(streamId, false)
    await leaves('cam-host')
    await go(10)
    expect(await shown()).toEqual([])
    expect(studio.arrived()).toHaveLength(1)
  })

  it('is as the layout is for the same room, whatever a take was', async () => {
    await leaves('cam-host')
    await go(12)
    await returns('cam-host')
    await go(12)
    await returns('cam-new')
    await go(12)
    const { document } = await opening()
    const { program } = await task()
    expect(program && sentOf(program.document)).toEqual(sentOf(document))
  })
})
