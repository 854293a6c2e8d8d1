import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inputsOf } from '@/lib/layout/document'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import { readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { readShow } from '@/lib/server/shows/read'
import { updateShow } from '@/lib/server/shows/update-show'
import { hold } from '@/lib/server/take/room/hold'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { StartMixBody } from '@/lib/zego/wire'
import { TakeBody } from './bodies'
import { take } from './take'
import { takeBack } from './take-back'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
  await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
})
afterEach(() => studio.close())

const { takeOpening, takeSlides, stopShow, task, history, requestOf } = handsOn(() => studio)
const ben = { id: 'ben', name: 'Ben' }
const MUSIC: PinnedSound = { source: { kind: 'stream', streamId: 'music-1' }, volume: 60, muted: false }

const fader = async (sounds: Record<string, number>, by = ada) =>
  take(studio.context, by, studio.showId, {
    onAir: { sequence: (await task()).program?.sequence ?? 0, inputs: {}, sounds },
  })
const inputs = ({ body }: { body: unknown }) => StartMixBody.parse(body).MixInput
const volumes = (request: { body: unknown }) =>
  inputs(request).map(({ StreamId, Volume = 100 }) => `${StreamId} ${Volume}`)
const show = () => readShow(studio.context.db, studio.showId)
const guard = async (takeGuardMs: number) => {
  const { revision, settings } = await show()
  await updateShow(studio.context, ada, studio.showId, { revision, settings: { ...settings, takeGuardMs } })
}
const edit = () =>
  studio.context.db
    .updateTable('layouts')
    .set({ document: studio.slides.document && JSON.stringify(studio.slides.document) })
    .execute()

describe('a fader', () => {
  it('changes the volume alone of what was sent, whatever was edited since', async () => {
    const first = inputs(await takeOpening())
    await edit()
    const request = await fader({ 'music-1': 40 })
    expect(request).toMatchObject({
      state: 'accepted',
      layoutName: 'Opening',
      explanation: 'What was on air, Music at 40 %.',
    })
    expect(inputs(request)).toEqual(
      first.map((input) => (input.StreamId === 'music-1' ? { ...input, Volume: 40 } : input)),
    )
    expect((await task()).program).toMatchObject({ layoutId: studio.opening.id, sequence: 2 })
  })

  it('mutes, and a picture alone gets its sound back with its volume', async () => {
    await takeOpening()
    expect(await fader({ 'music-1': 0 })).toMatchObject({ explanation: 'What was on air, Music muted.' })
    const document = { ...studio.slides.document }
    const host = inputsOf(document).find(({ id }) => id === 'cam-host')
    const records = { ...document.records, ...(host && { 'cam-host': { ...host, content: 'video' as const } }) }
    await studio.context.db
      .updateTable('layouts')
      .set({ document: JSON.stringify({ ...document, records }) })
      .where('id', '=', studio.slides.id)
      .execute()
    const isHost = ({ StreamId }: { StreamId?: string | undefined }) => StreamId === 'cam-host'
    expect(inputs(await takeSlides()).find(isHost)).toMatchObject({ ContentControl: 2 })
    expect(inputs(await fader({ 'cam-host': 80 })).find(isHost)).toMatchObject({ Volume: 80 })
    expect(inputs(await fader({ 'cam-host': 80 })).find(isHost)).not.toHaveProperty('ContentControl')
  })

  it('holds up no hand, and no guard holds it up', async () => {
    await guard(10_000)
    await takeOpening()
    expect(await fader({ 'music-1': 40 })).toMatchObject({ state: 'accepted' })
    expect(await fader({ 'music-1': 30 })).toMatchObject({ state: 'accepted' })
    await expect(takeSlides()).rejects.toMatchObject({ code: 'take-guard' })
    studio.clock.step(10_000)
    await fader({ 'music-1': 20 })
    expect(await takeSlides()).toMatchObject({ state: 'accepted' })
  })

  it('that another hand moves refuses nobody’s take, and a take does', async () => {
    await takeOpening()
    await fader({ 'music-1': 40 }, ben)
    const asked = { layoutId: studio.slides.id, expectedSequence: 1 }
    expect(await take(studio.context, ada, studio.showId, asked)).toMatchObject({ state: 'accepted', sequence: 3 })
    await expect(take(studio.context, ada, studio.showId, asked)).rejects.toMatchObject({ code: 'stale-sequence' })
  })

  it('is no step of a take back, which brings what was heard last before', async () => {
    await takeOpening()
    await fader({ 'music-1': 40 })
    await takeSlides()
    await fader({ 'cam-host': 70 })
    await fader({ 'cam-host': 60 })
    const back = await takeBack(studio.context, ada, studio.showId, {})
    expect(back).toMatchObject({ layoutName: 'Opening', state: 'accepted' })
    expect(volumes(back)).toContain('music-1 40')
    await fader({ 'music-1': 10 })
    await expect(takeBack(studio.context, ada, studio.showId, {})).rejects.toMatchObject({
      message: 'Nothing was on air before this.',
    })
  })

  it('lets nothing go that is held', async () => {
    await takeOpening()
    await hold(studio.context, ada, studio.showId, { held: true })
    await fader({ 'music-1': 40 })
    expect(await task()).toMatchObject({ held: true })
    await takeSlides()
    expect(await task()).toMatchObject({ held: false })
  })

  it('waits for the retry of a take, and replaces that of another fader', async () => {
    await takeOpening()
    const REFUSED = { kind: 'code' as const, code: 110200001 }
    await studio.misbehave(REFUSED)
    expect(await fader({ 'music-1': 40 })).toMatchObject({ state: 'rejected' })
    expect((await task()).retrying).not.toBeNull()
    expect(await fader({ 'music-1': 30 })).toMatchObject({ state: 'accepted' })
    await studio.misbehave(REFUSED)
    await takeSlides()
    await expect(fader({ 'music-1': 20 })).rejects.toMatchObject({ code: 'stale-sequence' })
    expect((await task()).retrying).not.toBeNull()
  })
})

describe('a pinned sound follows its fader', () => {
  beforeEach(async () => {
    await updateShow(studio.context, ada, studio.showId, { revision: (await show()).revision, pinned: [MUSIC] })
  })

  it('so that the next layout does not bring back what was faded out', async () => {
    await takeOpening()
    await fader({ 'music-1': 20 })
    expect((await show()).pinned).toEqual([{ ...MUSIC, volume: 20 }])
    expect(volumes(await takeSlides())).toContain('music-1 20')
    await fader({ 'sound-1': 0 })
    expect((await show()).pinned).toEqual([{ ...MUSIC, volume: 20, muted: true }])
    expect(volumes(await takeOpening())).toContain('music-1 0')
  })

  it('and stays where it was where ZEGOCLOUD refuses', async () => {
    await takeOpening()
    await studio.misbehave({ kind: 'code', code: 110200142 })
    expect(await fader({ 'music-1': 20 })).toMatchObject({ state: 'rejected' })
    expect((await show()).pinned).toEqual([MUSIC])
  })

  it('and the sound of others is theirs', async () => {
    await takeOpening()
    const { revision } = await show()
    await fader({ 'cam-host': 20 })
    expect(await show()).toMatchObject({ revision, pinned: [MUSIC] })
  })
})

describe('it is refused, and nothing is sent,', () => {
  it('off air', async () => {
    await takeOpening()
    await stopShow()
    await expect(fader({ 'music-1': 20 })).rejects.toMatchObject({ code: 'stale-sequence' })
    expect(studio.arrived()).toHaveLength(2)
  })

  it('where another take is on air', async () => {
    await takeOpening()
    await takeSlides()
    const late = { onAir: { sequence: 1, inputs: {}, sounds: { 'music-1': 20 } } }
    await expect(take(studio.context, ada, studio.showId, late)).rejects.toMatchObject({ code: 'stale-sequence' })
  })

  it('for what is not on air', async () => {
    await takeOpening()
    await expect(fader({ 'screen-1': 20 })).rejects.toMatchObject({ code: 'invalid' })
    expect(await requestOf(2)).toBeUndefined()
    expect(await history()).toHaveLength(1)
  })

  it.each([{ a: 201 }, { a: -1 }, { a: 1.5 }, { a: '5' }, { a: null }, { 'no id': 5 }])('for %j', (sounds) => {
    expect(TakeBody.safeParse({ onAir: { sequence: 1, inputs: {}, sounds } }).success).toBe(false)
  })
})
