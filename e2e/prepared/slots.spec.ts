import type { APIRequestContext } from '@playwright/test'
import { emptyDocument, type LayoutDocument } from '@/lib/layout/document'
import { PLAIN_INPUT } from '@/lib/layout/input'
import type { SlotFor } from '@/lib/layout/slot'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control, newestStartMix } from '../testing/sandbox'
import { makeShow } from '../testing/show'

/** Makes a layout with a place for each of these, side by side from the left. */
function placesFor(...places: SlotFor[]): LayoutDocument {
  const { version, records } = emptyDocument()
  const inputs = places.map((who, index) => {
    const rect = { x: index * 320, y: 180, width: 320, height: 180 }
    const source = { kind: 'slot' as const, for: who }
    return {
      ...PLAIN_INPUT,
      type: 'input' as const,
      id: `in-${index}`,
      source,
      placed: true,
      ...rect,
      order: `a${index}`,
    }
  })
  return { version, records: { ...records, ...Object.fromEntries(inputs.map((input) => [input.id, input])) } }
}

const HOST: SlotFor = { by: 'role', role: 'host' }
const NOBODY: SlotFor = { by: 'role', role: 'Guest 9' }

const leave = (api: APIRequestContext, streamId: string, live = false) =>
  control(api, { streams: [{ roomId: 'demo', streamId, live }] })

test('a prepared layout is filled from the room, and its empty places are left out of the take', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: placesFor(HOST, NOBODY) })
  const { open, layers, take, status } = deskOf(desk)
  await open(show.id)
  await expect(layers.getByRole('option')).toHaveText([/Guest 9.*empty/, /^(?!.*empty).*Host/])
  await expect(desk.getByText('The place of Guest 9 is empty')).toBeVisible()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  expect((await newestStartMix(api, show.settings.taskId)).MixInput).toMatchObject([
    { StreamId: 'cam-host', RectInfo: { Left: 0, Top: 180, Right: 320, Bottom: 360 } },
  ])
  await expect(status('Preview and program')).toContainText('same as program')
})

test('the inspector binds a place to a person, a stream, a name or the next to arrive, by keyboard', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: placesFor(NOBODY) })
  const { open, layers, layer, field, inspector } = deskOf(desk)
  await open(show.id)
  await layer('Guest 9').click()
  const fills = inspector.getByRole('status', { name: 'Who fills it' })
  await expect(fills).toHaveText('Nobody fills it now: the take leaves it out.')
  await field('Name or role').fill('cam-guest-1')
  await field('Name or role').press('Enter')
  await expect(fills).toHaveText('Filled by Guest left now.')
  await expect(layers.getByRole('option')).toHaveText([/Guest left/])

  const choice = inspector.getByRole('combobox', { name: 'Filled by' })
  await choice.selectOption('Next to arrive')
  await expect(fills).toContainText('Filled by')
  await choice.selectOption('A stream')
  await field('Stream id').fill('cam-host')
  await field('Stream id').press('Enter')
  await expect(fills).toHaveText('Filled by Host now.')
  await choice.selectOption('This source')
  await expect(inspector.getByRole('combobox', { name: 'Source' })).toHaveValue('Host')
  await desk.getByRole('button', { name: /^Undo/ }).click()
  await expect(choice).toHaveValue('stream')
})

test('an empty place is added, and the next to arrive fills it', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, layers } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Add source' }).click()
  await desk.getByRole('dialog', { name: 'Add source' }).getByRole('button', { name: 'An empty place' }).click()
  await expect(layers.getByRole('option')).toHaveCount(1)
  await expect(layers.getByRole('option')).not.toContainText('empty')
})

test('a double click on who fills a place selects it, and places nobody twice', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: placesFor({ by: 'stream', streamId: 'cam-host' }) })
  const { open, layers, source } = deskOf(desk)
  await open(show.id)
  await source('cam-host').dblclick()
  await expect(layers.getByRole('option', { selected: true })).toHaveText(/Host/)
  await expect(layers.getByRole('option')).toHaveCount(1)
})

test('a take that saw others in the places is refused with who is there now', async ({ api }) => {
  const { show, layout } = await makeShow(api, { document: placesFor(HOST) })
  const take = (filled: object) => api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id, filled } })
  await api.get(`/api/shows/${show.id}/roster`)
  const refused = await take({ 'in-0': 'cam-guest-1' })
  expect(refused.status()).toBe(409)
  expect(await refused.json()).toMatchObject({
    error: { code: 'stale-roster', details: { layoutId: layout.id, filled: { 'in-0': 'cam-host' } } },
  })
  expect((await take({ 'in-0': 'cam-host' })).status()).toBe(200)
})

test('who leaves the room leaves their place empty', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: placesFor({ by: 'stream', streamId: 'phone-1' }) })
  const { open, layers } = deskOf(desk)
  await open(show.id)
  await expect(layers.getByRole('option')).not.toContainText('empty')
  await leave(api, 'phone-1')
  await desk.getByRole('button', { name: 'Refresh sources' }).click()
  await expect(layers.getByRole('option')).toContainText('empty')
  await leave(api, 'phone-1', true)
})
