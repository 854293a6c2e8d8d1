import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control, newestStartMix, received } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = { 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] } as const
const guest = (live: boolean) => ({ streams: [{ roomId: 'demo', streamId: 'cam-guest-1', live }] })

test('who is missing is left out of a take, which says so before and after, and joins when they come', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, program, status, source } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-guest-1')).toBeVisible()
  await control(api, guest(false))
  const would = desk.getByRole('region', { name: 'What a take would change' })
  await expect(would).toContainText('Without Guest left, not in the room')
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(program.getByText('Left out, not in the room: Guest left. Joins when there.')).toBeVisible()
  await expect(desk.getByRole('button', { name: /on air, in preview/ })).toBeVisible()
  const before = await newestStartMix(api, show.settings.taskId)
  expect(before.MixInput.map(({ StreamId }) => StreamId)).toEqual(['cam-host'])

  await control(api, guest(true))
  await expect(status('Last request')).toTell('accepted · sequence 2')
  await expect(program.getByText('Left out, not in the room')).toHaveCount(0)
  const after = await newestStartMix(api, show.settings.taskId)
  expect(after.MixInput.map(({ StreamId }) => StreamId)).toEqual(['cam-host', 'cam-guest-1'])
  await desk.getByRole('button', { name: 'Requests' }).click()
  const rows = desk.getByRole('dialog', { name: 'Requests' }).getByRole('listitem')
  await expect(rows.first()).toContainText('Taken by Mixdesk with Guest left, who is there now.')
  await expect(rows.first()).toContainText('Mixdesk')
  await expect(rows.nth(1)).toContainText('Without Guest left, not in the room: joins when there.')
  expect((await received(api, show.settings.taskId)).filter(({ action }) => action === 'StartMix')).toHaveLength(2)
})

test('a place says what is done when its source leaves: it is left out by itself, and comes back', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, program, status, layer, saved } = deskOf(desk)
  await open(show.id)
  await layer('Guest left').click()
  const inspector = desk.getByRole('region', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'When it leaves' }).click()
  const leaves = inspector.getByRole('group', { name: 'When its source leaves what is on air' })
  await expect(leaves.getByRole('radio', { name: 'Hold' })).toBeChecked()
  await expect(leaves.getByRole('radio', { name: 'Slate' })).toHaveCount(0)
  await leaves.getByText('Leave', { exact: true }).click()
  await expect(inspector).toContainText('After 3 s Mixdesk takes without it.')
  await desk.keyboard.press('Control+z')
  await expect(leaves.getByRole('radio', { name: 'Hold' })).toBeChecked()
  await desk.keyboard.press('Control+y')
  await expect(leaves.getByRole('radio', { name: 'Leave' })).toBeChecked()
  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')

  await control(api, guest(false))
  await expect(program.getByText(/Guest left.*left out in a moment/)).toBeVisible()
  await expect(status('Last request')).toTell('accepted · sequence 2')
  const without = await newestStartMix(api, show.settings.taskId)
  expect(without.MixInput.map(({ StreamId }) => StreamId)).toEqual(['cam-host'])
  await expect(program.getByText('Left out, not in the room: Guest left. Joins when there.')).toBeVisible()
  await expect(program.getByText('Taken by Mixdesk without Guest left, who left.')).toBeVisible()

  await control(api, guest(true))
  await expect(status('Last request')).toTell('accepted · sequence 3')
  const again = await newestStartMix(api, show.settings.taskId)
  expect(again.MixInput.map(({ StreamId }) => StreamId)).toEqual(['cam-host', 'cam-guest-1'])
})

test('another layout is taken, also renamed, and back again; a place that waits is taken by hand', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, program, status, layer, saved } = deskOf(desk)
  const data = { name: 'Break', copyOf: layout.id }
  const made = await api.post(`/api/shows/${show.id}/layouts`, { data })
  await open(show.id)
  await layer('Guest left').click()
  const inspector = desk.getByRole('region', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'When it leaves' }).click()
  await inspector.getByText('Wait for me').click()
  await saved()
  await control(api, guest(false))
  await expect(desk.getByRole('region', { name: 'What a take would change' })).toContainText('Without Guest left')
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await program.getByRole('button', { name: 'Hold what is on air' }).click()
  await expect(program.getByText('Held: Mixdesk takes nothing by itself before the next take.')).toBeVisible()
  await control(api, guest(true))
  await expect(program.getByText('In the room, waiting for a take: Guest left.')).toBeVisible()
  await program.getByRole('button', { name: 'Take again' }).click()
  await expect(status('Last request')).toTell('accepted · sequence 2')
  await expect(program.getByText('Held: Mixdesk')).toHaveCount(0)

  await inspector.getByText('Switch', { exact: true }).click()
  await inspector.getByRole('combobox', { name: 'Layout that is taken' }).selectOption('Break')
  await inspector.getByText('Come back', { exact: true }).click()
  await expect(inspector).toContainText('After 3 s Mixdesk takes again what was on air.')
  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 3')
  const broken: { id: string; revision: number } = await made.json()
  const renamed = { revision: broken.revision, name: 'Pause' }
  expect((await api.patch(`/api/layouts/${broken.id}`, { data: renamed })).ok()).toBe(true)
  await expect(inspector.getByRole('combobox', { name: 'Layout that is taken' })).toHaveText(/Pause/)
  await control(api, guest(false))
  await expect(program.getByText(/Guest left.*Pause is taken in a moment/)).toBeVisible()
  await expect(desk.getByRole('button', { name: /^2 Pause, on air/ })).toBeVisible({ timeout: 30_000 })
  await expect(status('Last request')).toTell('accepted · sequence 4')
  await control(api, guest(true))
  await expect(desk.getByRole('button', { name: /^1 .*, on air/ })).toBeVisible({ timeout: 30_000 })
  await expect(program.getByText('Taken again by Mixdesk, because Guest left came back.')).toBeVisible()
})
