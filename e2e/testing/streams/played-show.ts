import type { APIRequestContext, Page } from '@playwright/test'
import { deskOf } from '../desk-page'
import { test as base, expect } from '../fixtures'
import { control } from '../sandbox'
import { documentOf, makeShow } from '../show'
import { encodeFilms, type Films, hasFfmpeg } from './encode'
import { openStreamServer } from './stream-server'

type StreamServer = Awaited<ReturnType<typeof openStreamServer>>

/** The films are of this size. */
const SMALL = { width: 320, height: 180 } as const

/** Makes a show whose takes are answered with addresses at a server that the test tells what to do. */
export const test = base.extend<{ streams: StreamServer }, { films: Films }>({
  films: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern to see what a fixture needs.
    async ({}, use) => {
      const films = encodeFilms()
      await use(films)
      films.remove()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  streams: async ({ films, api }, use) => {
    const streams = await openStreamServer(films)
    await control(api, { playOrigin: streams.origin })
    await use(streams)
    await control(api, { playOrigin: null })
    await streams.close()
  },
})

test.skip(() => !hasFfmpeg(), 'ffmpeg is not installed: it makes the streams')

/** Makes a show with two layouts, of which the first shows the host alone and the second a guest beside. */
export async function makePlayedShow(api: APIRequestContext, size: { width: number; height: number } = SMALL) {
  const { width, height } = size
  const { show, layout } = await makeShow(api, { ...size, document: documentOf({ 'cam-host': [0, 0, width, height] }) })
  const beside = documentOf({ 'cam-host': [0, 0, width / 2, height], 'cam-guest-1': [width / 2, 0, width / 2, height] })
  const made = await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Beside', document: beside } })
  const { id: besideId } = await made.json()
  const take = async (layoutId: string) => {
    const answer = await api.post(`/api/shows/${show.id}/take`, { data: { layoutId, takeOver: true } })
    expect(answer.ok()).toBe(true)
  }
  return {
    show,
    takeAlone: () => take(layout.id),
    takeBeside: () => take(besideId),
    stop: () => api.post(`/api/shows/${show.id}/stop`, { data: {} }),
  }
}

/** Finds what a page says and shows of the program as it is played. */
export function playedOn(page: Page) {
  const { program } = deskOf(page)
  const video = page.getByLabel('Program as played').and(page.locator('video'))
  return {
    program,
    video,
    says: page.getByRole('status', { name: 'Program as played' }),
    choose: (shows: 'Drawing' | 'Real' | 'Both') =>
      page.getByRole('group', { name: 'Picture of the program' }).getByText(shows, { exact: true }).click(),
  }
}

export { expect }
