import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { received } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] })

test('a closed padlock keeps program from keys and clicks, and opens at a second gesture', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, stop, status, canvas, rect, press } = deskOf(desk)
  const refusal = desk.locator('#take-refusal')
  const closed = desk.getByRole('button', { name: 'Padlock closed: open it' })
  const sent = () => received(api, show.settings.taskId)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(take).toHaveAttribute('aria-disabled', 'false')

  await canvas.focus()
  await desk.keyboard.press('k')
  await expect(closed).toHaveAttribute('aria-pressed', 'true')
  await expect(refusal).toContainText('The padlock is closed')
  await desk.keyboard.press('Enter')
  await expect(refusal).toContainText('Not taken: The padlock is closed')
  await desk.keyboard.press('Shift+Digit1')
  await take.click({ force: true })
  await stop.click({ force: true })
  await expect(desk.getByRole('alertdialog')).toHaveCount(0)

  // Editing goes on.
  await press({ x: 200, y: 200 })
  await desk.keyboard.press('ArrowRight')
  await expect.poll(rect).toMatchObject({ x: 42 })

  await desk.reload()
  await expect(refusal).toContainText('The padlock is closed')
  await closed.click()
  const question = desk.getByRole('alertdialog', { name: 'Open the padlock?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(closed).toBeVisible()
  expect(await sent()).toHaveLength(1)

  await closed.click()
  await question.getByRole('button', { name: 'Open it' }).click()
  await expect(take).toHaveAttribute('aria-disabled', 'false')
  await desk.keyboard.press('Enter')
  await expect(status('Last request')).toTell('accepted · sequence 2')
})
