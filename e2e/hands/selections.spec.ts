import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { makeShow } from '../testing/show'
import { sitDown, TWO, who } from './testing/sit-down'

test('what another has selected is outlined with their name, and marked in the list of layers', async ({
  api,
  desk,
  browser,
  server,
  operatorState,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  await deskOf(desk).open(show.id)
  const mo = await sitDown(browser, server, operatorState, show.id)
  await expect(who(desk)).toHaveAccessibleName('Who is here: Mo Lund')
  const theirs = deskOf(mo)
  await theirs.press({ x: 200, y: 200 })

  const outlines = desk.locator('[data-aids="others"]')
  await expect(outlines).toHaveText('Mo Lund')
  const host = desk.getByRole('option', { name: /^Host/ })
  await expect(host).toContainText('selected by Mo Lund')
  // It lies around the picture of the frame's pixels.
  const [from, to] = [await deskOf(desk).at({ x: 100, y: 100 }), await deskOf(desk).at({ x: 420, y: 280 })]
  const box = await outlines.locator('.border-dashed').boundingBox()
  expect(Math.abs((box?.x ?? 0) - from.x)).toBeLessThanOrEqual(1)
  expect(Math.abs((box?.y ?? 0) - from.y)).toBeLessThanOrEqual(1)
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) - to.x)).toBeLessThanOrEqual(2)
  // One's own selection is not drawn twice.
  await expect(mo.locator('[data-aids="others"]')).toHaveCount(0)

  // It goes where the picture goes, also by my hand.
  await deskOf(desk).press({ x: 200, y: 200 })
  await desk.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await outlines.locator('.border-dashed').boundingBox())?.x).not.toBe(box?.x)
  await expect(mo.locator('[data-aids="others"]')).toHaveText('Anna Berg')

  await mo.keyboard.press('Escape')
  await expect(outlines).toHaveCount(0)
  await expect(host).not.toContainText('selected by')
  await mo.context().close()
})
