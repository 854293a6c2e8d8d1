import { json } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { playFrom, seesBoth } from '../testing/moving'
import { newestStartMix } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'
import { hasFfmpeg } from '../testing/streams/encode'
import { openLiveStream } from '../testing/streams/live-stream'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 720] })

let stream: Awaited<ReturnType<typeof openLiveStream>>
test.skip(() => !hasFfmpeg(), 'ffmpeg is not installed: it makes the streams')
test.beforeAll(async () => {
  stream = await openLiveStream()
})
test.afterAll(() => stream.close())

test('a picture that stands still on air raises an alarm, whatever is in preview, and is taken out with one press', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const other = documentOf({ 'screen-1': [0, 0, 1280, 720] })
  await json(await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Slides', document: other } }))
  await playFrom(api, show.id, `${stream.origin}/live/host.flv`)
  const { open, take, status, program } = deskOf(desk)
  await open(show.id)
  await seesBoth(desk)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await desk.keyboard.press('2')
  await expect(desk.getByRole('region', { name: 'Preview' })).toContainText('Slides')

  const alarm = program.getByRole('alert').filter({ hasText: 'Stands still while on air, as played here: Host' })
  stream.freeze()
  await expect(alarm).toBeVisible()
  const card = desk.getByRole('button', { name: /Layout 1|Opening/ }).and(desk.locator('[data-grip]'))
  await expect(card).toHaveAccessibleName(/on air, a source of it stands still or is silent/)
  await expect(program.getByText('⚠ PROGRAM')).toBeVisible()
  stream.goOn()
  await expect(alarm).toBeHidden()
  await expect(card).not.toHaveAccessibleName(/stands still/)
  stream.freeze()
  await expect(alarm).toBeVisible()
  await program.getByRole('button', { name: 'Take without it' }).click()
  await expect(status('Last request')).toTell('accepted · sequence 2')
  expect((await newestStartMix(api, show.settings.taskId)).MixInput.map(({ StreamId }) => StreamId)).toEqual([
    'cam-guest-1',
  ])
  await expect(alarm).toBeHidden()
  stream.goOn()
})
