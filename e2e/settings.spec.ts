import type { APIRequestContext, Page } from '@playwright/test'
import { sequencesOf, taskOf } from './testing/api'
import { deskOf } from './testing/desk-page'
import { expect, PATIENT, test } from './testing/fixtures'
import { control, newestStartMix } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

test.use({ environment: PATIENT })

const TWO = documentOf({ 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] })

async function openOnAir(api: APIRequestContext, page: Page) {
  const { show } = await makeShow(api, { document: TWO })
  const view = deskOf(page)
  await view.open(show.id)
  await view.take.click()
  await expect(view.status('Last request')).toContainText('accepted')
  return { show, ...view }
}

async function openSettings(page: Page) {
  await page.getByRole('button', { name: 'Show settings' }).click()
  return page.getByRole('dialog', { name: 'Show settings' })
}

async function unlockSettings(page: Page) {
  const dialog = await openSettings(page)
  await dialog.getByRole('button', { name: 'Unlock, to stop and start again' }).click()
  return dialog
}

/** The hand clicks twice, which does nothing twice. */
async function stopAndStartAgain(page: Page, fps: string) {
  const dialog = await unlockSettings(page)
  await dialog.getByLabel('Frames/s').fill(fps)
  await dialog.getByRole('button', { name: /stop and start again…/ }).dblclick()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop and start again' }).dblclick()
  return dialog
}

for (const [lost, path, says] of [
  ['its settings were saved', '', 'The new settings are not saved'],
  ['it was taken again', '/take', 'The new settings are saved'],
] as const) {
  test(`a page that is loaded again after the stop and before ${lost} says so, and goes on`, async ({ api, desk }) => {
    const { show, status } = await openOnAir(api, desk)
    // What comes after the stop does not arrive, until the page was loaded again.
    let arrives = false
    const address = `**/api/shows/${show.id}${path}`
    await desk.route(address, (route) =>
      arrives || route.request().method() === 'GET' ? route.fallback() : route.abort(),
    )
    await stopAndStartAgain(desk, '20')
    // A request that is still held while the page goes may slip through: this one was given up.
    await expect(desk.getByRole('button', { name: 'Continue' })).toBeVisible()
    expect(await taskOf(api, show.id)).toMatchObject({ running: false })
    desk.on('dialog', (question) => void question.accept())
    await desk.reload()
    const dialog = desk.getByRole('dialog', { name: 'Stop and start again was interrupted' })
    await expect(dialog.getByRole('status')).toContainText('Off air')
    await expect(dialog.getByRole('status')).toContainText(says)
    arrives = true
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await expect(dialog.getByRole('status')).toContainText('is on air again, with the new settings')
    expect(await newestStartMix(api, show.settings.taskId)).toMatchObject({ MixOutput: [{ Fps: 20 }] })
    await desk.reload()
    await expect(status('Connection')).toHaveText('Connected')
    await expect(dialog).toBeHidden()
  })
}

test('of two tabs that change what is frozen, the later one is told and sees what is on air', async ({
  api,
  desk,
  context,
}) => {
  const { show } = await openOnAir(api, desk)
  const first = await unlockSettings(desk)
  await first.getByLabel('Frames/s').fill('10')

  const other = await context.newPage()
  await deskOf(other).open(show.id)
  const second = await stopAndStartAgain(other, '20')
  await expect(second.getByRole('status')).toContainText('is on air again')
  await other.close()

  await first.getByRole('button', { name: /stop and start again…/ }).click()
  await expect(first.getByRole('alert')).toContainText('changed these settings meanwhile')
  expect(await taskOf(api, show.id)).toMatchObject({ program: { settings: { outputs: [{ fps: 20 }] } } })
  expect(await sequencesOf(api, show.id)).toHaveLength(3)
  await first.getByRole('button', { name: 'Cancel' }).click()
  await openSettings(desk)
  await expect(first.getByLabel('Frames/s')).toHaveValue('20')
})

test('an id that another show has is refused before anything is stopped', async ({ api, desk }) => {
  const { show: evening } = await makeShow(api, { name: 'Evening' })
  const { show } = await openOnAir(api, desk)
  const dialog = await unlockSettings(desk)
  await dialog.getByLabel('User id').fill(evening.settings.userId)
  await dialog.getByRole('button', { name: /stop and start again…/ }).click()
  await expect(dialog.getByRole('alert')).toContainText("as in the show 'Evening' of this account")
  expect(await taskOf(api, show.id)).toMatchObject({ running: true })
  expect(await sequencesOf(api, show.id)).toHaveLength(1)

  await dialog.getByLabel('User id').fill(`${evening.settings.userId}-2`)
  await dialog.getByRole('button', { name: /stop and start again…/ }).click()
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Stop and start again' }).click()
  await expect(dialog.getByRole('status')).toContainText('is on air again')
  expect(await newestStartMix(api, show.settings.taskId)).toMatchObject({ UserId: `${evening.settings.userId}-2` })
})

test('an id that another show came by after the question leads back to the settings', async ({ api, desk }) => {
  const { show: evening } = await makeShow(api, { name: 'Evening' })
  const { show, take } = await openOnAir(api, desk)
  const dialog = await unlockSettings(desk)
  await dialog.getByLabel('Task id').fill('tonight')
  await dialog.getByRole('button', { name: /stop and start again…/ }).click()
  const question = desk.getByRole('alertdialog')
  await expect(question).toBeVisible()
  const settings = { ...evening.settings, taskId: 'tonight' }
  await api.patch(`/api/shows/${evening.id}`, { data: { revision: evening.revision, settings } })
  await question.getByRole('button', { name: 'Stop and start again' }).click()
  await expect(dialog.getByRole('status')).toContainText('Off air; settings not saved')
  await dialog.getByRole('button', { name: 'Back to the settings' }).click()
  await expect(dialog.getByLabel('Task id')).toHaveValue('tonight')
  await dialog.getByLabel('Task id').fill('tonight-2')
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(dialog).toBeHidden()
  await take.click()
  await expect.poll(() => newestStartMix(api, 'tonight-2').catch(() => null)).toMatchObject({ TaskId: 'tonight-2' })
  expect(await sequencesOf(api, show.id)).toHaveLength(3)
})

test('what the server refuses while a request is tried again is locked beforehand', async ({
  api,
  desk,
  zegoProxy,
}) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  await deskOf(desk).open(show.id)
  await control(api, { faults: [{ kind: 'code', code: 110200190, action: 'StartMix', times: 'always' }] })
  const dialog = await openSettings(desk)
  const rate = dialog.getByLabel('Frames/s')
  await expect(rate).toBeEnabled()
  zegoProxy.holdFrom(2, 'Action=StartMix')
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await expect(rate).toHaveAccessibleDescription(/request pending.*cancel the retry/)
  zegoProxy.release()
  await expect(rate).toBeEnabled()
})

test('issues of the settings stand beside their fields, and accounts that cannot be read are asked for again', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  await deskOf(desk).open(show.id)
  let answers = false
  await desk.route('**/api/accounts', (route) =>
    answers ? route.fallback() : route.fulfill({ status: 500, body: '{}' }),
  )
  const dialog = await openSettings(desk)
  await dialog.getByLabel('Room id').fill('a room')
  await expect(dialog.getByLabel('Room id')).toHaveAccessibleDescription(/Error The room id/)
  await dialog.getByLabel('Pass one input through').press('Space')
  await expect(dialog.getByLabel('Pass one input through')).toHaveAccessibleDescription(/Warning Bypass has no effect/)
  await dialog.getByLabel('User data').fill('x'.repeat(900))
  await expect(dialog.getByLabel('User data')).toHaveAccessibleDescription(/Warning The user data has 900 bytes/)

  const lost = dialog.getByRole('alert').filter({ hasText: 'Could not load the accounts' })
  await expect(lost).toContainText('Mixdesk answered 500')
  answers = true
  await lost.getByRole('button', { name: 'Try again' }).click()
  await expect(lost).toBeHidden()
})
