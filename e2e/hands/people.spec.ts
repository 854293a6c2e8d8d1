import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { makeShow } from '../testing/show'
import { sitDown, TWO, who } from './testing/sit-down'

test('each sees who else is at the desk, whether they edit or view, and when they are gone', async ({
  api,
  desk,
  browser,
  server,
  operatorState,
  viewerState,
}) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  await deskOf(desk).open(show.id)
  await expect(who(desk)).toHaveAccessibleName('Who is here: nobody else')

  const mo = await sitDown(browser, server, operatorState, show.id)
  await expect(who(desk)).toHaveAccessibleName('Who is here: Mo Lund')
  await expect(who(desk)).toContainText('ML')
  await expect(who(mo)).toHaveAccessibleName('Who is here: Anna Berg')
  const people = desk.getByRole('status', { name: 'Who came and left' })
  await expect(people).toHaveText('Mo Lund is here.')

  const vera = await sitDown(browser, server, viewerState, show.id)
  await expect(who(desk)).toHaveAccessibleName('Who is here: Mo Lund and Vera Blick')
  await who(desk).click()
  const panel = desk.getByRole('dialog', { name: 'Who is here' })
  await expect(panel.getByRole('listitem')).toHaveText([
    new RegExp(`Mo Lund.*edits · ${layout.name}`),
    new RegExp(`Vera Blick.*views only · ${layout.name}`),
    new RegExp(`Anna Berg.*you.*edits · ${layout.name}`),
  ])
  await expect(panel).not.toContainText('example.com')
  await desk.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  // A second tab of one person is no other person, and a reload is neither coming nor leaving.
  await people.evaluate((output) => {
    output.textContent = ''
  })
  const second = await mo.context().newPage()
  await deskOf(second).open(show.id)
  await mo.reload()
  await who(desk).click()
  await expect(panel.getByRole('listitem').filter({ hasText: 'Mo Lund' })).toContainText('2 tabs')
  await desk.keyboard.press('Escape')

  // Who leaves is told of once that has lasted, so that the two may be told of apart.
  await mo.context().close()
  await expect(people).toContainText('Mo Lund left.')
  await vera.context().close()
  await expect(people).toContainText('Vera Blick left.')
  await expect(who(desk)).toHaveAccessibleName('Who is here: nobody else')
})
