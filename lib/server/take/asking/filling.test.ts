import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { SlotFor } from '@/lib/layout/slot'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { take } from './take'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
  await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
})
afterEach(() => studio.close())

const { task } = handsOn(() => studio)
const place = (who: SlotFor, fields = {}) => ({ source: { kind: 'slot' as const, for: who }, ...fields })
const HOST = place({ by: 'stream', streamId: 'cam-host' })
const NOBODY = place({ by: 'role', role: 'Nobody' }, { x: 640 })

async function prepare(document: LayoutDocument): Promise<void> {
  const { id } = studio.opening
  await studio.context.db
    .updateTable('layouts')
    .set({ document: JSON.stringify(document) })
    .where('id', '=', id)
    .execute()
}
const takeOpening = (fields = {}) =>
  take(studio.context, ada, studio.showId, { layoutId: studio.opening.id, ...fields })

describe('a take of a layout with places', () => {
  it('sends whoever fills them, leaves out the empty ones, and keeps what it sent', async () => {
    await prepare(layoutOf({ host: HOST, guest: NOBODY }))
    const request = await takeOpening({ filled: { host: 'cam-host' } })
    expect(request).toMatchObject({ state: 'accepted', body: { MixInput: [{ StreamId: 'cam-host' }] } })
    const { program } = await task()
    const sent = program ? inputsOf(program.document).map(({ id, source }) => ({ id, source })) : []
    expect(sent).toEqual([{ id: 'host', source: { kind: 'stream', streamId: 'cam-host' } }])
  })

  it('is refused with the truth where its operator saw others in them, and sends nothing', async () => {
    await prepare(layoutOf({ host: HOST, guest: NOBODY }))
    await expect(takeOpening({ filled: {} })).rejects.toMatchObject({
      code: 'stale-roster',
      details: { layoutId: studio.opening.id, filled: { host: 'cam-host' } },
    })
    expect(studio.arrived()).toEqual([])
  })

  it('sends whoever is there where nobody says whom they saw', async () => {
    await prepare(layoutOf({ host: HOST }))
    expect(await takeOpening()).toMatchObject({ state: 'accepted', body: { MixInput: [{ StreamId: 'cam-host' }] } })
  })

  it('is refused where nobody fills any', async () => {
    await prepare(layoutOf({ guest: NOBODY }))
    await expect(takeOpening({ filled: {} })).rejects.toMatchObject({ code: 'cannot-go-on-air' })
  })
})
