import { sequencesOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control, newestStartMix } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] })
const guest = (live: boolean) => ({ streams: [{ roomId: 'demo', streamId: 'cam-guest-1', live }] })

test('PageDown and PageUp preview the next and the previous layout, and say where there is none', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  await api.patch(`/api/layouts/${layout.id}`, { data: { name: 'Opening' } })
  await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Slides' } })
  const { open, status } = deskOf(desk)
  await open(show.id)
  const card = (name: RegExp) => desk.getByRole('region', { name: 'Layouts' }).getByRole('button', { name })
  const says = (text: string) => expect(status('Announcements')).toContainText(text)
  await desk.keyboard.press('PageDown')
  await expect(card(/^2 Slides/)).toHaveAttribute('aria-current', 'true')
  await says('Slides is in preview')
  await desk.keyboard.press('PageDown')
  await says('This is the last layout')
  await desk.keyboard.press('PageUp')
  await expect(card(/^1 Opening/)).toHaveAttribute('aria-current', 'true')
  await desk.keyboard.press('PageUp')
  await says('This is the first layout')
  expect(await sequencesOf(api, show.id)).toEqual([])
})

test('Shift+Escape asks whether to stop, and says where nothing is on air', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, status } = deskOf(desk)
  await open(show.id)
  await desk.keyboard.press('Shift+Escape')
  await expect(status('Announcements')).toHaveText('Not stopped: Nothing is on air')
  await desk.keyboard.press('Enter')
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await desk.keyboard.press('Shift+Escape')
  const question = desk.getByRole('alertdialog', { name: 'Take the show off air?' })
  await expect(question).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  expect(await sequencesOf(api, show.id)).toHaveLength(1)
  await desk.keyboard.press('Shift+Escape')
  await question.getByRole('button', { name: 'Stop the mix' }).click()
  await expect(status('Last request')).toTell('stop accepted · sequence 2')
})

test('the ways out of the alarm have keys, which do nothing without one and say so', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, status, program } = deskOf(desk)
  await open(show.id)
  await desk.keyboard.press('Enter')
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await desk.keyboard.press('Shift+W')
  await expect(desk.locator('#take-refusal')).toHaveText('Not taken: the alarm on air has no such way out now')
  await control(api, guest(false))
  const alarm = program.getByRole('region', { name: 'Alarm on air' })
  await expect(alarm.getByRole('button', { name: 'Take without it' })).toContainText('⇧ W')

  for (const again of [false, true]) {
    await desk.keyboard.press('Shift+R')
    await expect(desk.getByRole('menu'), `again: ${again}`).toBeVisible()
    await desk.keyboard.press('Escape')
    await expect(desk.getByRole('menu')).toHaveCount(0)
  }
  expect(await sequencesOf(api, show.id)).toHaveLength(1)
  await desk.keyboard.press('Shift+W')
  await expect(status('Last request')).toTell('accepted · sequence 2')
  await expect(alarm).toHaveCount(0)
  const sent = await newestStartMix(api, show.settings.taskId)
  expect(sent.MixInput.map(({ StreamId }) => StreamId)).toEqual(['cam-host'])
})
