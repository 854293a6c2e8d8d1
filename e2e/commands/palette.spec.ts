import type { Page } from '@playwright/test'
import { taskOf } from '../testing/api'
import { axe } from '../testing/axe'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { CODE, holdBack } from '../testing/hold-back'
import { documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-host': [100, 100, 320, 180] })

const paletteOf = (page: Page) => {
  const palette = page.getByRole('dialog', { name: 'Find anything' })
  return {
    palette,
    field: palette.getByRole('combobox'),
    option: (name: string | RegExp) => palette.getByRole('option', { name }),
    marked: palette.getByRole('option', { selected: true }),
  }
}

test('Ctrl+K finds a layout, previews it and takes nothing', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'José, Straße' } })
  const { open, canvas } = deskOf(desk)
  const { palette, field, marked } = paletteOf(desk)
  await open(show.id)
  await canvas.focus()
  await desk.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await desk.keyboard.type('jose strasse')
  await expect(marked).toHaveAccessibleName(/José, Straße/)
  await desk.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(canvas).toHaveAccessibleName(/Preview of José, Straße/)
  await expect(canvas).toBeFocused()
  expect((await taskOf(api, show.id)).sequence).toBe(0)
})

test('what is typed while the palette is on its way stands in it, and reaches no shortcut', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Bravo' } })
  const { open, canvas } = deskOf(desk)
  await open(show.id)
  const release = await holdBack(desk, CODE)
  await canvas.focus()
  await desk.keyboard.press('Control+k')
  await desk.keyboard.type('bravx')
  await desk.keyboard.press('Backspace')
  release()
  const field = desk.getByRole('dialog', { name: 'Find anything' }).getByRole('combobox')
  await expect(field).toHaveValue('brav')
  await desk.keyboard.type('o')
  await expect(field).toHaveValue('bravo')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('region', { name: 'Preview' })).toContainText('Bravo')
  expect((await taskOf(api, show.id)).sequence).toBe(0)
})

test('Enter on Take in the palette takes nothing, and says that Enter takes on the desk', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open } = deskOf(desk)
  const { palette, field, marked } = paletteOf(desk)
  await open(show.id)
  await desk.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await desk.keyboard.type('take')
  await expect(marked).toHaveAccessibleName(/Take.*Enter takes/)
  await desk.keyboard.press('Enter')
  await expect(palette).toBeVisible()
  expect((await taskOf(api, show.id)).sequence).toBe(0)
})

test('Esc gives the focus back to the canvas, from where it was opened by key', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, canvas } = deskOf(desk)
  const { palette, field } = paletteOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).focus()
  await desk.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await desk.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  await expect(canvas).toBeFocused()
})

test('it places a source by the name of a person, runs a command, and has both first the next time', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, layers } = deskOf(desk)
  const { palette, field, option, marked } = paletteOf(desk)
  await open(show.id)
  await desk.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await desk.keyboard.type('guest-1')
  await desk.keyboard.press('Enter')
  await expect(layers.getByRole('option')).toHaveCount(2)

  await desk.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await desk.keyboard.type('select all')
  await desk.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(2)

  await desk.keyboard.press('Control+k')
  await expect(palette.getByText('Recent', { exact: true })).toBeVisible()
  await expect(marked).toHaveAccessibleName(/^Select all/)
  await desk.keyboard.press('ArrowDown')
  await expect(marked).toHaveAccessibleName(/cam-guest-1|Guest/)
  await desk.keyboard.type('zzzz')
  await expect(palette.getByRole('status')).toHaveText('Nothing found.')
  await expect(option(/./)).toHaveCount(0)
})

test('what cannot be done now says why, and axe finds nothing', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open } = deskOf(desk)
  const { option } = paletteOf(desk)
  await open(show.id)
  await desk.keyboard.press('Control+k')
  await expect(option(/^Undo Nothing to undo/)).toHaveAttribute('aria-disabled', 'true')
  const { violations } = await axe(desk).analyze()
  expect(violations).toEqual([])
})
