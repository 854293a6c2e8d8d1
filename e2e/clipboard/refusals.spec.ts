import type { Page } from '@playwright/test'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { changed, documentOf, makeShow } from '../testing/show'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const STAGE = documentOf({ 'cam-host': [40, 30, 300, 200], 'cam-guest-1': [400, 130, 200, 100] })

/** What was done is said once, to all. */
const said = (page: Page) => page.getByRole('status', { name: 'Announcements' })
const toast = (page: Page, text: string) => page.getByRole('region', { name: /Notifications/ }).getByText(text)
const put = (page: Page, text: string) => page.evaluate((text) => navigator.clipboard.writeText(text), text)
const read = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

test('what is locked is neither cut nor pasted onto, and what is hidden stays hidden', async ({ api, desk }) => {
  const records = changed(STAGE.records, { 'in-0': { locked: true }, 'in-1': { hidden: true } })
  const { show } = await makeShow(api, { document: { ...STAGE, records } })
  const { open, layers, layer, rect, source } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-host')).toBeVisible()
  await layers.focus()
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Control+x')
  await expect(said(desk)).toHaveText('Cut Guest left.')
  await expect(toast(desk, 'Host is locked. L unlocks it.')).toBeVisible()
  await expect(layers.getByRole('option')).toHaveText([/Host/])
  await desk.keyboard.press('Control+v')
  await expect(layer('Guest left')).toContainText('hidden')
  await layer('Host').click()
  await desk.keyboard.press('Control+Shift+v')
  await expect(toast(desk, 'Host is locked. L unlocks it.')).toBeVisible()
  expect(await rect()).toEqual({ x: 40, y: 30, width: 300, height: 200 })
})

test('texts that are not whole, or from a newer Mixdesk, are refused in a sentence', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: STAGE })
  const { open, layers, press, undo, source } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-host')).toBeVisible()
  await press({ x: 100, y: 100 })
  await desk.keyboard.press('Control+c')
  await expect(toast(desk, 'Copied Host.')).toBeVisible()
  const text = await read(desk)
  const wrong = [
    [text.slice(0, -20), 'What was copied is damaged. Copy it again.'],
    [text.replace('"frame":', '"__proto__":{"admin":true},"frame":'), 'What was copied is damaged. Copy it again.'],
    [
      text.replace('"mixdesk":1', '"mixdesk":2'),
      'This was copied in a newer Mixdesk. Reload the page, and copy it again.',
    ],
    [`${text}${' '.repeat(1_100_000)}`, 'This is too much to paste at once. Copy fewer inputs.'],
  ] as const
  for (const [damaged, says] of wrong) {
    await put(desk, damaged)
    await desk.keyboard.press('Control+v')
    await expect(toast(desk, says)).toBeVisible()
  }
  await expect(layers.getByRole('option')).toHaveCount(2)
  await expect(undo).toBeDisabled()
})

test('other texts are imported as before, and fields and selected words keep their own clipboard', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: STAGE })
  const { open, layers, press, field, source } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-host')).toBeVisible()
  await press({ x: 100, y: 100 })
  await desk.keyboard.press('Control+c')
  await expect(toast(desk, 'Copied Host.')).toBeVisible()

  await field('Left').selectText()
  await desk.keyboard.press('Control+c')
  expect(await read(desk)).toBe('40')
  await field('Top').selectText()
  await desk.keyboard.press('Control+v')
  await expect(field('Top')).toHaveValue('40')
  await desk.keyboard.press('Enter')

  await desk.getByText('No issues').selectText()
  await desk.keyboard.press('Control+c')
  await expect.poll(() => read(desk)).toBe('No issues')
  await press({ x: 100, y: 100 })
  await desk.keyboard.press('Control+c')
  await expect.poll(() => read(desk)).toContain('"kind":"inputs"')

  await put(desk, '{"MixInput":[]}')
  await desk.keyboard.press('Control+v')
  await expect(desk.getByRole('dialog', { name: /Import/ })).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(layers.getByRole('option')).toHaveCount(2)
})

test('a viewer copies, and is told that nothing is cut or pasted', async ({ api, browser, server, viewerState }) => {
  const { show } = await makeShow(api, { document: STAGE })
  const page = await browser.newPage({ storageState: viewerState, baseURL: server.url })
  const { open, layers, press, source } = deskOf(page)
  await open(show.id)
  await expect(source('cam-host')).toBeVisible()
  await press({ x: 100, y: 100 })
  await page.keyboard.press('Control+c')
  await expect(toast(page, 'Copied Host.')).toBeVisible()
  for (const keys of ['Control+v', 'Control+x']) {
    await page.keyboard.press(keys)
    await expect(toast(page, 'View only: inputs can be copied here, and not cut or pasted.')).toBeVisible()
  }
  await expect(layers.getByRole('option')).toHaveCount(2)
  await page.close()
})
