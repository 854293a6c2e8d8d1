import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'
import { addLayouts, layoutsOf, stripOf } from './testing/strip'

const THREE = documentOf({
  'cam-host': [100, 100, 320, 180],
  'cam-guest-1': [500, 100, 320, 180],
  'cam-guest-2': [800, 400, 320, 180],
})

test('a layout can be made without scrolling, however many there are, and is scrolled to', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  await addLayouts(api, show.id, ...Array.from({ length: 14 }, (_, index) => `Look ${index + 1}`))
  const { card, newLayout } = stripOf(desk)
  await deskOf(desk).open(show.id)
  await expect(newLayout).toBeInViewport({ ratio: 1 })
  await expect(card('Look 14')).not.toBeInViewport()
  await newLayout.click()
  await expect(card('Layout 2')).toBeInViewport({ ratio: 1 })
  await expect(newLayout).toBeInViewport({ ratio: 1 })
})

test('a new layout is empty and in preview; a copy has everything and stands beside its original', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, { document: THREE })
  const { open, layers, take, issues } = deskOf(desk)
  const { card, names, newLayout, choose } = stripOf(desk)
  await open(show.id)
  await newLayout.click()
  await expect(card('Layout 2')).toHaveAccessibleName(/in preview/)
  await expect(layers.getByRole('option')).toHaveCount(0)
  await expect(issues).not.toContainText('No issues')
  await expect(take).toHaveAttribute('aria-disabled', 'true')
  await choose(layout.name, 'Duplicate')
  await expect.poll(names).toEqual([layout.name, `${layout.name} copy`, 'Layout 2'])
  await expect(card(`${layout.name} copy`)).toHaveAccessibleName(/in preview/)
  await expect(layers.getByRole('option')).toHaveCount(3)
})

test('a layout is renamed in its card, and Escape keeps the old name', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api)
  const { open } = deskOf(desk)
  const { names, choose } = stripOf(desk)
  await open(show.id)
  const strip = desk.getByRole('region', { name: 'Layouts' })
  await choose(layout.name, 'Rename')
  await strip.getByRole('textbox', { name: 'Name of the layout' }).fill('Panel')
  await desk.keyboard.press('Escape')
  expect(await names()).toEqual([layout.name])
  await choose(layout.name, 'Rename')
  await strip.getByRole('textbox', { name: 'Name of the layout' }).fill('Panel')
  await desk.keyboard.press('Enter')
  await expect.poll(names).toEqual(['Panel'])
})

test('a deleted layout comes back with its document, name and place', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: THREE })
  await addLayouts(api, show.id, 'Two', 'Three')
  const before = await layoutsOf(api, show.id)
  const { open } = deskOf(desk)
  const { names, choose } = stripOf(desk)
  await open(show.id)
  await choose(layout.name, 'Delete…')
  const question = desk.getByRole('alertdialog')
  await expect(question).toContainText(layout.name)
  await question.getByRole('button', { name: 'Delete layout' }).click()
  await expect.poll(names).toEqual(['Two', 'Three'])
  const undo = desk.getByRole('region', { name: /Notifications/ }).getByRole('button', { name: 'Undo' })
  await expect(undo).toHaveCSS('font-family', /^"Inter Variable"/)
  await undo.click()
  await expect.poll(names).toEqual([layout.name, 'Two', 'Three'])
  const [back] = await layoutsOf(api, show.id)
  expect(back).toMatchObject({ name: layout.name, position: before[0]?.position, document: before[0]?.document })
})

test('the card of the layout on air says PGM, and that it was changed since', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: THREE })
  await addLayouts(api, show.id, 'Two')
  const { open, take, press, field } = deskOf(desk)
  const { card } = stripOf(desk)
  await open(show.id)
  await take.click()
  await expect(card(layout.name)).toHaveAccessibleName(/on air, in preview/)
  await press({ x: 200, y: 200 })
  await field('Left').fill('0')
  await field('Left').press('Enter')
  await expect(card(layout.name)).toHaveAccessibleName(/on air, changed since/)
  await card('Two').click()
  await expect(card(layout.name)).toHaveAccessibleName(/on air, changed since$/)
  await expect(card('Two')).toHaveAccessibleName(/in preview/)
  await desk.getByRole('link', { name: 'All shows' }).click()
  await expect(desk.getByRole('heading', { name: 'Shows' })).toBeVisible()
  await desk.goBack()
  await expect(card('Two')).toHaveAccessibleName(/in preview/)
  await expect(card(layout.name)).toHaveAccessibleName(/on air, changed since/)
})

test('a small drawing shows blurred edges', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: THREE })
  const { open, layer, inspector, field, undo } = deskOf(desk)
  await open(show.id)
  const drawing = stripOf(desk).card('Layout 1').locator('svg').first()
  const soft = drawing.locator('image[filter]')
  await layer('Host').click()
  await expect(drawing.locator('image')).toHaveCount(3)
  await inspector.getByRole('button', { name: /^Blur/ }).click()
  await field('Blur left').fill('160')
  await desk.keyboard.press('Enter')
  await expect(soft).toBeVisible()
  await undo.click()
  await expect(soft).toHaveCount(0)
})

test('a picture that cannot be fetched is left out of a small drawing, after a reload too', async ({ api, desk }) => {
  await desk.route('https://gone.example.com/**', (route) => route.abort())
  const { show, layout } = await makeShow(api, { document: THREE })
  const background = { image: [null, 'https://gone.example.com/stage.png'] }
  const diff = { added: {}, removed: {}, updated: { background } }
  await api.patch(`/api/layouts/${layout.id}`, { data: { revision: layout.revision, diff } })
  const failed = desk.waitForEvent('requestfailed', (request) => request.url().includes('gone.example.com'))
  await deskOf(desk).open(show.id)
  await failed
  const images = stripOf(desk).card('Layout 1').locator('svg image')
  await expect(images).toHaveCount(3)
})
