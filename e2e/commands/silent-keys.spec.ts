import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] })

test('a key that lacks a selection says what is missing, once while it is held', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, canvas, status, layer } = deskOf(desk)
  await open(show.id)
  await canvas.focus()
  for (const key of ['f', 'h', 'l', 'Control+d', 'Delete', ']']) {
    await desk.keyboard.press('Tab')
    await expect(status('Announcements')).toHaveText(/ selected, 1 of 2/)
    await desk.keyboard.press('Escape')
    await desk.keyboard.press(key)
    await expect(status('Announcements'), key).toHaveText('Select an input first')
  }
  await desk.keyboard.press('x')
  await expect(status('Announcements')).toHaveText('Select two inputs')
  await desk.keyboard.press('Control+g')
  await expect(status('Announcements')).toHaveText('Select two inputs or more')
  await layer('Host').click()
  await desk.keyboard.press('Control+Shift+g')
  await expect(status('Announcements')).toHaveText('In no group')

  await desk.evaluate(() => {
    const heard = document.querySelector('output[aria-label="Announcements"]')
    const count = () => document.body.setAttribute('data-heard', String(Number(document.body.dataset.heard ?? 0) + 1))
    if (heard) new MutationObserver(count).observe(heard, { childList: true, characterData: true, subtree: true })
  })
  await desk.keyboard.press('Escape')
  for (let held = 0; held < 5; held++) await desk.keyboard.down('h')
  await desk.keyboard.up('h')
  await expect(status('Announcements')).toHaveText('Select an input first')
  await expect(desk.locator('body')).toHaveAttribute('data-heard', '1')
})

test('a viewer is told why a key or a drag does nothing, and once in a menu', async ({
  api,
  browser,
  server,
  viewerState,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const context = await browser.newContext({ baseURL: server.url, storageState: viewerState })
  const page = await context.newPage()
  const { open, canvas, drag, status, at } = deskOf(page)
  await open(show.id)
  await canvas.focus()
  await page.keyboard.press('h')
  await expect(status('Announcements')).toHaveText('You can only view this show')
  await drag({ x: 300, y: 300 }, { x: 400, y: 300 })
  await expect(page.getByText('You can only view this show.', { exact: true })).toBeVisible()
  const { x, y } = await at({ x: 300, y: 300 })
  await page.mouse.click(x, y, { button: 'right' })
  const menu = page.getByRole('menu')
  await expect(menu.getByText('You can only view this show')).toHaveCount(1)
  await expect(menu.getByRole('menuitem', { name: 'Remove' })).toBeDisabled()
  await expect(menu.getByRole('menuitem', { name: 'Copy' })).toBeEnabled()
  await context.close()
})

test('the palette opens from a panel, names what a switch does now, and finds who is not in the room', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, {
    document: documentOf({ 'cam-host': [40, 40, 580, 640], 'not-here': [660, 40, 580, 640] }),
  })
  const { open, layer } = deskOf(desk)
  const palette = desk.getByRole('dialog', { name: 'Find anything' })
  await open(show.id)
  await layer('Host').click()
  await desk.keyboard.press('l')
  for (const panel of ['Templates', 'Guides and grid']) {
    await desk.getByRole('button', { name: panel }).click()
    await expect(desk.getByRole('dialog', { name: panel })).toBeVisible()
    await desk.keyboard.press('Control+k')
    await expect(palette, panel).toBeVisible()
    await expect(desk.getByRole('dialog', { name: panel })).toHaveCount(0)
    await expect(palette.getByRole('combobox')).toBeFocused()
    await desk.keyboard.press('Escape')
  }
  await layer('Host').click()
  await desk.keyboard.press('Control+k')
  await desk.keyboard.type('lock')
  await expect(palette.getByRole('option', { name: /^Unlock/ })).toBeVisible()
  await palette.getByRole('combobox').fill('not-here')
  await palette.getByRole('option', { name: /not-here/ }).click()
  await expect(layer('not-here')).toHaveAttribute('aria-selected', 'true')
})

test('a message does not lie over what the palette found', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, canvas } = deskOf(desk)
  await open(show.id)
  await canvas.focus()
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Control+c')
  const toast = desk.locator('[data-sonner-toast]').first()
  await expect(toast).toBeVisible()
  await desk.keyboard.press('Control+k')
  const palette = desk.getByRole('dialog', { name: 'Find anything' })
  await expect(palette).toBeVisible()
  // It slides in from above, and the palette grows with what it finds.
  await expect(async () => {
    const [over, under] = [await toast.boundingBox(), await palette.boundingBox()]
    expect(over?.y).toBeGreaterThanOrEqual((under?.y ?? 0) + (under?.height ?? 0))
  }).toPass()
})

test('Escape in the name of a template goes back to the panel; a guide takes a formula', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Templates' }).click()
  const templates = desk.getByRole('dialog', { name: 'Templates' })
  await templates.getByRole('button', { name: 'Save as a template…' }).click()
  await desk.keyboard.type('Mine')
  await desk.keyboard.press('Escape')
  await expect(templates.getByRole('button', { name: 'Save as a template…' })).toBeFocused()
  await desk.keyboard.press('Escape')
  await expect(templates).toHaveCount(0)

  await desk.getByRole('button', { name: 'Guides and grid' }).click()
  const view = desk.getByRole('dialog', { name: 'Guides and grid' })
  await view.getByText('Rulers and guides').click()
  await view.getByRole('button', { name: 'Add an upright guide' }).click()
  const guide = view.getByRole('textbox', { name: 'Upright guide 1' })
  for (const [typed, gives] of [
    ['1280/4', '320'],
    ['50%', '640'],
    ['+10', '650'],
  ] as const) {
    await guide.fill(typed)
    await desk.keyboard.press('Enter')
    await expect(guide).toHaveValue(gives)
  }
})

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('the newest copy counts: of a text of blanks nothing older is pasted', async ({ api, desk }) => {
    const { show } = await makeShow(api, { document: TWO })
    const { open, layer, layers, at } = deskOf(desk)
    await open(show.id)
    await layer('Host').click()
    await desk.keyboard.press('Control+c')
    await expect(desk.getByText(/copied/i).first()).toBeVisible()
    await desk.evaluate(() => navigator.clipboard.writeText('   '))
    await desk.keyboard.press('Control+v')
    await expect(desk.getByText('No inputs are on the clipboard')).toBeVisible()
    const { x, y } = await at({ x: 300, y: 300 })
    await desk.mouse.click(x, y, { button: 'right' })
    await desk.getByRole('menuitem', { name: 'Paste', exact: true }).click()
    await expect(desk.getByText('No inputs are on the clipboard')).toBeVisible()
    await expect(layers.getByRole('option')).toHaveCount(2)
  })
})

test('empty banks are passed, and a number that is too high is said to be', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Late' } })
  const { open, canvas, status } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'More for Late' }).click()
  await desk.getByRole('menuitem', { name: /Number/ }).click()
  const number = desk.getByRole('textbox', { name: 'Number' })
  await number.fill('1000')
  await expect(number).toHaveValue('1000')
  await expect(desk.locator('#number-says')).toContainText('A number is 1 to')
  await number.fill('500')
  await desk.keyboard.press('Enter')
  await canvas.focus()
  await expect(status('Bank of keys')).toHaveText('Bank 1/56')
  await desk.keyboard.press('Shift+PageDown')
  await expect(status('Bank of keys')).toHaveText('Bank 56/56')
  await desk.keyboard.press('Shift+PageUp')
  await expect(status('Bank of keys')).toHaveText('Bank 1/56')
})
