import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places } from '../testing/places'
import { documentOf, makeShow } from '../testing/show'

const THREE = documentOf({
  'cam-host': [100, 100, 320, 180],
  'cam-guest-1': [500, 100, 320, 180],
  'cam-guest-2': [900, 500, 320, 180],
})

test('a group is selected, moved and entered by mouse, and named, folded and taken apart', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: THREE })
  const { open, press, drag, at, layer, layers, inspector, status, undo, redo, saved, field } = deskOf(desk)
  await open(show.id)
  const selected = layers.getByRole('option', { selected: true })
  await layer('Host').click()
  await layer('Guest left').click({ modifiers: ['Control'] })
  await desk.keyboard.press('Control+g')
  await expect(status('Announcements')).toHaveText('Grouped 2 inputs as Group 1')
  await expect(layer('Group 1, group of 2, unfolded')).toBeVisible()

  await press({ x: 1000, y: 600 })
  await expect(selected).toHaveCount(1)
  await press({ x: 200, y: 200 })
  await expect(selected).toHaveCount(3)
  await drag({ x: 200, y: 200 }, { x: 260, y: 240 }, ['Control'])
  await saved()
  expect(await places(api, layout.id)).toEqual({
    'cam-host': '320×180 at 160,140',
    'cam-guest-1': '320×180 at 560,140',
    'cam-guest-2': '320×180 at 900,500',
  })

  const inside = await at({ x: 600, y: 200 })
  await desk.mouse.dblclick(inside.x, inside.y)
  await expect(selected).toHaveCount(1)
  await expect(selected).toContainText('Guest left')
  await desk.keyboard.press('ArrowRight')
  await saved()
  expect(await places(api, layout.id)).toMatchObject({
    'cam-host': '320×180 at 160,140',
    'cam-guest-1': '320×180 at 562,140',
  })
  await desk.keyboard.press('Escape')
  await expect(selected).toHaveCount(3)

  await inspector.getByRole('textbox', { name: 'Group name' }).fill('Speakers')
  await desk.keyboard.press('Enter')
  await expect(layer('Speakers, group of 2, unfolded')).toBeVisible()
  await layers.getByTitle('Fold', { exact: true }).click()
  await expect(layers.getByRole('option')).toHaveCount(2)
  await layer('Speakers').click()
  await desk.keyboard.press('h')
  await saved()
  expect(Object.keys(await places(api, layout.id))).toEqual(['cam-guest-2'])
  await desk.keyboard.press('h')
  await desk.keyboard.press('l')
  await expect(field('Left')).toBeDisabled()
  await desk.keyboard.press('l')

  await inspector.getByRole('button', { name: 'Ungroup' }).click()
  await expect(status('Announcements')).toHaveText('Speakers taken apart')
  await expect(layers.getByRole('option')).toHaveCount(3)
  await undo.click()
  await expect(layer('Speakers')).toBeVisible()
  await redo.click()
  await expect(layer('Speakers')).toHaveCount(0)
})

test('by keyboard alone a group is made, moved in the list as one, copied, and lost with its members', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: THREE })
  const { open, layers, layer, saved } = deskOf(desk)
  await open(show.id)
  await expect(layer('Host')).toBeVisible()
  const rows = () => layers.getByRole('option').allTextContents()
  await layers.focus()
  await desk.keyboard.press('End')
  await desk.keyboard.press('Shift+ArrowUp')
  await desk.keyboard.press('Control+g')
  await expect(layer('Group 1, group of 2')).toBeVisible()
  await desk.keyboard.press('ArrowUp')
  await expect(layer('Group 1, group of 2')).toHaveAttribute('aria-selected', 'true')
  await desk.keyboard.press('Alt+ArrowUp')
  await expect(layers.getByRole('option').first()).toContainText('Group 1')
  await expect(layers.getByRole('option').last()).toContainText('Guest right')
  await desk.keyboard.press('ArrowLeft')
  await expect(layers.getByRole('option')).toHaveCount(2)
  await desk.keyboard.press('ArrowRight')
  await expect(layers.getByRole('option')).toHaveCount(4)
  await desk.keyboard.press('Control+d')
  await expect(layers.getByRole('option', { name: 'Group 2, group of 2' })).toHaveCount(1)
  await desk.keyboard.press('Delete')
  await expect(layers.getByRole('option', { name: 'Group 2, group of 2' })).toHaveCount(0)
  await layer('Host').click()
  await desk.keyboard.press('Delete')
  await expect.poll(async () => (await rows()).length).toBe(2)
  await expect(layer('Group 1')).toHaveCount(0)
  await desk.keyboard.press('Control+z')
  await expect(layer('Group 1, group of 2')).toBeVisible()
  await saved()
})

test('a group is grouped once; a member leaves it in the list, in one step of undo that says so', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: THREE })
  const { open, layers, layer, status } = deskOf(desk)
  const said = status('Announcements')
  await open(show.id)
  await expect(layer('Host')).toBeVisible()
  await layers.focus()
  await desk.keyboard.press('Home')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Control+g')
  await expect(layer('Group 1, group of 3')).toBeVisible()
  await desk.keyboard.press('Control+g')
  await expect(said).toHaveText(/Group 1.* is a group already/)
  await desk.keyboard.press('End')
  await desk.keyboard.press('Home')
  await desk.keyboard.press('ArrowDown')
  const name = (await layers.getByRole('option').nth(1).textContent()) ?? ''
  await desk.keyboard.press('Alt+ArrowUp')
  await expect(said).toHaveText(/ left Group 1$/)
  await expect(layer('Group 1, group of 2')).toBeVisible()
  expect(await layers.getByRole('option').first().textContent()).toContain(name.replace(/layer.*/, ''))
  await desk.keyboard.press('Control+z')
  await expect(said).toHaveText(/^Undone: .* left Group 1$/)
  await expect(layer('Group 1, group of 3')).toBeVisible()
})

test('two people group the same input at once, and both see the same', async ({ api, desk, context }) => {
  const { show } = await makeShow(api, { document: THREE })
  const [anna, ben] = [deskOf(desk), deskOf(await context.newPage())]
  await anna.open(show.id)
  await ben.open(show.id)
  for (const { layer } of [anna, ben]) await layer('Host').click()
  await anna.layer('Guest left').click({ modifiers: ['Control'] })
  await ben.layer('Guest right').click({ modifiers: ['Control'] })
  await Promise.all(
    [anna, ben].map(({ inspector }) => inspector.getByRole('button', { name: 'Group', exact: true }).click()),
  )
  const rows = ({ layers }: typeof anna) => layers.getByRole('option').allTextContents()
  await anna.saved()
  await ben.saved()
  await expect.poll(async () => (await rows(anna)).join() === (await rows(ben)).join()).toBe(true)
  // Whoever hears of the other's group before the press has all three selected by then.
  await expect(anna.layer('group of')).toHaveCount(1)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1280, height: 800 } })

  test('a tap selects the group, and a second one reaches the input', async ({ api, desk }) => {
    const { show } = await makeShow(api, { document: THREE })
    const { open, at, layers, layer, inspector } = deskOf(desk)
    await open(show.id)
    const selected = layers.getByRole('option', { selected: true })
    await layer('Host').tap()
    await layers.focus()
    await desk.keyboard.press('Shift+ArrowUp')
    await inspector.getByRole('button', { name: 'Group', exact: true }).tap()
    const out = await at({ x: 1000, y: 600 })
    await desk.touchscreen.tap(out.x, out.y)
    await expect(selected).toHaveCount(1)
    const { x, y } = await at({ x: 200, y: 200 })
    await desk.touchscreen.tap(x, y)
    await expect(selected).toHaveCount(3)
    await desk.waitForTimeout(700)
    await desk.touchscreen.tap(x, y)
    await desk.touchscreen.tap(x, y)
    await expect(selected).toHaveCount(1)
    await expect(selected).toContainText('Host')
  })
})
