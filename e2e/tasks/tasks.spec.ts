import type { Page } from '@playwright/test'
import { NO_PRICES } from '@/lib/protocol/prices'
import type { RunningTasks } from '@/lib/protocol/running-task'
import { json, taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { others } from '../testing/others'
import { control, received } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 720] })

const row = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Tasks' }).getByRole('listitem').filter({ hasText: name })
const stopOf = (page: Page, name: string) => page.getByRole('button', { name: `Stop… ${name}` })

test('a show that goes on air appears by itself, leads to its desk, and is stopped by keyboard', async ({
  api,
  desk,
}) => {
  const name = `Evening ${Date.now()}`
  const { show, layout } = await makeShow(api, { document: TWO, name })
  await desk.goto('/shows')
  await desk.getByRole('link', { name: 'Tasks' }).click()
  await expect(desk.getByRole('heading', { name: 'Tasks' })).toBeVisible()
  await expect(row(desk, name)).toHaveCount(0)

  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await expect(row(desk, name)).toContainText(
    /RUNS.*Sandbox · since \d\d:\d\d \(\d+ s\).*2 inputs \(.+\) · 1 output \(1280 × 720 .+\)/,
  )
  await expect(desk.getByRole('main').getByRole('status')).toContainText(`${name} runs.`)

  await desk.getByRole('link', { name }).click()
  await expect(deskOf(desk).status('Connection')).toHaveText('Connected')
  await desk.goto('/tasks')
  await stopOf(desk, name).focus()
  await desk.keyboard.press('Enter')
  const question = desk.getByRole('alertdialog', { name: `Stop ${name}?` })
  await expect(question).toContainText('goes off air for everybody who watches it')
  await desk.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  expect((await taskOf(api, show.id)).running).toBe(true)

  await stopOf(desk, name).press('Enter')
  await question.getByRole('button', { name: 'Stop' }).press('Enter')
  await expect(row(desk, name)).toHaveCount(0)
  await expect(desk.getByRole('main').getByRole('status')).toContainText(`${name} is not on air any more.`)
  expect((await received(api, show.settings.taskId)).map(({ action }) => action)).toContain('StopMix')
})

test('a stop that ZEGOCLOUD refuses is told, and one that gets no answer leaves the task as perhaps', async ({
  api,
  desk,
}) => {
  const name = `Refused ${Date.now()}`
  const { show, layout } = await makeShow(api, { document: TWO, name })
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await desk.goto('/tasks')
  await control(api, { faults: [{ kind: 'code', code: 110200160, action: 'StopMix', times: 'always' }] })
  await stopOf(desk, name).click()
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Stop' }).click()
  await expect(desk.getByRole('alert').filter({ hasText: name })).toBeVisible()
  await expect(row(desk, name)).toContainText('RUNS')

  await control(api, {
    faults: [
      { kind: 'status', status: 502, action: 'StopMix', times: 'always' },
      { kind: 'status', status: 502, action: 'GetMixTaskInfo', times: 'always' },
    ],
  })
  await stopOf(desk, name).click()
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Stop' }).click()
  await expect(row(desk, name)).toContainText(/PERHAPS.*last known: 2 inputs.*Last known to run at \d\d:\d\d/)
  await control(api, { faults: [] })
  await expect(row(desk, name)).toHaveCount(0, { timeout: 30_000 })
})

test('a task that no show has is told as orphaned, and is stopped by its id', async ({ api, desk, server }) => {
  const { show } = await makeShow(api, { name: 'Gone soon' })
  const them = others(server, show)
  await api.delete(`/api/shows/${show.id}`)
  await desk.goto('/tasks')
  await them.start(7)
  await them.say(7)
  const { taskId } = show.settings
  await expect(row(desk, taskId)).toContainText(/RUNS.*inputs not known.*Orphaned.*belongs to no show here/)
  await stopOf(desk, `task ${taskId}`).click()
  const question = desk.getByRole('alertdialog', { name: `Stop task ${taskId}?` })
  await expect(question).toContainText('No show here can put it on air again.')
  await question.getByRole('button', { name: 'Stop' }).click()
  await expect(row(desk, taskId)).toHaveCount(0)
  await expect(desk.getByRole('region', { name: 'Stops of tasks without a show' })).toContainText(`${taskId} · `)
  expect((await received(api, taskId)).map(({ action }) => action)).toContain('StopMix')
})

test('all tasks are stopped once the word is typed', async ({ api, desk }) => {
  const names = [`First ${Date.now()}`, `Second ${Date.now()}`]
  const showIds: string[] = []
  for (const name of names) {
    const { show, layout } = await makeShow(api, { document: TWO, name })
    await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
    showIds.push(show.id)
  }
  await desk.goto('/tasks')
  await desk.getByRole('button', { name: 'Stop all…' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Stop all tasks?' })
  for (const name of names) await expect(dialog).toContainText(name)
  await dialog.getByLabel('Type STOP').fill('stopp')
  await desk.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText('Type the word STOP.')
  for (const showId of showIds) expect((await taskOf(api, showId)).running).toBe(true)

  await dialog.getByLabel('Type STOP').fill('STOP')
  await desk.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(desk.getByText('No task runs, as far as is known here.')).toBeVisible()
})

test('without a connection what was known last is told as that', async ({ api, desk }) => {
  const name = `Last ${Date.now()}`
  const { show, layout } = await makeShow(api, { document: TWO, name })
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await desk.goto('/tasks')
  await expect(row(desk, name)).toContainText('RUNS')
  await desk.context().setOffline(true)
  await expect(desk.getByRole('alert').filter({ hasText: 'known last' })).toContainText(/at \d\d:\d\d\./)
  await expect(row(desk, name)).toContainText('LAST KNOWN')
  await expect(row(desk, name)).not.toContainText('RUNS')
  await desk.context().setOffline(false)
  await expect(row(desk, name)).toContainText('RUNS')
  await expect(desk.getByRole('alert').filter({ hasText: 'known last' })).toHaveCount(0)
})

test('a viewer is told that tasks are not theirs', async ({ browser, server, viewerState }) => {
  const context = await browser.newContext({ storageState: viewerState, baseURL: server.url })
  const page = await context.newPage()
  await page.goto('/shows')
  await expect(page.getByRole('heading', { name: 'Shows' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Tasks' })).toHaveCount(0)
  await page.goto('/tasks')
  await expect(page.getByText('Tasks are for operators and administrators')).toBeVisible()
  expect((await page.request.get('/api/tasks')).status()).toBe(403)
  await context.close()
})

test('an administrator gives prices, and minutes cost what they say', async ({ api, desk }) => {
  const { prices }: RunningTasks = await json(await api.get('/api/tasks'))
  const body = { revision: prices[0]?.revision ?? 0, prices: NO_PRICES }
  await json(await api.put('/api/accounts/default/prices', { data: body }))
  const name = `Paid ${Date.now()}`
  const { show, layout } = await makeShow(api, { document: TWO, name })
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await desk.goto('/tasks')
  await expect(row(desk, name)).toContainText(/ · 0 min/)
  await expect(row(desk, name)).not.toContainText('about')
  await desk.getByRole('button', { name: 'Prices…' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Prices' })
  await dialog.getByLabel('Up to 720p').fill('many')
  await dialog.getByRole('button', { name: 'Save prices' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Must be a number.')
  await dialog.getByLabel('Up to 720p').fill('25')
  await dialog.getByLabel('Currency').fill('EUR')
  await desk.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(row(desk, name)).toContainText('0 min, about 0.00 EUR')
  await expect(desk.getByText(/^Sum: .*, about 0\.00 EUR/)).toBeVisible()
})
