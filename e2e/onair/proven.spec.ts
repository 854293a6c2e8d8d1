import type { APIRequestContext, Page } from '@playwright/test'
import type { Show } from '@/lib/protocol/live'
import { sequencesOf, taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { others } from '../testing/others'
import { received } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-host': [0, 0, 1280, 720] })
const THEIR_SEQUENCE = 4_000_000_000

/** Counts the mixing requests of the show that the sandbox received from anybody. */
const mixed = async (api: APIRequestContext, { settings }: Show) =>
  (await received(api, settings.taskId)).filter(({ action }) => action !== 'GetMixTaskInfo').length

const choice = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Program' }).getByRole('button', { name, exact: true })

test('a task that runs before the first take is adopted, or replaced, or left; opening and reloading send nothing', async ({
  api,
  desk,
  server,
}) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, take, status, program } = deskOf(desk)
  await others(server, show).start(7)
  expect(await mixed(api, show)).toBe(1)
  await open(show.id)
  await desk.reload()
  await expect(status('Connection')).toHaveText('Connected')
  await desk.context().setOffline(true)
  await expect(status('Connection')).not.toHaveText('Connected')
  await desk.context().setOffline(false)
  await expect(status('Connection')).toHaveText('Connected')
  expect(await mixed(api, show)).toBe(1)

  await take.click()
  const alarm = program.getByRole('alert')
  await expect(alarm).toContainText('already runs')
  await choice(desk, 'Leave').click()
  await expect(choice(desk, 'Adopt')).toHaveCount(0)
  await expect(alarm).toHaveText('Task runs, not ours')
  await desk.reload()
  await expect(alarm).toHaveText('Task runs, not ours')
  await expect(choice(desk, 'Adopt')).toHaveCount(0)
  await expect(desk.getByText('Task runs, not ours', { exact: true }).first()).toBeVisible()
  expect(await mixed(api, show)).toBe(1)

  await choice(desk, 'What to do…').click()
  await choice(desk, 'Adopt').click()
  await expect(alarm).toContainText(/adopted task .*what it shows is not known.*It runs since \d\d:\d\d\./)
  await expect(desk.getByText('On air, not known', { exact: true }).first()).toBeVisible()
  expect(await mixed(api, show)).toBe(1)
  expect(await sequencesOf(api, show.id)).toEqual([])

  await take.click()
  await expect(alarm).toHaveCount(0)
  await expect(desk.getByRole('banner').getByText(/^ON AIR/)).toBeVisible()
  expect(await mixed(api, show)).toBe(2)
  const states = program.getByRole('list', { name: 'States of the preview' })
  await expect(states).toContainText(/Layout 1.*edited \d+ s.*sent \d+ s.*accepted \d+ s.*confirmed \d+ s/)
})

test('Send mine takes the preview over what another sender started', async ({ api, desk, server }) => {
  const { show, layout } = await makeShow(api, { document: ONE })
  const { open, program } = deskOf(desk)
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await open(show.id)
  const them = others(server, show)
  await them.start(THEIR_SEQUENCE)
  await them.say(THEIR_SEQUENCE)
  await expect(program.getByRole('alert')).toContainText('Someone else started this task')
  await choice(desk, 'Send mine').focus()
  await desk.keyboard.press('Enter')
  await expect(program.getByRole('alert')).toHaveCount(0)
  expect((await taskOf(api, show.id)).program).toMatchObject({ layoutId: layout.id, sequence: THEIR_SEQUENCE + 1 })
})

test.describe('a viewer', () => {
  test.use({ storageState: async ({ viewerState }, use) => use(viewerState) })

  test('sees the alarm and can fold it, and is offered nothing else', async ({ api, desk, server }) => {
    const { show, layout } = await makeShow(api, { document: ONE })
    await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
    await others(server, show).say(THEIR_SEQUENCE)
    const { open, program } = deskOf(desk)
    await open(show.id)
    await expect(program.getByRole('alert')).toContainText('Someone else started this task')
    await expect(choice(desk, 'Adopt')).toHaveCount(0)
    await expect(choice(desk, 'Send mine')).toHaveCount(0)
    await choice(desk, 'Leave').click()
    await expect(choice(desk, 'What to do…')).toBeVisible()
  })
})
