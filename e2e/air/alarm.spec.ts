import type { APIRequestContext, Page } from '@playwright/test'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control, newestStartMix } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = { 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] } as const
const guest = (live: boolean, fields = {}) => ({
  streams: [{ roomId: 'demo', streamId: 'cam-guest-1', live, ...fields }],
})

test('a source that leaves what is on air is an alarm, whatever is in preview, until it is back', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, program, source, status } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(source('cam-guest-1')).toHaveAccessibleDescription(/on air, in preview/)
  await desk.getByRole('button', { name: 'New layout' }).click()
  await expect(source('cam-guest-1')).toHaveAccessibleDescription(/, on air$/)

  await control(api, guest(false, { closeType: 4 }))
  const alarm = program.getByRole('region', { name: 'Alarm on air' })
  await expect(alarm.getByRole('alert')).toHaveText('Left while on air: Guest left')
  await expect(alarm.getByRole('listitem')).toHaveText(
    /^Guest left \(connection lost\): its last picture stays for \d+ s$/,
  )
  await expect(source('cam-guest-1')).toHaveAccessibleDescription(/not there for what is on air$/)
  await expect(desk.getByRole('button', { name: /on air, a source of it left/ })).toBeVisible()
  await expect(program.getByText('⚠ PROGRAM')).toBeVisible()

  await control(api, guest(true))
  await expect(alarm).toHaveCount(0)
  await expect(desk.getByText('Guest left is back on air.')).toBeVisible()
  await expect(source('cam-guest-1')).toHaveAccessibleDescription(/, on air$/)
  await expect(program.getByText('⚠ PROGRAM')).toHaveCount(0)
})

/** Puts two on air, edits the layout since, and lets one of them leave. */
async function losing(api: APIRequestContext, desk: Page) {
  const { show } = await makeShow(api, { document: documentOf(TWO) })
  const at = deskOf(desk)
  await at.open(show.id)
  await at.take.click()
  await expect(at.status('Last request')).toTell('accepted · sequence 1')
  await at.drag({ x: 200, y: 300 }, { x: 240, y: 330 })
  await at.saved()
  await control(api, guest(false))
  const alarm = at.program.getByRole('region', { name: 'Alarm on air' })
  await expect(alarm).toBeVisible()
  // A second press within a second of a take is taken for a slip.
  await expect(at.take).not.toHaveAttribute('aria-disabled', 'true')
  return { ...at, show, alarm, before: await newestStartMix(api, show.settings.taskId) }
}

test('Take without it takes what was sent less that input, and not what was edited since', async ({ api, desk }) => {
  const { show, alarm, before, status } = await losing(api, desk)
  await alarm.getByRole('button', { name: 'Take without it' }).click()
  await expect(status('Last request')).toTell('accepted · sequence 2')
  await expect(alarm).toHaveCount(0)
  const after = await newestStartMix(api, show.settings.taskId)
  expect(after.MixInput).toEqual(before.MixInput.filter(({ StreamId }) => StreamId === 'cam-host'))
  await expect(desk.getByRole('button', { name: /on air, changed since/ })).toBeVisible()
  await desk.getByRole('button', { name: 'Requests' }).click()
  const row = desk.getByRole('dialog', { name: 'Requests' }).getByRole('listitem').first()
  await expect(row).toContainText('What was on air, without Guest left.')
})

test('Replace by… puts a live source in its place, by keys alone', async ({ api, desk }) => {
  const { show, alarm, before, status, source } = await losing(api, desk)
  await alarm.getByRole('button', { name: 'Take without it' }).focus()
  await desk.keyboard.press('Tab')
  await expect(alarm.getByRole('button', { name: 'Replace Guest left by…' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('menuitem', { name: 'Host', exact: true })).toHaveCount(0)
  const phone = desk.getByRole('menuitem', { name: 'Phone' })
  await expect(phone).toBeVisible()
  await desk.keyboard.type('Pho')
  await expect(phone).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(status('Last request')).toTell('accepted · sequence 2')
  await expect(alarm).toHaveCount(0)
  const { MixInput } = await newestStartMix(api, show.settings.taskId)
  expect(MixInput.map(({ StreamId }) => StreamId)).toEqual(['cam-host', 'phone-1'])
  expect(MixInput.map(({ RectInfo }) => RectInfo)).toEqual(before.MixInput.map(({ RectInfo }) => RectInfo))
  await expect(source('phone-1')).toHaveAccessibleDescription(/, on air$/)
})

test('whoever may only view sees the alarm, and no way out of it', async ({ api, desk, browser, viewerState }) => {
  const { show } = await losing(api, desk)
  const context = await browser.newContext({ storageState: viewerState })
  const page = await context.newPage()
  await page.goto(`${new URL(desk.url()).origin}/shows/${show.id}`)
  const alarm = deskOf(page).program.getByRole('region', { name: 'Alarm on air' })
  await expect(alarm.getByRole('alert')).toHaveText('Left while on air: Guest left')
  await expect(alarm.getByRole('button')).toHaveCount(0)
  await context.close()
})
