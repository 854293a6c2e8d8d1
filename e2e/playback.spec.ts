import { stopClock } from './testing/clock'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { control } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'
import { openSilence } from './testing/silence'

const ONE = documentOf({ 'cam-host': [0, 0, 640, 360] })

test('the addresses of the mix are shown, copied and played, and a bad one is told apart', async ({ api, desk }) => {
  await desk.clock.install()
  const silence = await openSilence()
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await control(api, { playOrigin: silence.origin })
  const { show } = await makeShow(api, { document: ONE })
  const [output] = show.settings.outputs
  const streamId = output?.destination.kind === 'stream' ? output.destination.streamId : ''
  const { open, take, program } = deskOf(desk)
  await open(show.id)
  await expect(program.getByRole('button', { name: 'Playback' })).toHaveCount(0)
  await take.click()
  await program.getByRole('button', { name: 'Playback' }).press('Space')

  const panel = desk.getByRole('dialog', { name: 'Playback' })
  const hls = `${silence.origin}/live/${streamId}.m3u8`
  await expect(panel).toContainText(hls)
  await expect(panel).toContainText(`${silence.origin}/live/${streamId}.flv`)
  await expect(panel).toContainText(/rtmp:\/\/127\.0\.0\.1:\d+\/live\//)
  await stopClock(desk)
  await panel.getByRole('button', { name: `Copy the HLS address of ${streamId}` }).press('Enter')
  await expect(panel.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)
  await desk.clock.resume()
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe(hls)

  expect(silence.asked, 'nothing is loaded before it is asked for').toEqual([])
  const says = panel.getByRole('status', { name: 'Player status' })
  const video = panel.locator('video')
  for (const name of ['HLS', 'HTTP-FLV']) {
    await panel.getByRole('button', { name: `Play ${name} of ${streamId}` }).click()
    await expect(says).toHaveText(`Playing ${name}`)
    await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0)
    expect(await video.evaluate((element: HTMLVideoElement) => element.muted)).toBe(true)
    await panel.getByRole('button', { name: 'Stop playing' }).click()
    await expect(video).toHaveCount(0)
  }

  silence.lose()
  for (const name of ['HLS', 'HTTP-FLV']) {
    await panel.getByRole('button', { name: `Play ${name} of ${streamId}` }).click()
    await expect(says).toHaveText('Trying again: it is not there yet.')
    await panel.getByRole('button', { name: 'Stop playing' }).click()
  }
  await silence.close()
  await panel.getByRole('button', { name: `Play HTTP-FLV of ${streamId}` }).click()
  await expect(says).toContainText('Trying again: nobody answers at this address')
  await control(api, { playOrigin: null })
})

test('a mix without play domains says so', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, take, program } = deskOf(desk)
  await open(show.id)
  await take.click()
  await program.getByRole('button', { name: 'Playback' }).click()
  await expect(desk.getByRole('dialog', { name: 'Playback' })).toContainText('No playback addresses')
})
