import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { changed, documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-host': [0, 0, 640, 360] })
const NAMES = ['שלום עולם '.repeat(11).trim(), 'مرحبا بالعالم '.repeat(8).trim()]

/** A canvas draws and has no text: its pixels tell whether something changed. */
const pictureOf = (canvas: ReturnType<typeof deskOf>['canvas']): Promise<string> =>
  canvas
    .locator('canvas')
    .evaluateAll((layers) =>
      layers.map((layer) => (layer instanceof HTMLCanvasElement ? layer.toDataURL() : '')).join(),
    )

test('name plates are switched off by key and by menu, in every tab of the browser, and stay so', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, canvas, layer, status } = deskOf(desk)
  await open(show.id)
  await expect(layer('Host').getByText('Host', { exact: true })).toBeVisible()
  await canvas.focus()
  const plated = await pictureOf(canvas)
  await desk.keyboard.press('Shift+N')
  await expect(status('Announcements')).toHaveText('Name plates are hidden')
  await expect.poll(() => pictureOf(canvas)).not.toBe(plated)
  const other = await desk.context().newPage()
  await deskOf(other).open(show.id)
  await other.getByRole('button', { name: /^Signed in as/ }).click()
  await other.getByRole('menuitem', { name: /^Show name plates/ }).click()
  await expect(deskOf(other).status('Announcements')).toHaveText('Name plates are shown')
  await other.close()
  await expect.poll(() => pictureOf(canvas)).toBe(plated)
  await desk.keyboard.press('Shift+N')
  await desk.reload()
  await desk.getByRole('button', { name: /^Signed in as/ }).click()
  await expect(desk.getByRole('menuitem', { name: /^Show name plates/ })).toBeVisible()
})

test('a hidden input that is selected is outlined on the canvas', async ({ api, desk }) => {
  const { version, records } = ONE
  const { show } = await makeShow(api, {
    document: { version, records: changed(records, { 'in-0': { hidden: true } }) },
  })
  const { open, canvas, layer } = deskOf(desk)
  await open(show.id)
  await expect(layer('Host').getByText('Host', { exact: true })).toBeVisible()
  const bare = await pictureOf(canvas)
  await layer('Host').click()
  await expect.poll(() => pictureOf(canvas)).not.toBe(bare)
  await layer('Host').click({ modifiers: ['Control'] })
  await expect.poll(() => pictureOf(canvas)).toBe(bare)
})

for (const name of NAMES) {
  test(`a long name from right to left is cut at its end everywhere: ${name.slice(0, 4)}`, async ({ api, desk }) => {
    const { show, layout } = await makeShow(api, { document: ONE, name })
    await api.patch(`/api/layouts/${layout.id}`, { data: { name } })
    const { open, take, program } = deskOf(desk)
    await open(show.id)
    await take.click()
    await expect(program.locator('bdi').first()).toHaveText(name)
    const cut = await desk.evaluate(
      (start) => {
        const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
          (element) =>
            element.checkVisibility() &&
            element.textContent?.includes(start) &&
            element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).textOverflow === 'ellipsis',
        )
        return shown.map((element) => ({ in: element.className, cut: getComputedStyle(element).direction }))
      },
      name.slice(0, 8),
    )
    expect(cut.length).toBeGreaterThanOrEqual(4)
    expect(cut.filter((each) => each.cut !== 'rtl')).toEqual([])
  })
}
