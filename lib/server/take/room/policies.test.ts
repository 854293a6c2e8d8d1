import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sentOf } from '@/lib/layout/document'
import type { Leaving } from '@/lib/layout/input'
import { readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { updateLayout } from '@/lib/server/shows/update-layout'
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
})
afterEach(() => studio.close())

const { takeOpening, takeSlides, task, history, requestOf } = handsOn(() => studio)
const { go, leaves, returns } = roomOf(() => studio)
const ALL = ['cam-host', 'cam-guest-1', 'music-1']
const PLAIN: Leaving = { lost: 'hold', to: '', toId: '', back: 'again', needed: false }

/** Says for places of a layout what is done when their sources leave. */
async function says(who: string | readonly string[], leaving: Partial<Leaving>, { id, document } = studio.opening) {
  const records = Object.entries(document.records).map(([key, record]) =>
    [who].flat().includes(key) ? [key, { ...record, leaving: { ...PLAIN, ...leaving } }] : [key, record],
  )
  const text = JSON.stringify({ ...document, records: Object.fromEntries(records) })
  await studio.context.db.updateTable('layouts').set({ document: text }).where('id', '=', id).execute()
}
const mixed = async (sequence: number) =>
  StartMixBody.parse((await requestOf(sequence))?.body).MixInput.map(({ StreamId }) => StreamId)
const byMixdesk = async () => (await history()).filter(({ operator }) => operator.id === 'mixdesk')

describe('where a place says that its source is left out when it leaves', () => {
  beforeEach(() => says('cam-guest-1', { lost: 'leave' }))

  it('Mixdesk takes without it once, says why, and takes it again when it is back', async () => {
    await takeOpening()
    await leaves('cam-guest-1')
    expect(await mixed(2)).toEqual(['cam-host', 'music-1'])
    expect(await requestOf(2)).toMatchObject({
      operator: { name: 'Mixdesk' },
      explanation: 'Taken by Mixdesk without Guest left, who left.',
    })
    await go(30)
    expect(studio.arrived()).toHaveLength(2)
    await returns('cam-guest-1')
    await go(10)
    expect(await mixed(3)).toEqual(ALL)
    await go(30)
    expect(studio.arrived()).toHaveLength(3)
  })

  it('who is back within the settling time has changed nothing', async () => {
    await takeOpening()
    await studio.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'cam-guest-1', live: false }] })
    studio.clock.step(10_250)
    await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
    await go(2)
    expect(studio.arrived()).toHaveLength(1)
    await returns('cam-guest-1')
    await go(30)
    expect(studio.arrived()).toHaveLength(1)
  })

  it('a take by hand does not bring its last picture back', async () => {
    await takeOpening()
    await leaves('cam-guest-1')
    await takeOpening()
    expect(await mixed(3)).toEqual(['cam-host', 'music-1'])
  })

  it('the only one stays, since an empty mix is no way out', async () => {
    await says(ALL, { lost: 'leave' })
    await takeOpening()
    for (const streamId of ALL) {
      await studio.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId, live: false }] })
    }
    studio.clock.step(10_250)
    await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
    await go(20)
    expect(studio.arrived()).toHaveLength(1)
  })
})

describe('where the layout follows something, too,', () => {
  const follow = async (template: string) => {
    const { id, document } = studio.opening
    const style = { gap: 0, margin: 0, cornerRadius: null, shape: null }
    const leaving = { ...PLAIN, lost: 'leave' }
    const records = {
      ...document.records,
      'cam-guest-1': { ...document.records['cam-guest-1'], leaving },
      following: { type: 'following', id: 'following', template, style },
    }
    const text = JSON.stringify({ ...document, records })
    await studio.context.db.updateTable('layouts').set({ document: text }).where('id', '=', id).execute()
  }
  const rectOf = async (sequence: number) => {
    const { MixInput } = StartMixBody.parse((await requestOf(sequence))?.body)
    return MixInput.find(({ StreamId }) => StreamId === 'cam-host')?.RectInfo
  }

  it.each(['arrange', 'grid'])('the others have its room, and make it again (%s)', async (template) => {
    await follow(template)
    await takeOpening()
    await leaves('cam-guest-1')
    expect(await mixed(2)).toEqual(['cam-host', 'music-1'])
    const [before, alone] = [await rectOf(1), await rectOf(2)]
    const sizeOf = (rect: typeof before) => rect && (rect.Right - rect.Left) * (rect.Bottom - rect.Top)
    expect(sizeOf(alone)).toBeGreaterThan(sizeOf(before) ?? 0)
    await returns('cam-guest-1')
    await go(10)
    expect(await rectOf(3)).toEqual(before)
  })

  it('one that follows a template that nobody has any more stays as it lies', async () => {
    await follow('own-lost')
    await takeOpening()
    await leaves('cam-guest-1')
    expect(await mixed(2)).toEqual(['cam-host', 'music-1'])
    expect(await rectOf(2)).toEqual(await rectOf(1))
  })
})

describe('where a place says that its return waits for an operator', () => {
  beforeEach(() => says('cam-guest-1', { back: 'wait' }))

  it('nothing is taken by itself, not together with others either, and a hand takes it', async () => {
    await leaves('cam-guest-1')
    await leaves('music-1')
    await takeOpening()
    expect(await mixed(1)).toEqual(['cam-host'])
    await returns('cam-guest-1')
    await go(20)
    expect(await byMixdesk()).toEqual([])
    await returns('music-1')
    await go(20)
    expect(await mixed(2)).toEqual(['cam-host', 'music-1'])
    await take(studio.context, ada, studio.showId, { onAir: { sequence: 2, inputs: {} } })
    expect(await mixed(3)).toEqual(ALL)
  })
})

describe('where a place says that another layout is taken', () => {
  it('Mixdesk takes it as it stands, once, and back is the hand of an operator where the place says so', async () => {
    await says('cam-guest-1', { lost: 'switch', to: 'Slides', back: 'wait' })
    await takeOpening()
    await leaves('cam-guest-1')
    expect((await task()).program).toMatchObject({ layoutName: 'Slides', by: { name: 'Mixdesk' } })
    expect((await requestOf(2))?.explanation).toMatch(/^Taken by Mixdesk, because Guest left left\./)
    await go(30)
    await returns('cam-guest-1')
    await go(30)
    expect(studio.arrived()).toHaveLength(2)
  })

  it('takes again what was on air before once the source is back, word for word, and says so', async () => {
    await says('cam-guest-1', { lost: 'switch', to: 'Slides' })
    await takeOpening()
    await says('cam-host', { lost: 'leave' })
    await leaves('cam-guest-1')
    expect((await task()).program?.layoutName).toBe('Slides')
    await returns('cam-guest-1')
    await go(10)
    expect((await task()).program).toMatchObject({ layoutName: 'Opening', by: { name: 'Mixdesk' } })
    const [first, last] = [await requestOf(1), await requestOf(3)]
    expect(last?.explanation).toBe('Taken again by Mixdesk, because Guest left came back.')
    expect(StartMixBody.parse(last?.body).MixInput).toEqual(StartMixBody.parse(first?.body).MixInput)
    await go(60)
    expect(studio.arrived()).toHaveLength(3)
    await leaves('cam-guest-1')
    expect((await task()).program?.layoutName).toBe('Slides')
  })

  it('goes back without who else has left meanwhile, and they join', async () => {
    await says('cam-guest-1', { lost: 'switch', to: 'Slides' })
    await takeOpening()
    await leaves('cam-guest-1')
    await leaves('music-1')
    await go(100)
    await returns('cam-guest-1')
    await go(10)
    expect(await mixed(3)).toEqual(['cam-host', 'cam-guest-1'])
    await returns('music-1')
    await go(10)
    expect(await mixed(4)).toEqual(ALL)
  })

  it.each([
    { what: 'a take', act: () => takeSlides() },
    { what: 'Hold what is on air', act: () => hold(studio.context, ada, studio.showId, { held: true }) },
    { what: 'a take back', act: () => takeBack(studio.context, ada, studio.showId, {}) },
  ])('$what by hand decides otherwise', async ({ act }) => {
    await says('cam-guest-1', { lost: 'switch', to: 'Slides' })
    await takeSlides()
    await takeOpening()
    await leaves('cam-guest-1')
    studio.clock.step(2_000)
    await act()
    const { length } = studio.arrived()
    await returns('cam-guest-1')
    await go(30)
    expect(studio.arrived()).toHaveLength(length)
  })

  it('waits while another of its places would have the layout taken at once again', async () => {
    await says(['cam-guest-1', 'music-1'], { lost: 'switch', to: 'Slides' })
    await takeOpening()
    await leaves('cam-guest-1')
    await leaves('music-1')
    await returns('cam-guest-1')
    await go(30)
    expect(studio.arrived()).toHaveLength(2)
    await returns('music-1')
    await go(10)
    expect((await task()).program?.layoutName).toBe('Opening')
  })

  it('a fader that is moved meanwhile changes nothing of it', async () => {
    await says('cam-guest-1', { lost: 'switch', to: 'Slides' })
    await takeOpening()
    await leaves('cam-guest-1')
    const { program } = await task()
    const [input] = sentOf(program?.document ?? studio.slides.document)
    const sounds = { [input?.id ?? '']: 40 }
    await take(studio.context, ada, studio.showId, { onAir: { sequence: 2, inputs: {}, sounds } })
    await returns('cam-guest-1')
    await go(10)
    expect((await task()).program?.layoutName).toBe('Opening')
  })

  it('takes the layout that was chosen, whatever it is called by then', async () => {
    await says('cam-guest-1', { lost: 'switch', to: 'Slides', toId: studio.slides.id })
    await takeOpening()
    await updateLayout(studio.context, ada, studio.slides.id, { revision: studio.slides.revision, name: 'Deck' })
    await leaves('cam-guest-1')
    expect((await task()).program?.layoutName).toBe('Deck')
  })

  it('two that name each other do not take turns', async () => {
    await says('cam-guest-1', { lost: 'switch', to: 'Slides' })
    await says('cam-guest-1', { lost: 'switch', to: 'Opening' }, studio.slides)
    await takeOpening()
    await leaves('cam-guest-1')
    await go(60)
    expect(studio.arrived()).toHaveLength(2)
  })

  it('nothing is taken where no layout has that name, or where it was gone when it was taken', async () => {
    await says('cam-guest-1', { lost: 'switch', to: 'Nobody' })
    await takeOpening()
    await leaves('cam-guest-1')
    await go(20)
    expect(studio.arrived()).toHaveLength(1)
    await takeSlides()
    await says('cam-guest-1', { lost: 'switch', to: 'Slides' })
    await takeOpening()
    await go(20)
    expect(studio.arrived()).toHaveLength(3)
  })
})

describe('where a place says that a take needs it', () => {
  it('the take is refused until it is there', async () => {
    await says('cam-guest-1', { needed: true })
    await leaves('cam-guest-1')
    await expect(takeOpening()).rejects.toMatchObject({
      code: 'cannot-go-on-air',
      message: expect.stringContaining('this layout needs it'),
    })
    await returns('cam-guest-1')
    expect(await takeOpening()).toMatchObject({ state: 'accepted' })
  })
})
