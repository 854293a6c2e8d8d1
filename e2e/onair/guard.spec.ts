import { sequencesOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-host': [100, 100, 320, 180] })

test('soon after a take of another hand none is sent: it is said, and counted down without asking again', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, { document: ONE, takeGuardMs: 10_000 })
  const chosen = { revision: show.revision, panicLayoutId: layout.id }
  await api.patch(`/api/shows/${show.id}`, { data: chosen })
  const { open, status, take, stop } = deskOf(desk)
  await open(show.id)
  await expect(take).toHaveAttribute('aria-disabled', 'false')
  const asked: string[] = []
  desk.on('request', (request) => void (request.url().endsWith('/take') && asked.push(request.method())))
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await expect(status('Last request')).toTell('accepted · sequence 1')

  await desk.keyboard.press('Enter')
  const refusal = desk.locator('#take-refusal')
  await expect(refusal).toHaveText(/^Not taken: .+ took a moment ago, and 10 s have to pass between two takes\.$/)
  await expect(desk.getByRole('timer', { name: 'Until the next take' })).toHaveText(/^\d s$/)
  await expect(take).toHaveAttribute('aria-disabled', 'true')
  await desk.keyboard.press('Enter')
  await expect(refusal).toHaveText('Not taken: less than 10 s since the last take. Press again')
  await desk.keyboard.press('b')
  expect(asked).toHaveLength(1)
  expect(await sequencesOf(api, show.id)).toHaveLength(1)

  await desk.keyboard.press('p')
  await expect(status('Last request')).toTell('accepted · sequence 2')
  await stop.click()
  await desk.getByRole('button', { name: 'Stop the mix' }).click()
  await expect(status('Last request')).toTell('stop accepted · sequence 3')
})

test('the guard is set in the settings of the show, and 0 is none', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: ONE, takeGuardMs: 1000 })
  const { open, status, take } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Settings' }).click()
  const guard = desk.getByLabel('Take guard (ms)')
  await expect(guard).toHaveValue('1000')
  await guard.fill('10001')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('Take guard must be at most 10000.')).toBeVisible()
  await guard.fill('0')
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(guard).toBeHidden()
  await expect(take).toHaveAttribute('aria-disabled', 'false')
  await desk.keyboard.press('Enter')
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(take).toHaveAttribute('aria-disabled', 'false')
  await desk.keyboard.press('Enter')
  await expect(status('Last request')).toTell('accepted · sequence 2')
})
