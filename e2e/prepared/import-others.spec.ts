import type { Page } from '@playwright/test'
import { boxed, camera, collection, group, item, scene } from '@/lib/exchange/testing/obs-collection'
import { emptyDocument, inputsOf } from '@/lib/layout/document'
import type { Layout, Show } from '@/lib/protocol/live'
import { json } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { drop } from '../testing/drop'
import { expect, test } from '../testing/fixtures'
import { makeShow } from '../testing/show'

const PAIR = [boxed('Host', [0, 0, 640, 720]), boxed('Guest', [640, 0, 640, 720])]
const OBS = collection(
  [
    camera('Host'),
    camera('Guest'),
    { id: 'text_gdiplus_v3', name: 'Title', settings: {} },
    scene('Interview', [...PAIR, item('Title')]),
    scene('Grouped', [item('Pair', { pos: { x: 320, y: 180 }, scale: { x: 0.5, y: 0.5 } })]),
  ],
  { groups: [group('Pair', [1280, 720], PAIR)] },
)

const importDialog = (page: Page) => page.getByRole('dialog', { name: 'Import layouts' })
const cards = (page: Page) => page.getByRole('region', { name: 'Layouts' })

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('scenes of OBS are dropped on the desk, and what they lose is listed before', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, canvas, layers, layer, rect } = deskOf(desk)
  await open(show.id)
  await drop(desk, canvas, { name: 'Sunday.json', text: JSON.stringify(OBS) })
  const dialog = importDialog(desk)
  await expect(dialog).toContainText('2 layouts:')
  await expect(dialog).toContainText('Interview')
  await expect(dialog.getByRole('list', { name: 'Report' })).toContainText('left out · Interview › Title is a text')
  await expect(dialog.getByRole('textbox', { name: 'Canvas width' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(cards(desk).getByRole('button', { name: /^2 Interview/ })).toHaveAccessibleName(/in preview/)
  await expect(layers.getByRole('option')).toHaveText([/Guest/, /Host/])
  await layer('Host').click()
  expect(await rect()).toEqual({ x: 0, y: 0, width: 640, height: 720 })
  await cards(desk)
    .getByRole('button', { name: /^3 Grouped/ })
    .click()
  await layer('Guest').click()
  expect(await rect()).toEqual({ x: 640, y: 180, width: 320, height: 360 })
})

test('a file of an older OBS asks how large its canvas was', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, canvas, layer, rect } = deskOf(desk)
  await open(show.id)
  await drop(desk, canvas, { name: 'old.json', text: JSON.stringify({ ...OBS, resolution: undefined }) })
  const dialog = importDialog(desk)
  const [width, height] = ['Canvas width', 'Canvas height'].map((name) => dialog.getByRole('textbox', { name }))
  await expect(width ?? dialog).toHaveValue('1280')
  await width?.fill('2560')
  await width?.press('Enter')
  await height?.fill('1440')
  await height?.press('Enter')
  await expect(dialog.getByRole('list', { name: 'Report' })).toContainText('is scaled from 2560 × 1440')
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await layer('Guest').click()
  expect(await rect()).toEqual({ x: 320, y: 0, width: 320, height: 360 })
})

test('layers of vMix are pasted as XML', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, layers } = deskOf(desk)
  await open(show.id)
  const layer = '<overlay index="0" key="b"><position panX="0.5" zoomX="0.5" zoomY="0.5"/></overlay>'
  const state = `<vmix><inputs><input key="a" type="Colour" title="Both">${layer}</input><input key="b" type="Call" title="Ben"/></inputs></vmix>`
  await desk.evaluate((text) => navigator.clipboard.writeText(text), state)
  await desk.keyboard.press('Control+v')
  const dialog = importDialog(desk)
  await expect(dialog).toContainText('1 layout:')
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(layers.getByRole('option')).toHaveText([/Ben/])
})

test('another JSON is refused in words, and imports nothing', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, canvas } = deskOf(desk)
  await open(show.id)
  await drop(desk, canvas, { name: 'package.json', text: '{ "name": "x" }' })
  const dialog = importDialog(desk)
  await expect(dialog.getByRole('alert')).toContainText('nor layouts of OBS, VDO.Ninja or vMix')
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
})

test('a new show of scenes comes by the API, on the canvas of OBS', async ({ api }) => {
  for (const content of [OBS, JSON.stringify(OBS)]) {
    const { show }: { show: Show } = await json(await api.post('/api/shows/import', { data: { content } }))
    expect(show.settings.outputs).toMatchObject([{ width: 1280, height: 720 }])
    const layouts: Layout[] = await json(await api.get(`/api/shows/${show.id}/layouts`))
    expect(layouts.map(({ name }) => name)).toEqual(['Interview', 'Grouped'])
    expect(inputsOf(layouts[1]?.document ?? emptyDocument())).toMatchObject([
      { x: 320, y: 180, width: 320, height: 360, source: { kind: 'slot', for: { by: 'role', role: 'Host' } } },
      { x: 640, y: 180, width: 320, height: 360, source: { kind: 'slot', for: { by: 'role', role: 'Guest' } } },
    ])
  }
  const large = await api.post('/api/shows/import', { data: { content: { ...OBS, notes: 'x'.repeat(20_000_000) } } })
  expect(large.status()).toBe(413)
})
