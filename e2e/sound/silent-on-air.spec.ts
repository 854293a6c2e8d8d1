import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { playAll, playFrom } from '../testing/moving'
import { documentOf, makeShow } from '../testing/show'
import { hasFfmpeg } from '../testing/streams/encode'
import { openLiveStream } from '../testing/streams/live-stream'

const ROOM = { 'screen-1': [640, 0, 640, 720] } as const
const ONE = documentOf({ 'cam-host': [0, 0, 640, 720], ...ROOM })

let stream: Awaited<ReturnType<typeof openLiveStream>>
test.skip(() => !hasFfmpeg(), 'ffmpeg is not installed: it makes the streams')
// Ten seconds of a tone, thirteen of nothing, and so on.
test.beforeAll(async () => {
  stream = await openLiveStream('127.0.0.1', '320x180', '0.1*lt(mod(t,23),10)')
})
test.afterAll(() => stream.close())

test('a sound that is lost on air raises an alarm until it is back', async ({ api, desk }) => {
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
})

test('a sound without a picture that stops on air raises the same alarm, but where it is meant or its volume is 0', async ({
  api,
  desk,
}) => {
  // It gets louder after some seconds: whoever saw both has heard it for a while.
  const music = await openLiveStream('127.0.0.1', '320x180', '0.1+0.1*gte(t,8)')
  const { show } = await makeShow(api, { document: documentOf({ 'music-1': [0, 0, 640, 720], ...ROOM }) })
  await playAll(api, show.id, { 'music-1': `${music.origin}/live/music.flv` })
  const { open, take, program } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(program.getByRole('meter', { name: 'Level of Music' })).toHaveAttribute('aria-valuetext', 'peak −20 dB')
  await expect(program.getByRole('meter', { name: 'Level of Music' })).toHaveAttribute('aria-valuetext', 'peak −14 dB')
  const alarm = program.getByRole('alert').filter({ hasText: 'Silent while on air, as played here: Music' })
  music.freeze()
  await expect(alarm).toBeVisible()
  await program.getByRole('button', { name: 'It is meant' }).click()
  await expect(alarm).toBeHidden()
  music.goOn()
  await expect(program.getByRole('meter', { name: 'Level of Music' })).toHaveAttribute('aria-valuetext', /^peak/)
  music.freeze()
  await expect(alarm, 'it was heard again, and is lost again').toBeVisible()
  await program.getByRole('slider', { name: 'Volume of Music' }).fill('0')
  await expect(alarm).toBeHidden()
  await music.close()
})
