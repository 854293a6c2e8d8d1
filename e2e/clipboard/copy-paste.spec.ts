import type { Page } from '@playwright/test'
import { emptyDocument } from '@/lib/layout/document'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { newestStartMix } from '../testing/sandbox'
import { changed, documentOf, makeShow } from '../testing/show'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const STAGE = documentOf({ 'cam-host': [40, 30, 300, 200], 'cam-guest-1': [400, 130, 200, 100] })

/** What was done is said once, to all. */
const said = (page: Page) => page.getByRole('status', { name: 'Announcements' })
const toast = (page: Page, text: string) => page.getByRole('region', { name: /Notifications/ }).getByText(text)

/** Puts the pointer where it is not over the canvas. */
const leaveCanvas = (page: Page) => page.mouse.move(2, 2)

test('inputs are copied into another layout by keys: in place, with their look, undone in one', async ({
  api,
  desk,
}) => {
  const records = changed(STAGE.records, { 'in-0': { cornerRadius: 24, volume: 40 } })
  const { show } = await makeShow(api, { document: { ...STAGE, records } })
  const { open, layers, layer, status, rect, undo, redo, saved, take, field, source } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-host')).toBeVisible()
  await layers.focus()
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Control+c')
  await expect(toast(desk, 'Copied Host and Guest left.')).toBeVisible()
  await desk.getByRole('button', { name: 'New layout' }).click()
  await expect(layers.getByRole('option')).toHaveCount(0)

  await desk.keyboard.press('Control+v')
  await expect(status('Announcements')).toHaveText('Pasted Host and Guest left.')
  await expect(toast(desk, 'Pasted'), 'it is said once').toHaveCount(0)
  await expect(layers.getByRole('option', { selected: true })).toHaveText([/Guest left/, /Host/])
  await layer('Host').click()
  expect(await rect()).toEqual({ x: 40, y: 30, width: 300, height: 200 })
  await expect(field('Corner radius')).toHaveValue('24')
  await saved()
  await take.click()
  await expect(status('Last request')).toContainText('accepted')
  const { MixInput } = await newestStartMix(api, show.settings.taskId)
  expect(MixInput.map(({ StreamId }) => StreamId)).toEqual(['cam-host', 'cam-guest-1'])

  await undo.click()
  await expect(layers.getByRole('option')).toHaveCount(0)
  await redo.click()
  await expect(layers.getByRole('option')).toHaveCount(2)
})

test('in the same layout a copy is an empty place, aside or at the pointer, and a cut comes back', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: STAGE })
  const { open, layers, press, rect, at, issues, source } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-host')).toBeVisible()
  await press({ x: 100, y: 100 })
  await leaveCanvas(desk)
  await desk.keyboard.press('Control+c')
  await expect(toast(desk, 'Copied Host.')).toBeVisible()
  await desk.keyboard.press('Control+v')
  await expect(said(desk)).toHaveText('Pasted Host. It is an empty place: the layout has the source already.')
  await expect(layers.getByRole('option')).toHaveText([/Host.*empty/, /Guest left/, /Host/])
  expect(await rect()).toEqual({ x: 56, y: 46, width: 300, height: 200 })
  await expect(issues).not.toContainText('twice')
  await desk.keyboard.press('Control+v')
  await expect(layers.getByRole('option')).toHaveCount(4)
  expect(await rect()).toEqual({ x: 72, y: 62, width: 300, height: 200 })

  const { x, y } = await at({ x: 900, y: 500 })
  await desk.mouse.move(x, y)
  await desk.keyboard.press('Control+v')
  await expect(layers.getByRole('option')).toHaveCount(5)
  const pointed = await rect()
  expect(Math.abs(pointed.x - 750)).toBeLessThanOrEqual(2)
  expect(Math.abs(pointed.y - 400)).toBeLessThanOrEqual(2)

  await leaveCanvas(desk)
  await press({ x: 500, y: 150 })
  await leaveCanvas(desk)
  await desk.keyboard.press('Control+x')
  await expect(said(desk)).toHaveText('Cut Guest left.')
  await expect(layers.getByRole('option', { name: 'Guest left' })).toHaveCount(0)
  await desk.keyboard.press('Control+v')
  await expect(layers.getByRole('option', { name: 'Guest left' })).not.toContainText('empty')
  expect(await rect()).toEqual({ x: 400, y: 130, width: 200, height: 100 })
})

test('another tab and another show paste it too, scaled to their frame', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: STAGE })
  const { show: portrait } = await makeShow(api, { width: 720, height: 1280, document: emptyDocument() })
  const { open, press, source } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-host')).toBeVisible()
  await press({ x: 100, y: 100 })
  await desk.keyboard.press('Control+c')
  await expect(toast(desk, 'Copied Host.')).toBeVisible()

  const other = await desk.context().newPage()
  const second = deskOf(other)
  await second.open(portrait.id)
  await other.keyboard.press('Control+v')
  await expect(second.layers.getByRole('option')).toHaveText([/Host/])
  expect(await second.rect()).toEqual({ x: 22, y: 54, width: 170, height: 354 })
})

test('position and size, and the look, are pasted onto what is selected', async ({ api, desk }) => {
  const records = changed(STAGE.records, { 'in-0': { cornerRadius: 24 } })
  const { show } = await makeShow(api, { document: { ...STAGE, records } })
  const { open, press, layer, rect, undo, field, source } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-host')).toBeVisible()
  await press({ x: 100, y: 100 })
  await desk.keyboard.press('Control+c')
  await expect(toast(desk, 'Copied Host.')).toBeVisible()
  await layer('Guest left').click()
  await desk.keyboard.press('Control+Shift+v')
  await expect(said(desk)).toHaveText('Pasted the position and size onto Guest left.')
  expect(await rect()).toEqual({ x: 40, y: 30, width: 300, height: 200 })
  await expect(field('Corner radius')).toHaveValue('0')
  await undo.click()
  expect(await rect()).toEqual({ x: 400, y: 130, width: 200, height: 100 })

  await desk.keyboard.press('Control+Alt+v')
  await expect(said(desk)).toHaveText('Pasted the look onto Guest left.')
  await expect(field('Corner radius')).toHaveValue('24')
  expect(await rect()).toEqual({ x: 400, y: 130, width: 200, height: 100 })
  await desk.keyboard.press('Control+Alt+v')
  await expect(toast(desk, 'Nothing to change: it is so already.')).toBeVisible()
})
