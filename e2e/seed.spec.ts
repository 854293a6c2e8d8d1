import { readFileSync } from 'node:fs'
import { sequencesOf } from './testing/api'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { control, newestStartMix } from './testing/sandbox'
import { makeShow } from './testing/show'

const SEED = JSON.parse(readFileSync('lib/mix/vectors/seed-request.json', 'utf8'))
const FRAME = { width: 360, height: 360 }

/** Composes the vendor's example by mouse: two 160 × 90 pictures on a 360 × 360 frame, sent as task 123 by user 123. */
test('the vendor’s example comes out field by field', async ({ api, desk }) => {
  await control(api, {
    streams: ['stream1', 'stream2'].map((streamId) => ({
      roomId: 'seed',
      streamId,
      live: true,
      width: 1280,
      height: 720,
    })),
  })
  const { show } = await makeShow(api, { ...FRAME, name: 'Seed' })
  const settings = { ...show.settings, roomId: 'seed', taskId: '123', userId: '123' }
  const [output] = settings.outputs
  const seedOutput = { ...output, destination: { kind: 'stream', streamId: 'stream3' }, videoBitrate: 12000, fps: 15 }
  await api.patch(`/api/shows/${show.id}`, {
    data: { revision: show.revision, settings: { ...settings, outputs: [seedOutput] } },
  })

  const { open, place, drag, rect, take, status, saved } = deskOf(desk, FRAME)
  await open(show.id)
  for (const [streamId, top] of [
    ['stream1', 70],
    ['stream2', 200],
  ] as const) {
    await place(streamId, { x: 180, y: top + 60 }, ['Control'])
    const dropped = await rect()
    const corner = { x: dropped.x + dropped.width, y: dropped.y + dropped.height }
    await drag({ x: 180, y: top + 60 }, { x: 180 + 100 - dropped.x, y: top + 60 + top - dropped.y }, ['Control'])
    const moved = { x: corner.x + 100 - dropped.x, y: corner.y + top - dropped.y }
    await drag(moved, { x: 260, y: top + 90 }, ['Control', 'Shift'])
    expect(await rect()).toEqual({ x: 100, y: top, width: 160, height: 90 })
  }
  await saved()
  await take.click()
  await expect(status('Last request')).toContainText('accepted')

  const { RoomId, BackGroundColorHex, Sequence, ...fields } = await newestStartMix(api, '123')
  expect(RoomId).toBe('seed')
  expect(BackGroundColorHex).toBeUndefined()
  expect([Sequence]).toEqual(await sequencesOf(api, show.id))
  const withoutLayer = fields.MixInput.map(({ RectInfo, ...input }) => {
    const { Layer, ...edges } = RectInfo ?? { Layer: Number.NaN }
    expect(Layer).toBeGreaterThanOrEqual(0)
    return { ...input, RectInfo: edges }
  })
  const { Sequence: _, ...seed } = SEED
  expect({ ...fields, MixInput: withoutLayer }).toEqual(seed)
})
