import type { Page } from '@playwright/test'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'

const ONE = documentOf({ 'cam-host': [100, 100, 320, 180] })
const CHUNKS = '**/_next/static/**'

/** Lets nothing be fetched that is not in the page itself: the network is gone, or the server has other files now. */
async function cutWhatIsFetchedLater(page: Page, path: string): Promise<void> {
  const html = await (await page.request.get(path)).text()
  await page.route(CHUNKS, (route) => {
    const file = new URL(route.request().url()).pathname
    return html.includes(file) ? route.continue() : route.abort()
  })
}

test('everything that the desk may need is fetched before it is needed', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, layer, inspector, field, take, status } = deskOf(desk)
  await open(show.id)
  await expect(desk.locator('html')).toHaveAttribute('data-all-fetched')
  await desk.route(CHUNKS, (route) => route.abort())

  await desk.keyboard.press('?')
  await desk.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByRole('button', { name: 'Close' }).click()
  await layer('Host').click()
  await expect(field('Left')).toHaveValue('100')
  await inspector.getByRole('button', { name: /^Blur/ }).click()
  await desk.getByRole('button', { name: 'Show settings' }).click()
  await desk.getByRole('dialog', { name: 'Show settings' }).getByRole('button', { name: 'Cancel' }).click()
  await desk.getByRole('button', { name: 'Requests' }).hover()
  await expect(desk.getByRole('tooltip')).toBeVisible()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await deskOf(desk).stopMix()
  await expect(status('Last request')).toTell('stop accepted · sequence 2')
})

test('what cannot be fetched never takes the desk away', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { layer, status, take, layers } = deskOf(desk)
  const path = `/shows/${show.id}`
  await cutWhatIsFetchedLater(desk, path)
  await desk.goto(path)
  await expect(status('Connection')).toHaveText('Connected')
  const missing = desk.getByRole('alert').filter({ hasText: 'A part of this page could not be loaded' })

  await layer('Host').click()
  await desk.keyboard.press('?')
  await desk.getByRole('button', { name: 'Show settings' }).click()
  await expect(missing).toBeVisible()
  await expect(desk.getByRole('alert').filter({ hasText: 'This part failed' }).first()).toBeVisible()
  await expect(layers).toBeVisible()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  desk.once('dialog', (question) => question.accept())
  await desk.getByRole('button', { name: 'Stop…' }).click()
  await expect(status('Last request')).toTell('stop accepted · sequence 2')

  await desk.unroute(CHUNKS)
  await missing.getByRole('button', { name: 'Try again' }).click()
  await expect(missing).toHaveCount(0)
  await expect(desk.getByRole('alert').filter({ hasText: 'This part failed' })).toHaveCount(0)
  await desk.keyboard.press('?')
  await expect(desk.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})

test('a take goes out while the checks cannot be fetched, and no issue is denied before they are there', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: ONE })
  const { issues, layer, status, take } = deskOf(desk)
  const path = `/shows/${show.id}`
  await cutWhatIsFetchedLater(desk, path)
  await desk.goto(path)
  await expect(status('Connection')).toHaveText('Connected')
  await expect(issues).toHaveText('Issues not checked yet')
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(issues).toHaveText('Issues not checked yet')

  await layer('Host').click()
  await desk.keyboard.press('Delete')
  await take.click()
  await expect(take).toHaveAccessibleDescription(/^Not taken: The layout is empty/)

  await desk.unroute(CHUNKS)
  const missing = desk.getByRole('alert').filter({ hasText: 'A part of this page could not be loaded' })
  await missing.getByRole('button', { name: 'Try again' }).click()
  await expect(issues).toContainText('Error')
  await expect(take).toHaveAttribute('aria-disabled', 'true')
})

test('a dialog with unsaved edits asks before it closes', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  await deskOf(desk).open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  await expect(dialog).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  await dialog.getByLabel('Frames/s').first().fill('٢٥')
  for (const close of [
    () => desk.keyboard.press('Escape'),
    () => dialog.getByRole('button', { name: 'Close' }).click(),
    () => desk.getByRole('button', { name: 'Requests' }).click(),
  ]) {
    const question = desk.getByRole('alertdialog', { name: 'Discard your changes?' })
    // A press is not heard in the moment in which the question before it goes.
    await expect(async () => {
      await close()
      await expect(question).toBeVisible({ timeout: 1000 })
    }).toPass()
    await question.getByRole('button', { name: 'Cancel' }).click()
    await expect(question).toHaveCount(0)
    await expect(dialog.getByLabel('Frames/s').first()).toHaveValue('٢٥')
  }
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(dialog).toHaveCount(0)
  const saved = await (await api.get(`/api/shows/${show.id}`)).json()
  expect(saved.settings.outputs[0].fps).toBe(25)
})
