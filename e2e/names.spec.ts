import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'

const ONE = documentOf({ 'cam-host': [100, 100, 320, 180] })

test('a name that turns its direction turns nothing around it, and is cut at its own end', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: ONE })
  const name = `\u202E${'live '.repeat(30)}`.trim()
  await api.patch(`/api/layouts/${layout.id}`, { data: { name } })
  const { open } = deskOf(desk)
  await open(show.id)
  const card = desk.getByRole('region', { name: 'Layouts' }).locator('bdi').first()
  await expect(card).toHaveCSS('unicode-bidi', 'isolate')
  await expect(card).toHaveCSS('text-overflow', 'ellipsis')
  await api.patch(`/api/layouts/${layout.id}`, { data: { name: 'שלום עולם '.repeat(12).trim() } })
  await expect(card).toHaveCSS('direction', 'rtl')
  await expect(desk.getByRole('region', { name: 'Preview', exact: true }).locator('bdi').first()).toHaveCSS(
    'direction',
    'rtl',
  )
})

test('Add source is whole on a narrow screen', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE })
  await desk.setViewportSize({ width: 1024, height: 768 })
  await deskOf(desk).open(show.id)
  const column = await desk.getByRole('complementary', { name: 'Sources and layers' }).boundingBox()
  const button = await desk.getByRole('button', { name: 'Add source' }).boundingBox()
  if (!column || !button) throw new Error('The column of sources is not on the screen.')
  expect(button.x + button.width).toBeLessThanOrEqual(column.x + column.width)
})
