import type { Page } from '@playwright/test'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places } from '../testing/places'
import { documentOf, makeShow } from '../testing/show'

/** Opens the palette by its key, and chooses what comes first for these words. */
async function choose(desk: Page, typed: string): Promise<void> {
  await desk.keyboard.press('Control+k')
  const palette = desk.getByRole('dialog', { name: 'Find anything' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await desk.keyboard.type(typed)
  await desk.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
}

const THREE = documentOf({
  'cam-host': [0, 40, 300, 168],
  'cam-guest-1': [320, 100, 300, 168],
  'screen-1': [900, 300, 300, 168],
})

test('what is selected is aligned by typing, and what lies so already is said', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: THREE })
  const { open, canvas, saved, status } = deskOf(desk)
  await open(show.id)
  await canvas.focus()
  await desk.keyboard.press('Control+a')
  await choose(desk, 'align top')
  await choose(desk, 'equal gaps across')
  await expect(canvas).toBeFocused()
  await saved()
  expect(await places(api, layout.id)).toEqual({
    'cam-host': '300×168 at 0,40',
    'cam-guest-1': '300×168 at 450,40',
    'screen-1': '300×168 at 900,40',
  })
  await choose(desk, 'align top')
  await expect(status('Announcements')).toHaveText('Nothing to change: it is so already')
})

test('the menu of the canvas aligns too', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: THREE })
  const { open, canvas, saved } = deskOf(desk)
  await open(show.id)
  await canvas.focus()
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Shift+F10')
  const menu = desk.getByRole('menu', { name: '3 selected inputs' })
  await menu.getByRole('menuitem', { name: 'Align and space' }).click()
  await desk.getByRole('menuitem', { name: 'Align bottom' }).click()
  await saved()
  expect(Object.values(await places(api, layout.id)).map((place) => place.split(',')[1])).toEqual(['300', '300', '300'])
})

test('templates and imports are found by typing', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: THREE })
  const { open, canvas } = deskOf(desk)
  await open(show.id)
  for (const { typed, opens } of [
    { typed: 'picture in picture', opens: 'Templates' },
    { typed: 'obs', opens: 'Import' },
  ]) {
    await canvas.focus()
    await choose(desk, typed)
    await expect(desk.getByRole('dialog', { name: opens })).toBeVisible()
    await desk.keyboard.press('Escape')
    await expect(desk.getByRole('dialog')).toHaveCount(0)
  }
})
