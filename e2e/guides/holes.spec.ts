import { fetched } from '../testing/canvas'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const FRAME =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><path fill="#223" fill-rule="evenodd" d="M0 0H1280V720H0Z M40 100H640V440H40Z M680 100H1240V440H680Z"/></svg>'

test('holes of the background become places, and one that may not be read says why', async ({ api, desk }) => {
  // What a test answers may be read by any page, so that the closed one is not answered at all.
  await desk.route('https://images.example.com/**', (route) =>
    route.request().url().includes('open')
      ? route.fulfill({ contentType: 'image/svg+xml', body: FRAME })
      : route.abort(),
  )
  const { show } = await makeShow(api, { document: documentOf({ 'cam-host': [0, 0, 320, 180] }) })
  const { open, inspector, layers, layer, rect, undo, status } = deskOf(desk)
  await open(show.id)
  await fetched(desk)
  const setBackground = async (address: string) => {
    await desk.keyboard.press('Escape')
    const field = inspector.getByRole('textbox', { name: 'Background image' })
    if (!(await field.isVisible())) await inspector.getByRole('button', { name: /^Background/ }).click()
    await field.fill(address)
    await desk.keyboard.press('Enter')
    await desk.getByRole('button', { name: 'Guides and grid' }).click()
  }
  const panel = desk.getByRole('dialog', { name: 'Guides and grid' })
  const find = panel.getByRole('button', { name: 'Find holes in the background' })

  await setBackground('https://images.example.com/closed.svg')
  await find.click()
  await expect(status('Holes')).toContainText('its server lets no other page read it')
  await desk.keyboard.press('Escape')

  await setBackground('https://images.example.com/open.svg')
  await find.click()
  await expect(status('Holes')).toHaveText('2 holes found. Inputs go there in order; the rest become empty places.')
  await panel.getByRole('button', { name: 'Use 2 holes as places' }).click()
  await expect(status('Announcements')).toHaveText('1 input is in the holes, 1 empty place is new')
  await desk.keyboard.press('Escape')
  await expect(layers.getByRole('option')).toHaveCount(2)
  await layer('Host').click()
  expect(await rect()).toEqual({ x: 40, y: 100, width: 600, height: 340 })
  await undo.click()
  expect(await rect()).toEqual({ x: 0, y: 0, width: 320, height: 180 })
})
