import type { CDPSession, Page } from '@playwright/test'
import { taskOf } from './testing/api'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'

const TWO = documentOf({ 'cam-host': [100, 100, 320, 180], 'cam-guest-1': [600, 100, 320, 180] })

type Key = Readonly<{ key: string; code: string; modifiers?: number; autoRepeat?: boolean }>
const [ALT, CTRL] = [1, 2]
const ENTER = { key: 'Enter', code: 'Enter' } as const

/** Presses keys as a keyboard of any layout sends them. */
async function keyboardOf(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  const send = (type: 'keyDown' | 'keyUp', { key, code, modifiers = 0, autoRepeat = false }: Key) =>
    session.send('Input.dispatchKeyEvent', {
      type,
      key,
      code,
      modifiers,
      autoRepeat,
      windowsVirtualKeyCode: key === 'Enter' ? 13 : 0,
      ...(type === 'keyDown' && key === 'Enter' ? { text: '\r' } : {}),
    })
  return {
    down: (key: Key) => send('keyDown', key),
    up: (key: Key) => send('keyUp', key),
    press: async (key: Key) => {
      await send('keyDown', key)
      await send('keyUp', key)
    },
    compose: (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
  }
}

const startMixes = async (page: Page, taskId: string): Promise<number> => {
  const { received } = await (await page.request.get('/sandbox/control')).json()
  return received.filter((call: { action: string; body: { TaskId?: string } | null }) => {
    return call.action === 'StartMix' && call.body?.TaskId === taskId
  }).length
}

test('Enter takes after any click, and presses nothing else', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Two' } })
  const { open, canvas, source, place, layers, status, take, inspector, press } = deskOf(desk)
  await open(show.id)
  const strip = desk.getByRole('region', { name: 'Layouts' })
  let taken = 0
  const takes = async () => {
    await expect(take).toHaveAttribute('aria-disabled', 'false')
    await desk.keyboard.press('Enter')
    taken += 1
    await expect(status('Last request')).toTell(`accepted · sequence ${taken}`)
  }

  await strip.getByRole('button', { name: new RegExp(`^1 ${layout.name}`) }).click()
  await expect(canvas).toBeFocused()
  await takes()

  await place('screen-1', { x: 600, y: 500 })
  await expect(layers.getByRole('option')).toHaveCount(3)
  await expect(canvas).toBeFocused()
  await takes()
  await expect(layers.getByRole('option')).toHaveCount(3)

  await source('music-1').click()
  await takes()
  await expect(layers.getByRole('option')).toHaveCount(3)

  await layers.getByRole('option').first().click()
  await takes()

  await press({ x: 200, y: 200 })
  await takes()

  await inspector.getByRole('slider', { name: 'Volume' }).click()
  await takes()

  await desk.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(canvas).toBeFocused()
  await takes()

  await strip.getByRole('button', { name: `More for ${layout.name}` }).click()
  await desk.getByRole('menuitem', { name: 'Rename' }).click()
  await desk.keyboard.type('Panel')
  await desk.keyboard.press('Enter')
  await expect(strip.getByRole('button', { name: /^1 Panel/ })).toBeVisible()
  await takes()

  await strip.getByRole('button', { name: 'New layout' }).click()
  await expect(strip.getByRole('button', { name: /^3 .*in preview/ })).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.locator('#take-refusal')).toContainText('Not taken: ')
  await expect(strip.getByRole('listitem')).toHaveCount(3)
  expect(await startMixes(desk, show.settings.taskId)).toBe(taken)
})

test('Enter presses what was reached by keyboard, and Space presses it too', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, layers, source } = deskOf(desk)
  await open(show.id)
  await source('screen-1').focus()
  await desk.keyboard.press('Enter')
  await expect(layers.getByRole('option')).toHaveCount(3)
  await source('music-1').focus()
  await desk.keyboard.press('Space')
  await expect(layers.getByRole('option')).toHaveCount(4)
  await desk.getByRole('button', { name: 'Keyboard shortcuts' }).focus()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('dialog')).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  await expect(desk.getByRole('button', { name: 'Keyboard shortcuts' })).toBeFocused()
  expect(await taskOf(api, show.id)).toMatchObject({ sequence: 0 })
})

test('a held key takes once, on the canvas and on the button', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, status } = deskOf(desk)
  await open(show.id)
  const { down, up } = await keyboardOf(desk)
  const hold = async (says: boolean) => {
    await down(ENTER)
    await expect(take).toHaveAttribute('aria-disabled', 'false')
    for (let repeat = 0; repeat < 3; repeat += 1) await down({ ...ENTER, autoRepeat: says })
    await up(ENTER)
  }
  await take.focus()
  await hold(true)
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(take).toHaveAttribute('aria-disabled', 'false')
  await desk.getByRole('application').focus()
  await hold(true)
  await expect(status('Last request')).toTell('accepted · sequence 2')
  expect(await startMixes(desk, show.settings.taskId)).toBe(2)
})

test('a second press within a second is refused beside the button', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, status } = deskOf(desk)
  await open(show.id)
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Enter')
  await expect(desk.locator('#take-refusal')).toHaveText(/^Not taken: less than a second/)
  await expect(status('Last request')).toTell('accepted · sequence 1')
  expect(await startMixes(desk, show.settings.taskId)).toBe(1)
})

test('edits that cannot be saved refuse a take beside the button', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, press, rect } = deskOf(desk)
  await open(show.id)
  await desk.route('**/api/layouts/**', (route) => route.abort())
  await press({ x: 200, y: 200 })
  await desk.keyboard.press('ArrowRight')
  await expect.poll(rect).toMatchObject({ x: 101 })
  await desk.keyboard.press('Enter')
  await expect(desk.locator('#take-refusal')).toHaveText(/^Not taken: your edits of .* are not saved/)
  expect(await startMixes(desk, show.settings.taskId)).toBe(0)
})

test('the keys of other scripts do what is printed on them', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Two' } })
  const { open, layers, press, rect } = deskOf(desk)
  await open(show.id)
  const keyboard = await keyboardOf(desk)
  const card = (name: string) => desk.getByRole('button', { name: new RegExp(`^\\d ${name}`) })
  await press({ x: 200, y: 200 })
  await desk.keyboard.press('ArrowRight')
  await expect.poll(rect).toMatchObject({ x: 101 })

  await keyboard.press({ key: ';', code: 'KeyZ', modifiers: CTRL })
  expect(await rect()).toMatchObject({ x: 101 })
  await keyboard.press({ key: 'я', code: 'KeyZ', modifiers: CTRL })
  await expect.poll(rect).toMatchObject({ x: 100 })
  await keyboard.press({ key: 'غ', code: 'KeyY', modifiers: CTRL })
  await expect.poll(rect).toMatchObject({ x: 101 })
  await keyboard.press({ key: 'ф', code: 'KeyA', modifiers: CTRL })
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(2)

  await keyboard.press({ key: '٢', code: 'Digit2' })
  await expect(card('Two')).toHaveAccessibleName(/in preview/)
  await keyboard.press({ key: '&', code: 'Digit1' })
  await expect(card(layout.name)).toHaveAccessibleName(/in preview/)
  await keyboard.press({ key: '@', code: 'Digit2', modifiers: CTRL | ALT })
  await keyboard.down({ key: 'AltGraph', code: 'AltRight' })
  await keyboard.press({ key: '²', code: 'Digit2' })
  await keyboard.up({ key: 'AltGraph', code: 'AltRight' })
  await expect(card(layout.name)).toHaveAccessibleName(/in preview/)
})

test('an Enter that ends a composition stores no name, and Escape closes no dialog', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api)
  const { open } = deskOf(desk)
  await open(show.id)
  const keyboard = await keyboardOf(desk)
  const strip = desk.getByRole('region', { name: 'Layouts' })
  await strip.getByRole('button', { name: `More for ${layout.name}` }).click()
  await desk.getByRole('menuitem', { name: 'Rename' }).click()
  const name = strip.getByRole('textbox', { name: 'Name of the layout' })
  await name.fill('')
  await keyboard.compose('ni hao')
  await keyboard.press(ENTER)
  await expect(name).toBeVisible()
  await desk.keyboard.insertText('你好')
  await desk.keyboard.press('Enter')
  await expect(strip.getByRole('button', { name: /^1 你好/ })).toBeVisible()

  await desk.getByRole('button', { name: 'Add source' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Add source' })
  await dialog.getByRole('textbox').click()
  await keyboard.compose('ni hao')
  await keyboard.press({ key: 'Escape', code: 'Escape' })
  await expect(dialog).toBeVisible()
  await expect(desk.getByRole('alertdialog')).toHaveCount(0)
  await desk.keyboard.insertText('你好')
  await desk.keyboard.press('Escape')
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('textbox')).toHaveValue('你好')
  await desk.keyboard.press('Escape')
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
  await expect(dialog).toHaveCount(0)
})
