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
  const { open, take, program, status } = deskOf(desk)
  await open(show.id)
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
  await expect(rows.first()).toContainText('Taken by itself with Guest left, who is there now.')
  await expect(rows.first()).toContainText('Mixdesk')
  await expect(rows.nth(1)).toContainText('Without Guest left, not in the room: joins when there.')
  expect((await received(api, show.settings.taskId)).filter(({ action }) => action === 'StartMix')).toHaveLength(2)
})
