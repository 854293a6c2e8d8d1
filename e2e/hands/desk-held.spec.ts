import type { Page } from '@playwright/test'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { NOBODY, shell, stateOf } from '../testing/people'
import { received } from '../testing/sandbox'
import { makeShow } from '../testing/show'
import { sitDown, TWO, who } from './testing/sit-down'

const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Who is here' })

async function inPanel(page: Page, button: string) {
  await who(page).click()
  await panelOf(page).getByRole('button', { name: button }).click()
}

test('who has the desk is seen by all; another’s take, hot switch, take back and stop ask first', async ({
  api,
  desk,
  browser,
  server,
  operatorState,
}) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  await deskOf(desk).open(show.id)
  const mo = await sitDown(browser, server, operatorState, show.id)
  const [anna, theirs] = [deskOf(desk), deskOf(mo)]
  await expect(who(desk)).toHaveAccessibleName('Who is here: Mo Lund')
  await inPanel(desk, 'I have the desk')
  await expect(who(desk)).toHaveAccessibleName('Who is here: Mo Lund. You have the desk')
  await expect(who(mo)).toHaveAccessibleName('Who is here: Anna Berg. Anna Berg has the desk')
  await expect(mo.getByRole('status', { name: 'Announcements' })).toHaveText('Anna Berg has the desk now.')
  await desk.keyboard.press('Escape')

  // Whoever has it is not asked.
  await anna.take.click()
  await expect(anna.status('Last request')).toTell('accepted · sequence 1')
  await expect(theirs.status('Last request')).toTell('accepted · sequence 1')

  const says = mo.locator('#take-refusal')
  await mo.keyboard.press('Enter')
  await expect(says).toHaveText('Not taken: Anna Berg has the desk. Press again to take all the same')
  expect(await received(api, show.settings.taskId)).toHaveLength(1)
  await mo.waitForTimeout(600)
  await mo.keyboard.press('Enter')
  await expect(theirs.status('Last request')).toTell('accepted · sequence 2')

  await mo.keyboard.press('Shift+Digit1')
  await expect(says).toContainText('Anna Berg has the desk')
  await mo.getByRole('button', { name: /^Take back/ }).click()
  await expect(says).toContainText('Anna Berg has the desk')
  await expect(theirs.status('Last request')).toTell('accepted · sequence 2')

  await mo.getByRole('button', { name: 'Stop…' }).click()
  await expect(mo.getByRole('alertdialog')).toContainText(`Anna Berg has the desk. ${show.name} ends for the audience.`)
  await mo.keyboard.press('Escape')
  expect(layout.name).toBeTruthy()

  // Alone: the others take it over first, and she hears of it.
  await who(desk).click()
  await panelOf(desk).getByText('Alone: others take it over first').click()
  await expect(says).toHaveText(/Anna Berg has the desk alone\. Take it over first/)
  await expect(theirs.take).toHaveAttribute('aria-disabled', 'true')
  await inPanel(mo, 'Take it over')
  await expect(who(mo)).toHaveAccessibleName(/You have the desk$/)
  await expect(says).toBeHidden()
  await expect(desk.getByText('Mo Lund has the desk now.').first()).toBeVisible()

  // It is handed over, and given back.
  await panelOf(mo).getByRole('button', { name: 'Hand over to Anna Berg' }).click()
  await expect(who(desk)).toHaveAccessibleName(/You have the desk$/)
  await panelOf(desk).getByRole('button', { name: 'Give it back' }).click()
  await expect(who(mo)).toHaveAccessibleName('Who is here: Anna Berg')
  await mo.context().close()
})

test('whoever is removed loses the desk at once, on their screen and on the others’', async ({
  api,
  desk,
  browser,
  server,
}) => {
  const pia = { email: 'pia@hands.example', name: 'Pia Moss', password: 'an old long password' }
  const state = await stateOf(browser, server, pia, 'operator')
  expect(NOBODY.cookies).toEqual([])
  const { show } = await makeShow(api, { document: TWO })
  await deskOf(desk).open(show.id)
  const theirs = await sitDown(browser, server, state, show.id)
  await inPanel(theirs, 'I have the desk')
  await expect(who(desk)).toHaveAccessibleName('Who is here: Pia Moss. Pia Moss has the desk')

  await shell(server, ['remove', '--email', pia.email])
  await expect(theirs.getByRole('status', { name: 'Connection' })).toHaveText('Signed out')
  await expect(who(desk)).toHaveAccessibleName('Who is here: nobody else')
  await theirs.context().close()
})
