import { inputsOf } from '@/lib/layout/document'
import type { Layout } from '@/lib/protocol/live'
import { json } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control, newestStartMix, received } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = { 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] } as const
const put = (streamId: string, live: boolean) => ({ roomId: 'demo', streamId, live })
const OTHERS = ['cam-guest-2', 'phone-1', 'screen-1', 'music-1']

test('a layout re-arranges itself as people join and leave, on air too, and a hand holds it', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, program, status, layer, saved } = deskOf(desk)
  await control(api, { streams: OTHERS.map((streamId) => put(streamId, false)) })
  await open(show.id)
  const inspector = desk.getByRole('region', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Room' }).click()
  await inspector.getByText('Follow the room', { exact: true }).click()
  await inspector.getByRole('combobox', { name: 'How the room is laid out' }).selectOption('Grid')
  await inspector.getByRole('textbox', { name: 'Seconds before who comes or goes counts' }).fill('1')
  await desk.keyboard.press('Enter')
  await saved()
  await expect(desk.getByRole('button', { name: /follows the room/ })).toBeVisible()
  const shown = async () => {
    const layouts = await json<Layout[]>(await api.get(`/api/shows/${show.id}/layouts`))
    const now = layouts.find(({ id }) => id === layout.id)
    return now
      ? inputsOf(now.document).flatMap(({ hidden, source }) =>
          hidden || source.kind !== 'stream' ? [] : source.streamId,
        )
      : []
  }
  const mixed = async () => (await newestStartMix(api, show.settings.taskId)).MixInput.map(({ StreamId }) => StreamId)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(program.getByRole('status', { name: 'How it follows the room' })).toHaveText('Follows the room · 2 of 9')

  await control(api, { streams: [put('cam-guest-2', true), put('phone-1', true)] })
  await expect(layer('Guest right')).toBeVisible()
  await expect(layer('Phone')).toBeVisible()
  await expect(status('Last request')).toTell('accepted · sequence 2')
  expect(await mixed()).toEqual(['cam-host', 'cam-guest-1', 'cam-guest-2', 'phone-1'])
  await expect(program.getByText(/^Follows the room: with Guest right and Phone\./)).toBeVisible()
  await expect(program.getByRole('status', { name: 'How it follows the room' })).toHaveText('Follows the room · 4 of 9')

  await program.getByRole('button', { name: 'Hold what is on air' }).click()
  await expect(program.getByText('Held: Mixdesk takes nothing by itself before the next take.')).toBeVisible()
  await control(api, { streams: [put('phone-1', false)] })
  await expect.poll(shown).toEqual(['cam-host', 'cam-guest-1', 'cam-guest-2'])
  await program.getByRole('button', { name: 'Let it take' }).click()
  await expect(status('Last request')).toTell('accepted · sequence 3')
  expect(await mixed()).toEqual(['cam-host', 'cam-guest-1', 'cam-guest-2'])

  await inspector.getByRole('button', { name: 'Hold this layout' }).click()
  await expect(desk.getByRole('button', { name: /on air.*room held/ })).toBeVisible()
  await saved()
  await control(api, { streams: [put('cam-guest-2', false)] })
  await expect(program.getByRole('alert').filter({ hasText: 'Guest right' })).toBeVisible()
  await expect(program.getByText('Its layout is held: what is on air stays as it is.')).toBeVisible()
  expect(await shown()).toEqual(['cam-host', 'cam-guest-1', 'cam-guest-2'])
  await inspector.getByRole('button', { name: 'Follow again' }).click()
  await expect.poll(shown).toEqual(['cam-host', 'cam-guest-1'])
  await expect(status('Last request')).toTell('accepted · sequence 4')
  expect((await received(api, show.settings.taskId)).filter(({ action }) => action === 'StartMix')).toHaveLength(4)
})

test('a picture that a hand moves pauses it; whom a hand removes is left out; the menu of a card asks for it', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: documentOf(TWO) })
  const { open, layer, saved } = deskOf(desk)
  await control(api, { streams: OTHERS.map((streamId) => put(streamId, false)) })
  await open(show.id)
  await desk.getByRole('button', { name: /^More for/ }).click()
  await desk.getByRole('menuitem', { name: 'Follow the room…' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByText('Follow the room', { exact: true }).click()
  await dialog.getByRole('group', { name: 'Who is shown' }).getByText('Guest left').click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await saved()
  await expect(desk.getByRole('img', { name: /Guest left/ })).toHaveCount(0)
  await layer('Host').click()
  await desk.keyboard.press('ArrowRight')
  const notice = desk.getByText('Moved by hand: the room does not arrange this layout until you let it.')
  await expect(notice).toBeVisible()
  await desk.getByRole('button', { name: 'Follow again' }).first().click()
  await expect(notice).toHaveCount(0)
})
