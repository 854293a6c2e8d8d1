import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inputsOf } from '@/lib/layout/document'
import { readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { StartMixBody } from '@/lib/zego/wire'
import { TakeBody } from './bodies'
import { take } from './take'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
  await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
})
afterEach(() => studio.close())

const { takeOpening, takeSlides, stopShow, task, history } = handsOn(() => studio)
const sent = ({ body }: { body: unknown }) => StartMixBody.parse(body)
const again = (inputs: Record<string, string | null>, sequence = 1) =>
  take(studio.context, ada, studio.showId, { onAir: { sequence, inputs }, expectedSequence: sequence })
const onAir = async () => inputsOf((await task()).program?.document ?? studio.opening.document)

describe('what is on air, with other sources,', () => {
  it('is the body that was accepted less that input, whatever was edited since', async () => {
    const first = sent(await takeOpening())
    const [lost] = await onAir()
    await studio.context.db.updateTable('layouts').set({ name: 'Edited', document: '{}', revision: 9 }).execute()
    const request = await again({ [lost?.id ?? '']: null })
    expect(request).toMatchObject({ state: 'accepted', layoutName: 'Opening', layoutRevision: 1, sequence: 2 })
    expect(request.explanation).toMatch(/^What was on air, without .+\.$/)
    const { MixInput, Sequence: _, ...rest } = first
    const after = sent(request)
    expect(after).toMatchObject(rest)
    expect(after.MixInput.map(({ StreamId }) => StreamId)).toEqual(MixInput.slice(1).map(({ StreamId }) => StreamId))
    expect(studio.runs()).toBe(2)
  })

  it('has another stream in the place of one, and nothing else is other', async () => {
    const first = sent(await takeOpening())
    const [lost] = await onAir()
    const request = await again({ [lost?.id ?? '']: 'phone-1' })
    const [was, ...others] = first.MixInput
    const [is, ...rest] = sent(request).MixInput
    expect(is).toMatchObject({ StreamId: 'phone-1', RectInfo: was?.RectInfo })
    expect(rest).toEqual(others)
    expect(request.explanation).toContain('Phone')
  })

  it('is sent once more as it is, also of a layout that was deleted', async () => {
    const { MixInput } = sent(await takeOpening())
    await studio.context.db.deleteFrom('layouts').where('id', '=', studio.opening.id).execute()
    expect(sent(await again({})).MixInput).toEqual(MixInput)
    expect((await task()).program).toMatchObject({ layoutId: studio.opening.id, sequence: 2 })
  })
})

describe('it is refused, and nothing is sent,', () => {
  it.each([
    { why: 'where somebody took meanwhile', act: takeSlides, code: 'stale-sequence' },
    { why: 'where somebody stopped meanwhile', act: stopShow, code: 'stale-sequence' },
  ])('$why', async ({ act, code }) => {
    await takeOpening()
    await act()
    await expect(
      take(studio.context, ada, studio.showId, { onAir: { sequence: 1, inputs: {} } }),
    ).rejects.toMatchObject({
      code,
      details: { sequence: 2 },
    })
    expect(await history()).toHaveLength(2)
  })

  it('while another take is on its way, which would be undone by it', async () => {
    await takeOpening()
    const answer = studio.holdAnswer()
    const other = takeSlides()
    await studio.until(async () => (await task()).inFlight !== null)
    await expect(
      take(studio.context, ada, studio.showId, { onAir: { sequence: 1, inputs: {} } }),
    ).rejects.toMatchObject({
      code: 'stale-sequence',
    })
    answer()
    await other
    expect(await history()).toHaveLength(2)
  })

  it('for an input that is not on air, and where nothing would be left', async () => {
    await takeOpening()
    await expect(again({ nobody: null })).rejects.toMatchObject({ code: 'invalid' })
    const all = Object.fromEntries((await onAir()).map(({ id }) => [id, null]))
    await expect(again(all)).rejects.toMatchObject({ code: 'cannot-go-on-air' })
    expect(await history()).toHaveLength(1)
  })

  it.each<{ body: object }>([
    { body: {} },
    { body: { layoutId: 'a', onAir: { sequence: 1, inputs: {} } } },
    { body: { onAir: { sequence: -1, inputs: {} } } },
    { body: { onAir: { sequence: 1, inputs: { a: '' } } } },
    { body: { onAir: { sequence: 1, inputs: { constructor: null } } } },
    { body: { onAir: { sequence: 1, inputs: { a: 'x'.repeat(300) } } } },
    { body: { onAir: { sequence: 1 } } },
  ])('as $body', ({ body }) => {
    expect(TakeBody.safeParse(body).success).toBe(false)
  })
})
