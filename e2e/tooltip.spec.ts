import { SHORTCUTS } from '@/lib/editor/shortcuts'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { makeShow } from './testing/show'

test('a tooltip opens on hover and on focus, can be entered, and closes with Escape', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open } = deskOf(desk)
  await open(show.id)
  const settings = desk.getByRole('button', { name: 'Show settings' })
  const tooltip = desk.getByRole('tooltip')
  await settings.hover()
  await expect(tooltip).toHaveText('Show settings')
  await expect(settings).toHaveAccessibleDescription('Show settings')
  await tooltip.hover()
  await expect(tooltip).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(tooltip).toHaveCount(0)
  await expect(settings).toHaveAccessibleDescription('')

  await settings.focus()
  await desk.keyboard.press('Shift+Tab')
  await expect(tooltip).toContainText('Keyboard shortcuts')
  await desk.keyboard.press('Shift+Tab')
  await expect(tooltip).toHaveText('Requests')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('dialog')).toBeVisible()
})

test('the page of shortcuts has every key that the desk answers to', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open } = deskOf(desk)
  await open(show.id)
  await desk.keyboard.press('?')
  const rows = desk.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByRole('term')
  for (const { label } of SHORTCUTS) await expect(rows.filter({ hasText: label })).not.toHaveCount(0)
})
