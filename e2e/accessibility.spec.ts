import type { Page } from '@playwright/test'
import { boxed, camera, collection, scene } from '@/lib/exchange/testing/obs-collection'
import { axe } from './testing/axe'
import { deskOf } from './testing/desk-page'
import { drop } from './testing/drop'
import { expect, test } from './testing/fixtures'
import { control } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

const TWO = documentOf({ 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] })

/** Finds serious and critical violations of WCAG 2 A and AA, each with where it is. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

test('the pages and dialogs can be read by everybody', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  await desk.goto('/shows')
  await expect(desk.getByRole('heading', { name: 'Shows' })).toBeVisible()
  expect(await violations(desk)).toEqual([])

  const { open, layer, take, status } = deskOf(desk)
  await open(show.id)
  expect(await violations(desk)).toEqual([])
  await layer('Host').click()
  await take.click()
  await expect(status('Last request')).toContainText('accepted')
  expect(await violations(desk)).toEqual([])
  for (const name of ['Show settings', 'Requests', 'Keyboard shortcuts', 'Add source', 'Import…', 'Templates']) {
    await desk.getByRole('button', { name, exact: true }).click()
    await expect(desk.getByRole('dialog')).toBeVisible()
    expect(await violations(desk), name).toEqual([])
    await desk.keyboard.press('Escape')
    await expect(desk.getByRole('dialog')).toHaveCount(0)
  }
})

test('the desk that does not know what is on air can be read too', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, program } = deskOf(desk)
  await open(show.id)
  await control(api, { faults: [{ kind: 'status', status: 500, action: 'StartMix', times: 4 }] })
  await take.click()
  await expect(program.getByRole('alert')).toBeVisible()
  expect(await violations(desk)).toEqual([])
})

test('places that nobody fills, and the question for a canvas, can be read by everybody', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, canvas, layers, inspector } = deskOf(desk)
  await open(show.id)
  const scenes = collection([camera('Nobody'), scene('Empty', [boxed('Nobody', [0, 0, 640, 360])])])
  await drop(desk, canvas, JSON.stringify({ ...scenes, resolution: undefined }))
  const dialog = desk.getByRole('dialog', { name: 'Import layouts' })
  await expect(dialog.getByRole('textbox', { name: 'Canvas width' })).toBeVisible()
  expect(await violations(desk)).toEqual([])
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await layers.getByRole('option').click()
  await expect(inspector.getByRole('combobox', { name: 'Filled by' })).toBeVisible()
  expect(await violations(desk)).toEqual([])
})

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
]) {
  test(`nothing scrolls at ${viewport.width} × ${viewport.height}`, async ({ api, desk }) => {
    const { show } = await makeShow(api, { document: TWO })
    await desk.setViewportSize(viewport)
    const { open, layer, inspector } = deskOf(desk)
    await open(show.id)
    const overflow = () =>
      desk.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
        return { right: scrollWidth - clientWidth, below: scrollHeight - clientHeight }
      })
    expect(await overflow()).toEqual({ right: 0, below: 0 })
    await layer('Host').click()
    for (const section of ['Label', 'Placeholder', 'Blur', 'Players']) {
      await inspector.getByRole('button', { name: new RegExp(`^${section}`) }).click()
    }
    expect(await overflow(), 'with all about an input').toEqual({ right: 0, below: 0 })
    await expect(deskOf(desk).take).toBeInViewport({ ratio: 1 })
    await expect(deskOf(desk).stop).toBeInViewport({ ratio: 1 })
  })
}

test('what has the focus in a dialog that scrolls is in view', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  await desk.setViewportSize({ width: 1280, height: 720 })
  await deskOf(desk).open(show.id)
  await desk.getByRole('button', { name: 'Show settings', exact: true }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  const words = dialog.getByText('Pass one input through')
  await expect(words).not.toBeInViewport()
  await dialog.getByRole('switch', { name: 'Pass one input through' }).focus()
  await expect(words).toBeInViewport({ ratio: 1 })
})
