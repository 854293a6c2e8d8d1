import { taskOf } from './testing/api'
import { deskOf } from './testing/desk-page'
import { OUTPUT, PICTURE, RECORDS, SECOND, SETTINGS, wireOf } from './testing/every-field'
import { expect, test } from './testing/fixtures'
import { control, newestStartMix } from './testing/sandbox'
import { makeShow } from './testing/show'

test('a layout that uses every field arrives field by field, and is drawn', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { name: 'Every field' })
  const [first] = show.settings.outputs
  const settings = { ...show.settings, ...SETTINGS, outputs: [{ ...first, ...OUTPUT }, SECOND] }
  const changed = await api.patch(`/api/shows/${show.id}`, { data: { revision: show.revision, settings } })
  expect(changed.ok(), await changed.text()).toBe(true)
  const background = { colour: [null, '#0b1624'], image: [null, `${PICTURE}stage.jpg`] }
  const edited = await api.patch(`/api/layouts/${layout.id}`, {
    data: { revision: layout.revision, diff: { added: RECORDS, updated: { background }, removed: {} } },
  })
  expect(edited.ok(), await edited.text()).toBe(true)

  const { open, take, program } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect.poll(async () => (await taskOf(api, show.id)).running).toBe(true)
  const streamId = first?.destination.kind === 'stream' ? first.destination.streamId : ''
  const { TaskId, UserId, Sequence, ...body } = await newestStartMix(api, show.settings.taskId)
  expect(body).toEqual(wireOf(streamId))
  const { sequence } = await taskOf(api, show.id)
  expect([TaskId, UserId, Sequence]).toEqual([show.settings.taskId, show.settings.userId, sequence])

  const draw = async () => (await api.get(`/sandbox/program/${streamId}`)).text()
  const drawn = await draw()
  for (const seen of ['Anna Berg', 'logo.png', 'stage.jpg']) expect(drawn).toContain(seen)
  await expect(program.getByRole('img')).toBeVisible()

  expect(drawn, 'its placeholder waits').not.toContain('anna.png')
  await control(api, { streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] })
  await expect(
    desk.getByRole('list', { name: 'Sources in the room' }).getByRole('button', { name: /cam-host.*gone/ }),
  ).toBeVisible()
  await expect.poll(draw, { message: 'the placeholder stands in for what gives no data' }).toContain('anna.png')
})

test('what is frozen stays as it is while on air, for the server too', async ({ api }) => {
  const { show, layout } = await makeShow(api, { name: 'Frozen' })
  const diff = { added: { 'cam-host': RECORDS['cam-host'] }, updated: {}, removed: {} }
  await api.patch(`/api/layouts/${layout.id}`, { data: { revision: layout.revision, diff } })
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  const [output] = show.settings.outputs
  for (const { what, settings } of [
    { what: 'channels', settings: { ...show.settings, channels: 'stereo' } },
    { what: 'labelFont', settings: { ...show.settings, labelFont: 'zcool-kuaile' } },
    { what: 'outputs[0].videoCodec', settings: { ...show.settings, outputs: [{ ...output, videoCodec: 'h265' }] } },
  ]) {
    const refused = await api.patch(`/api/shows/${show.id}`, { data: { revision: show.revision, settings } })
    expect(refused.status()).toBe(409)
    expect(await refused.json()).toMatchObject({
      error: { code: 'frozen-on-air', details: [expect.objectContaining({ path: `settings.${what}` })] },
    })
  }
  const live = await api.patch(`/api/shows/${show.id}`, {
    data: { revision: show.revision, settings: { ...show.settings, userData: 'live' } },
  })
  expect(live.ok(), await live.text()).toBe(true)
})
