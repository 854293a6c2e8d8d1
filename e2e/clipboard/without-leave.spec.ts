import type { Page } from '@playwright/test'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const STAGE = documentOf({ 'cam-host': [40, 30, 300, 200], 'cam-guest-1': [400, 130, 200, 100] })

/** What was done is said once, to all. */
const said = (page: Page) => page.getByRole('status', { name: 'Announcements' })
const toast = (page: Page, text: string) => page.getByRole('region', { name: /Notifications/ }).getByText(text)

test('where the browser lets nobody read the clipboard, a page still pastes what it copied', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: STAGE })
  const { open, layers, press, source } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-host')).toBeVisible()
  await press({ x: 100, y: 100 })
  await desk.keyboard.press('Control+c')
  await expect(toast(desk, 'Copied Host.')).toBeVisible()
  await desk.getByRole('button', { name: 'New layout' }).click()
  await expect(layers.getByRole('option')).toHaveCount(0)
  await desk.keyboard.press('Control+v')
  await expect(said(desk)).toHaveText('Pasted Host.')
  await expect(layers.getByRole('option')).toHaveText([/Host/])
})

test('a paste before anything was copied says so', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: STAGE })
  const { open, press } = deskOf(desk)
  await open(show.id)
  await press({ x: 100, y: 100 })
  await desk.keyboard.press('Control+Alt+v')
  await expect(toast(desk, 'No inputs are on the clipboard. Copy some first.')).toBeVisible()
})
