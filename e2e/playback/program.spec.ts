import { deskOf } from '../testing/desk-page'
import { expect, makePlayedShow, playedOn, test } from '../testing/streams/played-show'

const PLAYING = 'Playing HTTP-FLV'

test('the monitor shows what is really mixed, says when it freezes, and goes on', async ({ api, desk, streams }) => {
  const { show, takeAlone, takeBeside, stop } = await makePlayedShow(api)
  await deskOf(desk).open(show.id)
  const { program, video, says, choose } = playedOn(desk)
  await takeAlone()
  await choose('Real')
  await expect(says).toHaveText(PLAYING)
  await expect(video).toHaveCSS('opacity', '1')
  await expect(program.getByText(/^as played/)).toBeVisible()

  await test.step('a take on the same task keeps the connection', async () => {
    const before = await video.evaluate(({ currentTime }: HTMLVideoElement) => currentTime)
    const served = streams.served()
    await takeBeside()
    await expect(deskOf(desk).status('Last request')).toTell('accepted · sequence 2')
    await expect
      .poll(() => video.evaluate(({ currentTime }: HTMLVideoElement) => currentTime))
      .toBeGreaterThan(before + 2)
    expect(streams.served()).toBe(served)
    await expect(says).toHaveText(PLAYING)
  })

  await test.step('a frozen picture is dimmed and named', async () => {
    streams.stall()
    await expect(says).toHaveText('Frozen: nothing new arrives.')
    await expect(program.getByText(/^Frozen for \d+ s: nothing new arrives\.$/)).toBeVisible()
    await expect(video).toHaveCSS('opacity', '0.4')
    await expect(program.getByText(/^as played/)).toBeHidden()
    streams.resume()
    await expect(says).toHaveText(PLAYING)
    await expect(video).toHaveCSS('opacity', '1')
  })

  await test.step('the player ends with the task, and that is said', async () => {
    await stop()
    await expect(video).toHaveCount(0)
    await expect(program.getByText('Nothing is on air')).toBeVisible()
    await expect(desk.getByRole('status', { name: 'Announcements' })).toHaveText(/the real picture has ended/)
    await expect.poll(() => streams.open()).toBe(0)
  })
})

test('drawing and real lie side by side in one scale, and this browser remembers it', async ({
  api,
  desk,
  streams,
}) => {
  const { show, takeAlone } = await makePlayedShow(api)
  await takeAlone()
  await deskOf(desk).open(show.id)
  const { program, video, says, choose } = playedOn(desk)
  await choose('Both')
  await expect(says).toHaveText(PLAYING)
  const drawing = program.getByRole('img', { name: /^Program: .*as mixed by the sandbox$/ })
  await expect(program.getByText('as accepted', { exact: true })).toBeVisible()
  const [left, right] = [await drawing.boundingBox(), await video.boundingBox()]
  if (!(left && right)) throw new Error('Both are on the page.')
  expect(right.x).toBeGreaterThanOrEqual(left.x + left.width - 1)
  // The drawing has its own box, in which the frame is as wide as it.
  expect(Math.abs(left.width - right.width)).toBeLessThan(2)
  expect(Math.abs(left.y + left.height / 2 - (right.y + right.height / 2))).toBeLessThan(2)
  await desk.reload()
  await expect(says).toHaveText(PLAYING)
  await expect(program.getByText('as accepted', { exact: true })).toBeVisible()
  await choose('Drawing')
  await expect(video).toHaveCount(0)
  await expect.poll(() => streams.open()).toBe(0)
})

test('it is silent until somebody wants to hear it, and another address is chosen by hand', async ({
  api,
  desk,
  streams,
}) => {
  const { show, takeAlone } = await makePlayedShow(api)
  await takeAlone()
  await deskOf(desk).open(show.id)
  const { program, video, says, choose } = playedOn(desk)
  await choose('Real')
  await expect(says).toHaveText(PLAYING)
  const isMuted = () => video.evaluate(({ muted }: HTMLVideoElement) => muted)
  expect(await isMuted()).toBe(true)
  const hear = program.getByRole('button', { name: 'Hear the program' })
  await hear.click()
  expect(await isMuted()).toBe(false)
  await expect(hear).toHaveAttribute('aria-pressed', 'true')
  await hear.click()
  expect(await isMuted()).toBe(true)

  const offered = program.getByRole('combobox', { name: 'What is played' })
  await offered.selectOption({ index: 1 })
  await expect(offered).toHaveValue(/^hls /)
  await expect(says).toHaveText('Playing HLS')
  await expect(program.getByText(/Delay: .*at least \d+ s, which wait in this player/)).toBeVisible()
  expect(streams.open()).toBeLessThan(3)
})

test('a mix of another size than was accepted is told once its delay does not explain it', async ({
  api,
  desk,
  streams,
}) => {
  const { show, takeAlone } = await makePlayedShow(api)
  await takeAlone()
  await deskOf(desk).open(show.id)
  const { program, says, choose } = playedOn(desk)
  await choose('Real')
  await expect(says).toHaveText(PLAYING)
  const warning = program.getByText('⚠ The mix is 640 × 360; 320 × 180 was accepted.')
  streams.cutTo('wide')
  await expect(warning).toBeVisible({ timeout: 30_000 })
  streams.restart()
  await expect(warning).toBeHidden({ timeout: 30_000 })
})

test('how late a take is seen is measured by the picture itself', async ({ api, desk, streams }) => {
  const { show, takeAlone, takeBeside } = await makePlayedShow(api)
  await takeAlone()
  await deskOf(desk).open(show.id)
  const { program, says, choose } = playedOn(desk)
  await choose('Real')
  await expect(says).toHaveText(PLAYING)
  const played = () => program.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)
  const before = await played()
  await expect.poll(played).toBeGreaterThan(before + 2)
  await takeBeside()
  // This is what the mixer does: another picture comes a moment later in the same connection.
  streams.cutTo('white')
  await expect(program.getByText(/a take was seen about \d+\.\d s after it was accepted/)).toBeVisible()
  await expect(program.getByText(/^as played, about \d+\.\d s behind$/)).toBeVisible()
})
