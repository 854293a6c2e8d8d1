import { expect, test } from '../testing/streams/player-test'

for (const name of ['HLS', 'HTTP-FLV'] as const) {
  const PLAYING = `Playing ${name}`

  test.describe(name, () => {
    test('comes back to the live edge after it had fallen behind', async ({ player }) => {
      const { streams, video, says, panel } = player
      await player.play(name)
      await expect(says).toHaveText(PLAYING)
      const behind = () =>
        video.evaluate(({ buffered, currentTime }: HTMLVideoElement) =>
          buffered.length === 0 ? Number.NaN : buffered.end(buffered.length - 1) - currentTime,
        )
      streams.stall()
      await expect(panel).toContainText('Frozen for 4 s: nothing new arrives.')
      streams.resume()
      await expect(says).toHaveText(PLAYING)
      // The playlist has gone on without the place where HLS stood, and hls.js jumps. An FLV is all there at once.
      if (name === 'HTTP-FLV') {
        await expect.poll(behind).toBeGreaterThan(4)
        await expect(panel).toContainText(/Playing HTTP-FLV, [4-9] s behind live/)
        await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.playbackRate)).toBe(1.1)
      }
      await expect.poll(behind).toBeLessThan(4)
    })

    test('is stopped cleanly at any moment', async ({ player }) => {
      const { page, streams, video } = player
      for (const moment of ['at once', 'on the way', 'as it plays', 'as it breaks', 'between two tries']) {
        streams.answers('play')
        const asked = moment === 'on the way' ? page.waitForRequest(/\.(m3u8|flv)/) : null
        await player.play(name)
        await asked
        if (moment !== 'at once' && moment !== 'on the way') await expect(player.says).toHaveText(PLAYING)
        if (moment === 'as it breaks') streams.cut()
        if (moment === 'between two tries') {
          streams.answers(404)
          streams.cut()
          await expect(player.says).toHaveText(/^Trying again/)
        }
        await player.stop()
        await expect(video).toHaveCount(0)
        await expect.poll(() => streams.open(), { message: moment }).toBe(0)
      }
    })
  })
}

test.describe('in a browser that has less', () => {
  test.beforeEach(({ player }) =>
    player.page.evaluate(() => {
      const kept = window.MediaSource
      Object.defineProperty(window, 'MediaSource', { configurable: true, value: undefined })
      Object.assign(window, { giveBack: () => Object.defineProperty(window, 'MediaSource', { value: kept }) })
    }),
  )
  test.afterEach(({ player }) => player.page.evaluate('window.giveBack()'))

  test('HLS is played by the browser itself, and a stream that is not there is told', async ({ player }) => {
    test.skip(
      await player.page.evaluate(
        () => document.createElement('video').canPlayType('application/vnd.apple.mpegurl') === '',
      ),
      'this browser has no HLS of its own',
    )
    await player.play('HLS')
    await player.told('Playing HLS')
    await player.stop()
    player.streams.answers(404)
    await player.play('HLS')
    await player.told('Trying again: it is not there yet.')
  })

  test('HTTP-FLV cannot be played, and that is said', async ({ player }) => {
    await player.play('HTTP-FLV')
    await player.told('Cannot be played: this browser cannot play HTTP-FLV: copy the address into another player.')
  })
})
