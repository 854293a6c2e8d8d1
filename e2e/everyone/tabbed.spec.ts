import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'
import { cutOff, LEAST, tabsOf } from './testing/in-reach'

const TWO = documentOf({ 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] })

const PAGES = [
  { name: 'a tablet that stands', width: 768, height: 1024, touch: true },
  { name: 'a tablet on its side', width: 1024, height: 768, touch: true },
  { name: '200 % of a 1440 × 900 page', width: 720, height: 450, touch: false },
  { name: '200 % of a 1920 × 1080 page', width: 960, height: 540, touch: false },
  { name: '200 % of a 1024 × 768 page', width: 512, height: 384, touch: false },
  { name: 'a phone', width: 390, height: 844, touch: true },
  { name: 'a small phone', width: 360, height: 640, touch: true },
  { name: 'a phone on its side', width: 844, height: 390, touch: true },
  { name: 'a small phone on its side', width: 667, height: 375, touch: true },
]

for (const { name, width, height, touch } of PAGES) {
  test.describe(`${name}, ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: touch })

    test('everything on the desk can be reached and pressed', async ({ api, desk }) => {
      const { show } = await makeShow(api, { document: TWO })
      const { take, stop, program } = deskOf(desk)
      const tabs = tabsOf(desk)
      await desk.goto(`/shows/${show.id}`)
      await expect(desk.getByRole('status', { name: 'Connection' })).toHaveText('Connected')
      await take.click()
      await expect(program.getByText('Layout 1').first()).toBeVisible()
      await expect(stop).toBeInViewport({ ratio: 1 })
      for (const tab of (await tabs.shown()) ? await tabs.names() : [null]) {
        if (tab) await tabs.choose(tab)
        expect(await cutOff(desk), tab ?? 'the desk').toEqual([])
        for (const always of [take, stop, desk.getByRole('button', { name: /^1 Layout 1/ })]) {
          await always.evaluate((element) => element.scrollIntoView())
          await expect(always, tab ?? 'the desk').toBeInViewport({ ratio: 1 })
          const box = await always.boundingBox()
          const least = touch ? LEAST.finger : LEAST.mouse
          expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${always}`).toBeGreaterThanOrEqual(least)
        }
      }
      await expect(desk.getByRole('button', { name: 'Take back' })).toBeVisible()
      for (const button of [take, stop]) {
        const [needs, has] = await button.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth])
        expect(needs, `the words of ${button}`).toBeLessThanOrEqual(has ?? 0)
      }
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('whoever wants to edit can: a source is placed, moved by a field, and taken', async ({ api, desk }) => {
    const { show } = await makeShow(api)
    const { source, layers, field, canvas, take, status, program } = deskOf(desk)
    const { choose } = tabsOf(desk)
    await desk.goto(`/shows/${show.id}`)
    await expect(status('Connection')).toHaveText('Connected')
    await expect(program).toBeVisible()
    await expect(canvas).toBeHidden()
    await choose('sources')
    const row = source('cam-host').locator('..')
    await row.locator('button').nth(1).tap()
    await choose('layers')
    await expect(layers.getByRole('option', { name: 'Host' })).toBeVisible()
    await choose('preview')
    await expect(canvas).toBeVisible()
    await choose('inspector')
    await field('Width').fill('640')
    await field('Width').press('Enter')
    await expect(desk.locator('[data-said]').getByText(/^Host is now 640 by 720/)).toBeVisible()
    await take.tap()
    await choose('program')
    await expect(status('Last request')).toContainText('accepted')
  })

  test('turning it keeps the tab, what is selected and what is typed', async ({ api, desk }) => {
    const { show } = await makeShow(api, { document: TWO })
    const { layer, field, canvas, status } = deskOf(desk)
    const { choose } = tabsOf(desk)
    await desk.goto(`/shows/${show.id}`)
    await expect(status('Connection')).toHaveText('Connected')
    await choose('layers')
    await layer('Guest left').tap()
    await choose('inspector')
    await field('Width').fill('5')
    for (const [width, height] of [
      [844, 390],
      [1280, 720],
      [768, 1024],
      [390, 844],
    ] as const) {
      await desk.setViewportSize({ width, height })
      await expect(field('Width')).toBeVisible()
      await expect(field('Width')).toHaveValue('5')
    }
    await field('Width').press('Escape')
    await expect(field('Width')).toHaveValue('580')
    await choose('preview')
    await expect(canvas).toBeVisible()
  })

  test('what failed is told on every tab', async ({ api, desk }) => {
    const { show } = await makeShow(api, { document: TWO })
    const { choose } = tabsOf(desk)
    await desk.goto(`/shows/${show.id}`)
    await expect(desk.getByRole('status', { name: 'Connection' })).toHaveText('Connected')
    await choose('layers')
    await desk.context().setOffline(true)
    await desk.getByRole('option', { name: 'Host' }).tap()
    await expect(desk.getByText(/The connection to Mixdesk is lost/)).toBeVisible()
    await desk.context().setOffline(false)
  })
})

test.describe('by keyboard alone, at 200 %', () => {
  test.use({ viewport: { width: 720, height: 450 } })

  test('arrows choose the tab, and tomorrow’s interview is prepared', async ({ api, desk }) => {
    const { show } = await makeShow(api)
    const { open, layers, status } = deskOf(desk)
    await open(show.id)
    await desk.getByRole('radio', { name: 'Program' }).focus()
    await desk.keyboard.press('ArrowRight')
    await expect(desk.getByRole('radio', { name: 'Sources' })).toBeChecked()
    for (const place of [1, 2]) {
      await desk.getByRole('button', { name: 'Add source', exact: true }).focus()
      await desk.keyboard.press('Enter')
      await expect(desk.getByRole('dialog')).toBeVisible()
      await desk.getByRole('button', { name: 'An empty place' }).focus()
      await desk.keyboard.press('Space')
      await expect(desk.getByRole('dialog'), `place ${place}`).toHaveCount(0)
    }
    await desk.keyboard.press('a')
    await expect(status('Announcements')).toContainText('Arranged 2 inputs')
    await desk.getByRole('radio', { name: 'Sources' }).focus()
    await desk.keyboard.press('ArrowRight')
    await expect(layers.getByRole('option')).toHaveCount(2)
  })
})
