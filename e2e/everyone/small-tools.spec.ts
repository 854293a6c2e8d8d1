import type { Page } from '@playwright/test'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'
import { tabsOf } from './testing/in-reach'

const ONE = documentOf({ 'cam-host': [40, 40, 580, 640] })

/** On a phone the preview is one of the tabs. */
async function openBySize(page: Page, showId: string): Promise<void> {
  const tabs = tabsOf(page)
  await page.goto(`/shows/${showId}`)
  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Connected')
  if ((page.viewportSize()?.width ?? 0) < 600) await tabs.choose('preview')
  await expect(page.getByRole('application').locator('canvas').first()).toBeVisible()
}

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]) {
  test.describe(`by touch at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ hasTouch: true, viewport })

    test('what is said of an edit moves nothing', async ({ api, desk }) => {
      const { show } = await makeShow(api, { document: ONE })
      const { at, canvas } = deskOf(desk)
      const shown = desk.locator('[data-said]')
      await openBySize(desk, show.id)
      const before = await canvas.boundingBox()
      const { x, y } = await at({ x: 300, y: 300 })
      await desk.touchscreen.tap(x, y)
      await desk.keyboard.press('ArrowRight')
      await expect(shown).toContainText('moved to 42, 40')
      expect(await canvas.boundingBox()).toEqual(before)
      await shown.getByText('Undo', { exact: true }).tap()
      await expect(shown.getByText('Undo', { exact: true })).toHaveCount(0)
    })

    test('the row of tools shows that it goes on, and goes on', async ({ api, desk }) => {
      const { show } = await makeShow(api, { document: ONE })
      const toolbar = desk.getByRole('toolbar', { name: 'Edit the preview' })
      await openBySize(desk, show.id)
      const last = toolbar.getByRole('button', { name: 'Guides and grid' })
      await expect(last).not.toBeInViewport()
      await toolbar.getByTitle('More tools').tap()
      await expect(toolbar.getByTitle('Tools before these')).toBeVisible()
      await expect(async () => {
        if (await toolbar.getByTitle('More tools').isVisible())
          await toolbar.getByTitle('More tools').tap({ timeout: 500 })
        await expect(last).toBeInViewport({ ratio: 1, timeout: 500 })
      }).toPass()
      await expect(toolbar.getByTitle('More tools')).toBeHidden()
      await last.tap()
      await expect(desk.getByRole('dialog', { name: 'Guides and grid' })).toBeVisible()
    })
  })
}

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  /** Lists the fields of a dialog that do not show all that they hold. */
  const cutIn = (page: Page) =>
    page
      .locator('[role="dialog"] input:not([type="radio"], [type="checkbox"])')
      .evaluateAll((fields) =>
        fields.flatMap((field) =>
          field instanceof HTMLInputElement && field.scrollWidth > field.clientWidth
            ? [`${field.getAttribute('aria-label') ?? field.name}: ${field.value}`]
            : [],
        ),
      )

  test('no value is cut, and no fact touches another', async ({ api, desk }) => {
    const { show } = await makeShow(api, { document: ONE })
    await openBySize(desk, show.id)
    const air = await desk.getByText('Off air', { exact: true }).boundingBox()
    const sandbox = await desk.getByText('SANDBOX').boundingBox()
    expect((sandbox?.x ?? 0) - (air?.x ?? 0) - (air?.width ?? 0)).toBeGreaterThanOrEqual(4)
    await desk.getByRole('button', { name: 'Templates' }).tap()
    await expect(desk.getByRole('radiogroup', { name: 'Shape' }).or(desk.getByText('As made'))).toBeVisible()
    expect(await cutIn(desk)).toEqual([])
    await desk.keyboard.press('Escape')
    const guides = desk.getByRole('button', { name: 'Guides and grid' })
    await guides.scrollIntoViewIfNeeded()
    await guides.click()
    await desk.getByText('Grid', { exact: true }).click()
    await expect(desk.getByRole('textbox', { name: 'Columns' })).toHaveValue('12')
    expect(await cutIn(desk)).toEqual([])
    await desk.keyboard.press('Escape')
    await desk.getByRole('button', { name: 'Show settings' }).click()
    await expect(desk.getByRole('dialog', { name: 'Show settings' }).getByLabel('Height')).toHaveValue('720')
    expect((await cutIn(desk)).filter((field) => /width|height|kilobits|fps/i.test(field))).toEqual([])
  })
})

test('the palette and the history open by mouse', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  await deskOf(desk).open(show.id)
  await desk.getByRole('button', { name: 'History' }).click()
  await expect(desk.getByRole('dialog', { name: 'History' })).toBeVisible()
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Find anything' }).click()
  await expect(desk.getByRole('dialog', { name: 'Find anything' })).toBeVisible()
})
