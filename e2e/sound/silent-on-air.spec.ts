import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { playFrom } from '../testing/moving'
import { documentOf, makeShow } from '../testing/show'
import { hasFfmpeg } from '../testing/streams/encode'
import { openLiveStream } from '../testing/streams/live-stream'

const ONE = documentOf({ 'cam-host': [0, 0, 640, 720], 'screen-1': [640, 0, 640, 720] })

let stream: Awaited<ReturnType<typeof openLiveStream>>
test.skip(() => !hasFfmpeg(), 'ffmpeg is not installed: it makes the streams')
// Ten seconds of a tone, thirteen of nothing, and so on.
test.beforeAll(async () => {
  stream = await openLiveStream('127.0.0.1', '320x180', '0.1*lt(mod(t,23),10)')
})
test.afterAll(() => stream.close())

test('a sound that is lost on air raises an alarm until it is back; one that is muted there does not', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: ONE })
  await playFrom(api, show.id, `${stream.origin}/live/host.flv`)
  const { open, take, program, status } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const alarm = program.getByRole('alert').filter({ hasText: 'Silent while on air, as played here: Host' })
  await expect(alarm).toBeVisible()
  await expect(program.getByRole('button', { name: 'Take without it' })).toBeVisible()
  await expect(alarm).toBeHidden()
  await expect(alarm).toBeVisible()
  await program.getByRole('button', { name: 'It is meant' }).click()
  await expect(alarm).toBeHidden()
  await expect(alarm, 'it was heard again, and is lost again').toBeVisible()
  await program.getByRole('slider', { name: 'Volume of Host' }).fill('0')
  await expect(alarm).toBeHidden()
})
