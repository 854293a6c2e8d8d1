import { spawnSync } from 'node:child_process'
import type { APIRequestContext, Page } from '@playwright/test'
import type { Layout } from '@/lib/protocol/live'
import { json, taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { inProgram, moves } from '../testing/moving'
import { QUIET } from '../testing/quiet-chromium'
import { documentOf, makeShow } from '../testing/show'
import { hasFfmpeg } from '../testing/streams/encode'

const BROWSER = process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}

// It is a camera of Chromium's own: a green picture with a clock.
test.use({
  launchOptions: {
    ...BROWSER,
    args: [...QUIET, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
})

async function openPanel(page: Page) {
  await page.getByRole('button', { name: 'Rehearsal room' }).click()
  return page.getByRole('dialog', { name: 'Rehearsal room' })
}

/** Publishes a camera from a page, and returns its stream id. */
async function publishCamera(page: Page): Promise<string> {
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: 'Camera', exact: true }).click()
  await expect(panel.getByRole('list', { name: 'Published from this browser' })).toContainText('Camera')
  const rows = panel.getByRole('list', { name: 'Streams of the rehearsal' }).getByTitle(/^camera-/)
  const row = rows.filter({ hasText: 'live' })
  await expect(row).toBeVisible()
  return (await row.getAttribute('title')) ?? ''
}

/** Makes two seconds of a film. */
function webm(): Buffer {
  const film = ['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=12', '-t', '2', '-c:v', 'libvpx', '-f', 'webm', 'pipe:1']
  return spawnSync('ffmpeg', ['-loglevel', 'error', ...film], { maxBuffer: 10_000_000 }).stdout
}

async function takeAlone(api: APIRequestContext, showId: string, { id, revision }: Layout, streamId: string) {
  const { background: _, ...added } = documentOf({ [streamId]: [0, 0, 640, 480] }).records
  await json(await api.patch(`/api/layouts/${id}`, { data: { revision, diff: { added, updated: {}, removed: {} } } }))
  await api.post(`/api/shows/${showId}/take`, { data: { layoutId: id } })
  await expect.poll(async () => (await taskOf(api, showId)).running).toBe(true)
}

test('a camera moves in the program of another operator, and leaves the room with its page', async ({
  api,
  desk,
  playwright,
  server,
  operatorState,
}) => {
  const { show, layout } = await makeShow(api)
  await deskOf(desk).open(show.id)
  const streamId = await publishCamera(desk)
  await takeAlone(api, show.id, layout, streamId)
  await moves(inProgram(desk))

  const elsewhere = await playwright.chromium.launch({ ...BROWSER, args: QUIET })
  const other = await elsewhere.newPage({ baseURL: server.url, storageState: operatorState })
  await deskOf(other).open(show.id)
  await moves(inProgram(other))
  await moves(deskOf(other).canvas.locator('canvas').first())

  await desk.close()
  await expect(deskOf(other).source(streamId)).toHaveAccessibleName(/, gone/)
  await elsewhere.close()
})

test('where a browser does not answer, the row says so and tries again; a page that crashes has left', async ({
  api,
  browser,
  desk,
  server,
  operatorState,
}) => {
  const { show } = await makeShow(api)
  await deskOf(desk).open(show.id)
  await desk.route('**/sandbox/feeds/answer*', (route) => route.abort())
  const streamId = await publishCamera(desk)
  const context = await browser.newContext({ baseURL: server.url, storageState: operatorState })
  const other = await context.newPage()
  await deskOf(other).open(show.id)
  const row = deskOf(other).source(streamId)
  await expect(row).toHaveAccessibleDescription(/no picture: the browser that publishes it does not answer/)
  await desk.unroute('**/sandbox/feeds/answer*')
  await expect(row).not.toHaveAccessibleDescription(/no picture/)
  await moves(row.locator('canvas[data-moving=true]'))

  await desk.getByRole('button', { name: 'Camera: freeze' }).click()
  await expect(row).toHaveAccessibleDescription(/picture frozen/)
  await desk.getByRole('button', { name: 'Camera: freeze' }).click()
  await moves(row.locator('canvas[data-moving=true]'))

  await desk.goto('chrome://crash').catch(() => {})
  await expect(row).toHaveAccessibleName(/, gone/)
  await context.close()
})

test('a video file is published until it is stopped, and what is no video is refused in words', async ({
  api,
  desk,
}) => {
  test.skip(!hasFfmpeg(), 'ffmpeg is not installed: it makes the file')
  const { show } = await makeShow(api)
  const page = await desk.goto(`/shows/${show.id}`)
  expect(page?.headers()['permissions-policy']).toContain('camera=(self), microphone=(self)')
  expect((await desk.request.get('/', { maxRedirects: 0 })).headers()['permissions-policy']).toContain(
    'camera=(), microphone=()',
  )
  for (const path of ['/shows', '/tasks', '/settings', '/sign-in']) {
    const { 'permissions-policy': policy } = (await desk.request.get(path)).headers()
    expect(policy, `${path} leads to a desk without loading it`).toContain('camera=(self), microphone=(self)')
  }
  await deskOf(desk).open(show.id)
  const panel = await openPanel(desk)
  const file = panel.getByLabel('Video file to publish')
  await file.setInputFiles({ name: 'notes.mp4', mimeType: 'video/mp4', buffer: Buffer.from('no video') })
  await expect(panel.getByRole('alert')).toHaveText(/^notes\.mp4 is no video that this browser plays/)

  await file.setInputFiles({ name: 'opener.webm', mimeType: 'video/webm', buffer: webm() })
  await expect(panel.getByRole('list', { name: 'Published from this browser' })).toContainText('opener.webm')
  await expect(panel.getByRole('alert')).toHaveCount(0)
  const row = panel.getByRole('listitem').filter({ hasText: /file-/ })
  await expect(row).toContainText('live')
  await panel.getByRole('button', { name: 'Stop publishing opener.webm' }).click()
  await expect(row).toContainText('gone')
})

test('a camera that is not given is told in a sentence', async ({ api, playwright, server, operatorState }) => {
  const { show } = await makeShow(api)
  const elsewhere = await playwright.chromium.launch({ ...BROWSER, args: QUIET })
  const page = await elsewhere.newPage({ baseURL: server.url, storageState: operatorState })
  await deskOf(page).open(show.id)
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: 'Camera', exact: true }).click()
  await expect(panel.getByRole('alert')).toHaveText(/not allowed to use the camera|has no camera/)
  await expect(panel.getByRole('list', { name: 'Published from this browser' })).toHaveCount(0)
  await elsewhere.close()
})
