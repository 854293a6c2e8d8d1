import type { Page } from '@playwright/test'
import { taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { inProgram, moves } from '../testing/moving'
import { control } from '../testing/sandbox'
import { changed, documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 720], 'screen-1': [640, 180, 640, 360] })

async function chooseCards(page: Page, name: 'Still cards' | 'Moving cards') {
  await page.getByRole('button', { name: 'Rehearsal room' }).click()
  const panel = page.getByRole('dialog', { name: 'Rehearsal room' })
  await panel.getByText(name, { exact: true }).click()
  return panel
}

test('test cards move on the canvas, in the roster and in the program, for all who work on the show', async ({
  api,
  browser,
  desk,
  server,
  viewerState,
}) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await expect.poll(async () => (await taskOf(api, show.id)).running).toBe(true)
  const context = await browser.newContext({ baseURL: server.url, storageState: viewerState })
  const other = await context.newPage()
  for (const page of [desk, other]) {
    await deskOf(page).open(show.id)
    await expect(page.getByRole('img', { name: /as mixed by the sandbox/ })).toBeVisible()
    await expect(inProgram(page)).toHaveCount(0)
  }

  const panel = await chooseCards(desk, 'Moving cards')
  for (const page of [desk, other]) {
    await moves(inProgram(page))
    await moves(deskOf(page).canvas.locator('canvas').first())
  }
  await expect(deskOf(other).source('cam-host').locator('canvas[data-moving=true]')).toBeVisible()

  await control(api, { streams: [{ roomId: 'demo', streamId: 'cam-host', live: true, frozen: true }] })
  await expect(deskOf(other).source('cam-host')).toHaveAccessibleDescription(/picture frozen/)
  await expect(other.getByText(/Stands still while on air, as played here: Host/)).toBeVisible()
  await control(api, { streams: [{ roomId: 'demo', streamId: 'cam-host', live: true, frozen: false }] })
  await expect(deskOf(other).source('cam-host')).not.toHaveAccessibleDescription(/picture frozen/)

  await panel.getByText('Still cards', { exact: true }).click()
  for (const page of [desk, other]) await expect(inProgram(page)).toHaveCount(0)
  await context.close()
})

test('the program mixes moving cards as the sandbox was told: rectangles, corners, what lies over, no later edit', async ({
  api,
  desk,
}) => {
  const { version, records } = TWO
  const document = { version, records: changed(records, { 'in-1': { cornerRadius: 100 } }) }
  const { show, layout } = await makeShow(api, { document })
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await expect.poll(async () => (await taskOf(api, show.id)).running).toBe(true)
  await deskOf(desk).open(show.id)
  await chooseCards(desk, 'Moving cards')
  await moves(inProgram(desk))
  const at = (x: number, y: number) =>
    inProgram(desk).evaluate(
      (canvas: HTMLCanvasElement, [left, top]) => {
        const scale = canvas.width / 1280
        const pixel = canvas.getContext('2d')?.getImageData(Math.round(left * scale), Math.round(top * scale), 1, 1)
        return [...(pixel?.data ?? [])].slice(0, 3)
      },
      [x, y] as const,
    )
  const black = [0, 0, 0]
  expect(await at(960, 60), 'the background over the slides').toEqual(black)
  expect(await at(655, 195), 'the round corner of the slides').toEqual(black)
  expect(await at(800, 200), 'the slides').not.toEqual(black)
  const host = await at(320, 60)
  expect(host, 'the host').not.toEqual(black)

  const diff = { added: {}, updated: { 'in-0': { x: [0, 640] } }, removed: {} }
  const edited = await api.patch(`/api/layouts/${layout.id}`, { data: { revision: layout.revision, diff } })
  expect(edited.ok()).toBe(true)
  await expect(desk.getByText('· differs from program')).toBeVisible()
  await moves(inProgram(desk))
  expect(await at(320, 60), 'the host is where it was taken').toEqual(host)
})
