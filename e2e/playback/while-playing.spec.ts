import { expect, test } from '../testing/streams/player-test'

const FROZEN = 'Frozen: nothing new arrives.'
const GONE = 'Trying again: it is not there any more.'
const BROKE = 'Trying again: the connection broke.'

for (const name of ['HLS', 'HTTP-FLV'] as const) {
  const PLAYING = `Playing ${name}`

  test.describe(name, () => {
    test.beforeEach(async ({ player }) => {
      await player.play(name)
      await expect(player.says).toHaveText(PLAYING)
    })

    test('says frozen while nothing is sent, and goes on by itself', async ({ player }) => {
      player.streams.stall()
      await player.told(FROZEN)
      await expect(player.panel).toContainText(/Frozen for [2-9] s: nothing new arrives\./)
      player.streams.resume()
      await player.told(PLAYING)
    })

    test('says ended where the publisher stopped, and plays when it is back', async ({ player }) => {
      const { streams } = player
      streams.end()
      if (name === 'HTTP-FLV') {
        streams.answers(404)
        streams.finish()
      }
      await player.told('Ended.')
      streams.restart()
      streams.answers('play')
      await player.told(PLAYING)
    })

    test('says that it is not there any more, and plays when it is back', async ({ player }) => {
      const { streams } = player
      streams.answers(404)
      streams.cut()
      await player.told(GONE)
      streams.answers('play')
      await player.told(PLAYING)
    })

    test('goes on in the new size when that changes on the way', async ({ player }) => {
      const width = () => player.video.evaluate((video: HTMLVideoElement) => video.videoWidth)
      expect(await width()).toBe(320)
      player.streams.cutTo('wide')
      await expect.poll(width).toBe(640)
      const before = await player.time()
      await expect.poll(() => player.time()).toBeGreaterThan(before + 1)
      await expect(player.says).toHaveText(PLAYING)
    })

    test('goes on behind what was lost', async ({ player }) => {
      const before = await player.time()
      player.streams.lose()
      if (name === 'HLS') await player.told('Trying again: a part of it is missing.')
      await expect.poll(() => player.time()).toBeGreaterThan(name === 'HLS' ? 0 : before + 8)
      await expect(player.says).toHaveText(PLAYING)
    })

    test('goes on when the encoder starts anew on the way', async ({ player }) => {
      await expect.poll(() => player.time()).toBeGreaterThan(4)
      player.streams.restart('wide')
      if (name === 'HLS') await player.told('Trying again: its playlist has started anew.')
      await expect.poll(() => player.video.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBe(640)
      await player.told(PLAYING)
      const then = await player.time()
      await expect.poll(() => player.time()).not.toBe(then)
    })

    test('says nothing else while it plays', async ({ player }) => {
      const said = await player.page.evaluateHandle(() => {
        const status = document.querySelector('[aria-label="Player status"]')
        const texts: (string | null)[] = []
        if (status) {
          new MutationObserver(() => texts.push(status.textContent)).observe(status, {
            characterData: true,
            childList: true,
            subtree: true,
          })
        }
        return texts
      })
      const before = await player.time()
      await expect.poll(() => player.time()).toBeGreaterThan(before + 12)
      expect(await said.jsonValue()).toEqual([])
    })

    test('says paused while a person has paused it', async ({ player }) => {
      await player.video.evaluate((video: HTMLVideoElement) => video.pause())
      await player.told('Paused.')
      await player.video.evaluate((video: HTMLVideoElement) => video.play())
      await player.told(PLAYING)
    })
  })
}

test.describe('HTTP-FLV alone', () => {
  test.beforeEach(async ({ player }) => {
    await player.play('HTTP-FLV')
    await expect(player.says).toHaveText('Playing HTTP-FLV')
  })

  test('says that the connection broke, and plays again', async ({ player }) => {
    player.streams.cut()
    await player.told(BROKE)
    await player.told('Playing HTTP-FLV')
  })

  test('says frozen where the sound goes on without a picture', async ({ player }) => {
    player.streams.blind()
    await player.told('Frozen: no picture comes any more.')
  })

  test('asks anew for what stands still, and closes the connection before', async ({ player }) => {
    player.streams.stall()
    await player.told('Trying again: nothing arrives any more.')
    expect(player.streams.open()).toBe(0)
    player.streams.restart()
    await player.told('Playing HTTP-FLV')
  })
})
