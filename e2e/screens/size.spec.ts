import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-host': [100, 100, 320, 180] })

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
]) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('the program is small, as large as the preview, or large, and everything stays in reach', async ({
      api,
      desk,
    }) => {
      const { show, layout } = await makeShow(api, { document: ONE })
      await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
      const { open, canvas, program, status, press, inspector } = deskOf(desk)
      await open(show.id)
      const picture = program.getByRole('img', { name: /^Program: / })
      await expect(picture).toBeVisible()
      const widths = async () => {
        const [air, preview] = [await picture.boundingBox(), await canvas.boundingBox()]
        return { air: air?.width ?? 0, preview: preview?.width ?? 0 }
      }
      const small = await widths()
      await press({ x: 600, y: 500 })
      await desk.keyboard.press('\\')
      await expect(status('Announcements')).toHaveText('Program as large as the preview')
      const beside = await widths()
      expect(beside.air).toBeGreaterThan(small.air)
      await desk.keyboard.press('\\')
      await expect(status('Announcements')).toHaveText('Program large, preview small')
      const large = await widths()
      expect(large.air).toBeGreaterThan(large.preview)
      expect(large.preview).toBeLessThan(beside.preview)

      // What is pressed on the canvas is where it is drawn, the inspector has room, and the page does not scroll.
      await press({ x: 200, y: 150 })
      await expect(inspector).toContainText('Host')
      expect((await inspector.boundingBox())?.height).toBeGreaterThan(90)
      for (const name of ['Take', 'Stop…'])
        await expect(desk.getByRole('button', { name, exact: true })).toBeInViewport()
      const room = await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(room).toBeLessThanOrEqual(0)

      const reloaded = await desk.reload()
      expect(await reloaded?.text(), 'it is so from the first picture').toMatch(/<html[^>]* data-program="large"/)
      await expect(picture).toBeVisible()
      await expect.poll(async () => (await widths()).air).toBe(large.air)
      await desk.getByRole('button', { name: 'Program: size and screens' }).click()
      await desk.getByRole('menuitem', { name: 'Program small' }).click()
      await expect.poll(async () => (await widths()).air).toBe(small.air)
    })
  })
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('is offered no other size', async ({ api, desk }) => {
    const { show } = await makeShow(api, { document: ONE })
    await desk.goto(`/shows/${show.id}`)
    await desk.getByRole('radio', { name: 'program' }).check()
    await desk.getByRole('button', { name: 'Program: size and screens' }).click()
    await expect(desk.getByRole('menuitem', { name: 'Open in a window' })).toBeVisible()
    await expect(desk.getByRole('menuitem', { name: /^Program / })).toHaveCount(0)
  })
})
