import type { Locator, Page } from '@playwright/test'
import { json } from '../api'
import { deskOf } from '../desk-page'
import { test as base, expect } from '../fixtures'
import { control } from '../sandbox'
import { documentOf, makeShow } from '../show'
import { encodeFilms, hasFfmpeg } from './encode'
import { openStreamServer } from './stream-server'

type StreamServer = Awaited<ReturnType<typeof openStreamServer>>
export type Player = 'HLS' | 'HTTP-FLV'
/** The panel *Playback* of a show on air, whose addresses lead to a server that the test tells what to do. */
export type PlayerPanel = Readonly<{
  page: Page
  streams: StreamServer
  video: Locator
  /** The clock of the picture, in s. */
  time: () => Promise<number>
  /** What the panel says, without what counts. */
  says: Locator
  /** Waits until it says this, and notes after how many seconds since the fault it did. */
  told: (says: string) => Promise<void>
  panel: Locator
  play: (player: Player) => Promise<void>
  stop: () => Promise<void>
}>

/** Opens one desk for all tests of a file that run in one worker: they play one after the other. */
export const test = base.extend<{ player: PlayerPanel }, { opened: PlayerPanel }>({
  opened: [
    async ({ server, adminState, browser, playwright }, use) => {
      const films = encodeFilms()
      const streams = await openStreamServer(films)
      const api = await playwright.request.newContext({ baseURL: server.url, storageState: adminState })
      await control(api, { playOrigin: streams.origin })
      const { show } = await makeShow(api, { document: documentOf({ 'cam-host': [0, 0, 640, 360] }) })
      const page = await browser.newPage({ storageState: adminState, baseURL: server.url })
      const { open, take, program } = deskOf(page)
      await open(show.id)
      await take.click()
      await program.getByRole('button', { name: 'Playback' }).click()
      const panel = page.getByRole('dialog', { name: 'Playback' })
      const video = panel.locator('video')
      const says = panel.getByRole('status', { name: 'Player status' })
      await use({
        page,
        streams,
        panel,
        video,
        time: () => video.evaluate(({ currentTime }: HTMLVideoElement) => currentTime),
        says,
        told: async (text) => {
          const from = Date.now()
          await expect(says).toHaveText(text, { timeout: 30_000 })
          test
            .info()
            .annotations.push({ type: 'said', description: `${((Date.now() - from) / 1_000).toFixed(1)} s: ${text}` })
        },
        play: (player) => panel.getByRole('button', { name: new RegExp(`^Play ${player} `) }).click(),
        stop: () => panel.getByRole('button', { name: /Stop playing|Close the player/ }).click(),
      })
      await control(api, { playOrigin: null })
      await json(await api.get('/api/health'))
      await page.close()
      await api.dispose()
      await streams.close()
      films.remove()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  player: async ({ opened }, use) => {
    opened.streams.answers('play')
    opened.streams.restart()
    const thrown: string[] = []
    const onThrown = (error: Error) => thrown.push(error.message)
    opened.page.on('pageerror', onThrown)
    await use(opened)
    if ((await opened.video.count()) > 0) await opened.stop()
    await expect(opened.video).toHaveCount(0)
    await expect.poll(() => opened.streams.open(), { message: 'no connection is left open' }).toBe(0)
    opened.page.off('pageerror', onThrown)
    expect(thrown, 'nothing is thrown').toEqual([])
  },
})

test.skip(() => !hasFfmpeg(), 'ffmpeg is not installed: it makes the streams')

export { expect }
