import { PLAIN_LABEL } from '@/lib/layout/input'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { newestStartMix } from '../testing/sandbox'
import { changed, documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 720] })
const LABELLED = {
  ...TWO,
  records: changed(TWO.records, { 'in-0': { label: { ...PLAIN_LABEL, text: 'Studio' }, cornerRadius: 24 } }),
}
const PLACE = {
  ...TWO,
  records: changed(TWO.records, { 'in-1': { source: { kind: 'slot', for: { by: 'role', role: 'Nobody' } } } }),
}

test('a source dropped on an input takes its place and its label in one action, and undo gives it back', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: LABELLED })
  const { open, place, layers, rect, take, undo, saved, status, inspector } = deskOf(desk)
  await open(show.id)
  await place('cam-guest-2', { x: 200, y: 300 })
  await expect(status('Announcements')).toHaveText(/Guest right.* replaces .*Host/)
  await expect(layers.getByRole('option')).toHaveText([/Guest left/, /Guest right/])
  expect(await rect()).toEqual({ x: 0, y: 0, width: 640, height: 720 })
  await expect(inspector.getByRole('button', { name: /^Label/ })).toContainText('Studio')
  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const { MixInput } = await newestStartMix(api, show.settings.taskId)
  expect(MixInput.map(({ StreamId }) => StreamId).toSorted()).toEqual(['cam-guest-1', 'cam-guest-2'])
  await undo.click()
  await expect(layers.getByRole('option')).toHaveText([/Guest left/, /Host/])
})

test('the input under a dragged source is outlined and shows it, until it is left', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, at, source, layers } = deskOf(desk)
  await open(show.id)
  await expect(layers.getByRole('option')).toHaveCount(2)
  const [corner, end] = [await at({ x: 4, y: 4 }), await at({ x: 636, y: 716 })]
  const clip = { ...corner, width: end.x - corner.x, height: end.y - corner.y }
  await source('phone-1').hover()
  await desk.mouse.down()
  const beside = await at({ x: 1000, y: 300 })
  await desk.mouse.move(beside.x, beside.y, { steps: 4 })
  const before = await desk.screenshot({ clip })
  const over = await at({ x: 300, y: 300 })
  await desk.mouse.move(over.x, over.y, { steps: 4 })
  await expect.poll(async () => (await desk.screenshot({ clip })).equals(before)).toBe(false)
  const shown = await desk.screenshot({ clip })
  // Wherever it is on the input, the place is the input's.
  await desk.mouse.move(over.x + 40, over.y + 40)
  expect((await desk.screenshot({ clip })).equals(shown)).toBe(true)
  await desk.keyboard.press('Escape')
  await desk.mouse.up()
  await expect.poll(async () => (await desk.screenshot({ clip })).equals(before)).toBe(true)
  await expect(layers.getByRole('option')).toHaveCount(2)
})

for (const { key, why } of [
  { key: 'Alt', why: 'Alt lays it beside' },
  { key: 'Control', why: 'Ctrl lays it freely' },
] as const) {
  test(`${why} and replaces nobody`, async ({ api, desk }) => {
    const { show } = await makeShow(api, { document: TWO })
    const { open, place, layers } = deskOf(desk)
    await open(show.id)
    await place('phone-1', { x: 300, y: 300 }, [key])
    await expect(layers.getByRole('option')).toHaveText([/Phone/, /Guest left/, /Host/])
  })
}

test('a source of the layout changes places with the one it is dropped on', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, place, layers, rect, layer, status } = deskOf(desk)
  await open(show.id)
  await place('cam-host', { x: 1000, y: 300 })
  await expect(status('Announcements')).toHaveText(/Host.* and .*Guest left.* change places/)
  await expect(layers.getByRole('option')).toHaveCount(2)
  await layer('Host').click()
  expect(await rect()).toEqual({ x: 640, y: 0, width: 640, height: 720 })
})

test('an empty place is filled, and a layer takes a source too; a locked one refuses', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: PLACE })
  const { open, place, layers, source, layer, status } = deskOf(desk)
  await open(show.id)
  await place('cam-guest-1', { x: 1000, y: 300 })
  await expect(status('Announcements')).toHaveText(/Guest left.* fills the place of .*Nobody/)
  await expect(layers.getByRole('option')).toHaveText([/Guest left/, /Host/])

  await source('phone-1').hover()
  await desk.mouse.down()
  const row = layer('Host')
  await row.hover()
  await expect(row).toHaveAttribute('data-aim', /in place of .*Host/)
  await desk.mouse.up()
  await expect(layers.getByRole('option')).toHaveText([/Guest left/, /Phone/])

  await layer('Phone').click()
  await desk.keyboard.press('l')
  await place('cam-guest-2', { x: 200, y: 300 }, [])
  await expect(layers.getByRole('option')).toHaveText([/Guest right/, /Guest left/, /Phone.*locked/])
})

test('by keyboard: Shift and Enter on a source, and the source field finds people by name', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, layers, source, layer, inspector, status, undo } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  await source('phone-1').focus()
  await desk.keyboard.press('Shift+Enter')
  await expect(layers.getByRole('option')).toHaveText([/Guest left/, /Phone/])
  await undo.click()

  const field = inspector.getByRole('combobox', { name: 'Source' })
  await expect(field).toHaveValue('Host')
  await field.focus()
  await desk.keyboard.type('gues')
  const list = desk.getByRole('listbox', { name: 'Source' })
  await expect(list.getByRole('option')).toHaveText([/Guest left.*in the layout/, /Guest right/, /Stream id gues/])
  await desk.keyboard.press('ArrowDown')
  await expect(list.getByRole('option', { selected: true })).toContainText('Guest right')
  await desk.keyboard.press('Enter')
  await expect(status('Announcements')).toHaveText(/Guest right.* replaces .*Host/)
  await expect(field).toHaveValue('Guest right')

  await field.fill('cam-of-tomorrow')
  await field.press('Enter')
  await expect(field).toHaveValue('cam-of-tomorrow')
  await field.fill('Guest')
  await field.press('Escape')
  await expect(field).toHaveValue('cam-of-tomorrow')
  await expect(list).toBeHidden()
  await field.fill('né pas')
  await desk.keyboard.press('Enter')
  await expect(field).toHaveAccessibleDescription(/cannot contain/)
})
