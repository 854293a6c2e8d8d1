import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Show } from '@/lib/protocol/live'
import { callbackOf } from '@/lib/server/callback/testing/callback-of'
import { json } from '../testing/api'
import type { AppServer } from '../testing/app-server'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { colourAt } from '../testing/images'
import { MIDDLE } from '../testing/moving'
import { documentOf, makeShow } from '../testing/show'

const HOST = documentOf({ 'cam-host': [0, 0, 640, 360] })
const PIC = 'https://pic.example.com/cam-host.jpg?sign=hush'

/** Tells as ZEGOCLOUD does that the host's stream is there, and where its snapshots are. */
async function tellSnapshots({ url, dataDir }: AppServer, { settings }: Show) {
  const callbackSecret = (await readFile(join(dataDir, 'sandbox-callback-secret'), 'utf8')).trim()
  const now = Date.now()
  const fields = callbackOf({ appId: 1234567890, callbackSecret }, now, {
    ...{ event: 'stream_create', room_id: settings.roomId, stream_id: 'cam-host', stream_seq: '900' },
    ...{ user_id: 'host', user_name: 'Host', create_time_ms: String(now), pic_url: [PIC] },
  })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/zego/callback`, { method: 'POST', headers, body: JSON.stringify(fields) })
  expect(answer.status).toBe(200)
}

/** Serves snapshots of one colour each, and none once it is empty. */
async function serveSnapshots(page: Page, colours: string[]) {
  const asked: string[] = []
  await page.route('https://pic.example.com/**', (route) => {
    asked.push(route.request().url())
    const colour = colours.shift()
    const body = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="${colour}"/></svg>`
    return colour ? route.fulfill({ contentType: 'image/svg+xml', body }) : route.fulfill({ status: 404 })
  })
  return asked
}

test('a show of snapshots draws the newest, and tells of one that gets old', async ({ api, desk, server }) => {
  const { show } = await makeShow(api, { document: HOST })
  await tellSnapshots(server, show)
  const change = { revision: 0, moving: true, way: 'snapshots', addresses: [] }
  await json(await api.put(`/api/shows/${show.id}/pictures`, { data: change }))
  await desk.clock.install()
  const asked = await serveSnapshots(desk, ['#f0f', '#0ff'])
  const { open, source } = deskOf(desk)
  await open(show.id)
  await expect.poll(() => colourAt(desk, MIDDLE)).toBe('255,0,255')
  await expect(source('cam-host').locator('canvas[data-moving=true]')).toBeVisible()
  await desk.clock.runFor(20_000)
  await expect.poll(() => colourAt(desk, MIDDLE)).toBe('0,255,255')
  expect(asked.map((url) => url.startsWith(`${PIC}&mixdesk=`))).toEqual([true, true])

  await desk.clock.runFor(61_000)
  await expect(source('cam-host')).toHaveAccessibleDescription(/snapshot is old: of \d+ s ago/)
  expect(await colourAt(desk, MIDDLE), 'it is dimmed').not.toBe('0,255,255')
})

test('a snapshot that is not there says so, and the settings say which sources have one', async ({
  api,
  desk,
  server,
}) => {
  const { show } = await makeShow(api, { document: HOST })
  await tellSnapshots(server, show)
  await serveSnapshots(desk, [])
  const { open, source } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const group = desk.getByRole('group', { name: 'Pictures', exact: true })
  await group.getByText('Moving pictures', { exact: true }).click()
  await group.getByRole('radio', { name: 'Snapshots', exact: true }).click()
  await expect(group.getByRole('listitem', { name: 'Host' })).toContainText('its snapshot cannot be fetched')
  await expect(group.getByRole('listitem', { name: 'Slides' })).toContainText('ZEGOCLOUD told of no snapshots of it.')
  await desk.keyboard.press('Escape')
  await expect(source('cam-host')).toHaveAccessibleDescription(/no picture: its snapshot cannot be fetched/)
})
