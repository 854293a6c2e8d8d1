import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '@/lib/layout/output'
import type { ShowSettings } from '@/lib/layout/show'
import { draftTake } from '@/lib/server/take/asking/draft'
import { stop } from '@/lib/server/take/asking/stop'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { readShow } from './read'
import { updateShow } from './update-show'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const { takeOpening } = handsOn(() => studio)
const show = () => readShow(studio.context.db, studio.showId)

async function change(wanted: Partial<ShowSettings>) {
  const { revision, settings } = await show()
  return updateShow(studio.context, ada, studio.showId, { revision, settings: { ...settings, ...wanted } })
}

const output = (settings: ShowSettings, fields: Partial<Output>): Output => {
  const [first] = settings.outputs
  if (!first) throw new Error('A show has an output.')
  return { ...first, ...fields }
}
const rehearsal = { id: 'second', destination: { kind: 'stream', streamId: 'out-second' } } as const

it('names what is on air, and stop and start again as the way out', async () => {
  await takeOpening()
  await expect(change({ receiveBufferMs: 400, channels: 'stereo' })).rejects.toMatchObject({
    code: 'frozen-on-air',
    message: expect.stringMatching(
      /^Channels is Mono on air, Receive buffer \(ms\) is not set on air.+'Stop and start again'/,
    ),
    details: [{ path: 'settings.channels', message: expect.stringContaining('Stop and start again') }, {}],
  })
})

it('keeps an output to what runs, also when it went from the settings and comes back', async () => {
  const { settings } = await show()
  const second = output(settings, rehearsal)
  await change({ outputs: [...settings.outputs, second] })
  await takeOpening()
  await change({ outputs: settings.outputs })
  const back = { ...second, id: 'third', fps: second.fps + 5 }
  await expect(change({ outputs: [...settings.outputs, back] })).rejects.toMatchObject({
    details: [{ path: 'settings.outputs[1].fps', message: expect.stringContaining(`is ${second.fps} on air`) }],
  })
  expect(await change({ outputs: [...settings.outputs, second] })).toMatchObject({
    settings: { outputs: { length: 2 } },
  })
})

it('lets what runs be put back where other settings are stored, and leaves the rest to be changed', async () => {
  await takeOpening()
  const { settings } = await show()
  await studio.context.db
    .updateTable('shows')
    .set({ settings: JSON.stringify({ ...settings, alignment: 'all' }) })
    .where('id', '=', studio.showId)
    .execute()
  await expect(takeOpening()).rejects.toMatchObject({ code: 'cannot-go-on-air' })
  await expect(change({ alignment: 'given' })).rejects.toMatchObject({
    details: [{ path: 'settings.alignment', message: expect.stringContaining('is None on air') }],
  })
  await change({ userData: 'hello' })
  await change({ alignment: 'none' })
  expect(await takeOpening()).toMatchObject({ state: 'accepted' })
})

it('counts a take that waits for its turn after a stop', async () => {
  await takeOpening()
  await stop(studio.context, ada, studio.showId, {})
  const { accountId, settings } = await show()
  const draft = { id: 'waits', showId: studio.showId, accountId, settings, operator: ada, key: null, now: 0 }
  await studio.context.db.insertInto('requests').values(draftTake(draft, studio.opening)).execute()
  await expect(change({ channels: 'stereo' })).rejects.toMatchObject({ code: 'frozen-on-air' })
})

it('counts a start whose outcome nobody knows', async () => {
  await studio.misbehave({ kind: 'reset' })
  await takeOpening()
  await expect(change({ channels: 'stereo' })).rejects.toMatchObject({
    details: [{ path: 'settings.channels', message: expect.stringContaining('is Mono on air') }],
  })
})
