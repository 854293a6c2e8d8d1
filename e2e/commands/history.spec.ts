import type { Layout } from '@/lib/protocol/live'
import { json } from '../testing/api'
import { axe } from '../testing/axe'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [100, 100, 320, 180], 'cam-guest-1': [600, 100, 320, 180] })

test('the history names my steps, and goes to any of them by mouse and by key', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, layer, rect } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  await desk.keyboard.press('Shift+ArrowRight')
  await desk.keyboard.press('f')
  await expect.poll(async () => (await rect()).width).toBe(1280)
  await desk.keyboard.press('l')
  await desk.keyboard.press('l')

  await desk.keyboard.press('y')
  const history = desk.getByRole('dialog', { name: 'History' })
  const steps = history.getByRole('button', { name: /^(Moved|Resized|Locked|Unlocked|As it was)/ })
  await expect(steps).toHaveText([
    /^Unlocked Host.*now/,
    /^Locked Host/,
    /^Resized Host/,
    /^Moved Host/,
    /^As it was before your edits/,
  ])
  const { violations } = await axe(desk).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  expect(violations).toEqual([])

  await history.getByRole('button', { name: /^Moved Host/ }).click()
  await expect.poll(rect).toEqual({ x: 110, y: 100, width: 320, height: 180 })
  await expect(history.getByRole('button', { name: /^Moved Host/ })).toHaveAttribute('aria-current', 'step')
  await expect(steps.first()).toContainText('undone')

  await history.getByRole('button', { name: /^Moved Host/ }).focus()
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('Enter')
  await expect.poll(rect).toEqual({ x: 100, y: 100, width: 320, height: 180 })
  await desk.keyboard.press('Home')
  await desk.keyboard.press('Enter')
  await expect.poll(async () => (await rect()).width).toBe(1280)
  await desk.keyboard.press('Escape')
  await expect(history).toBeHidden()
})

test('a step on an input that another operator removed says that it is over, and is passed', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  const { open, layer, layers, status, rect } = deskOf(desk)
  await open(show.id)
  for (const name of ['Host', 'Guest left']) {
    await layer(name).click()
    await desk.keyboard.press('Shift+ArrowRight')
  }
  await expect(status('Saving')).toHaveText('Saved')
  const { revision, document } = await json<Layout>(await api.get(`/api/layouts/${layout.id}`))
  const diff = { added: {}, updated: {}, removed: { 'in-1': document.records['in-1'] } }
  await json(await api.patch(`/api/layouts/${layout.id}`, { data: { revision, diff } }))
  await expect(layers.getByRole('option')).toHaveCount(1)
  await desk.keyboard.press('y')
  const history = desk.getByRole('dialog', { name: 'History' })
  await expect(history.getByRole('button', { name: /^Moved an input/ })).toContainText('can no longer be undone')
  await layer('Host').click()
  await history.getByRole('button', { name: /^As it was/ }).click()
  await expect.poll(async () => (await rect()).x).toBe(100)
})
