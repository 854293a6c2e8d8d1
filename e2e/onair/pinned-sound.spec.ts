import { taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { newestStartMix } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const KEEP = 'Keep its sound in every layout'
const TWO = documentOf({ 'cam-host': [0, 0, 640, 360], 'cam-guest-1': [640, 0, 640, 360] })

test('a source keeps its sound in every layout, by the menu of its row, and lets it go again', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, source, status, take } = deskOf(desk)
  await open(show.id)
  await source('music-1').click({ button: 'right' })
  await desk.getByRole('menuitem', { name: KEEP }).click()
  await expect(status('Announcements')).toHaveText('The sound of Music stays in every layout.')
  await expect(source('music-1')).toHaveAccessibleDescription(/in preview, its sound stays in every layout/)

  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const { MixInput } = await newestStartMix(api, show.settings.taskId)
  expect(MixInput.map(({ StreamId }) => StreamId).sort()).toEqual(['cam-guest-1', 'cam-host', 'music-1'])
  expect(MixInput.find(({ StreamId }) => StreamId === 'music-1')).toEqual({ StreamId: 'music-1', ContentControl: 1 })
  await expect(source('music-1')).toHaveAccessibleDescription(/on air, in preview, its sound stays/)

  // By the keyboard: the key for menus works on the row that has the focus.
  await source('music-1').focus()
  await desk.keyboard.press('Shift+F10')
  await desk.getByRole('menuitem', { name: 'Let its sound go with the layouts' }).press('Enter')
  await expect(status('Announcements')).toHaveText('The sound of Music comes and goes with the layouts.')
  await expect(desk.getByRole('region', { name: 'What a take would change' })).toContainText('Music')
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 2')
  expect(Object.keys((await taskOf(api, show.id)).program?.document.records ?? {})).not.toContain('sound-1')
})

test('the settings of the show list the sounds that stay, with volume and mute, at once', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const group = desk.getByRole('group', { name: 'Sound that stays' })
  await group.getByRole('combobox', { name: 'Keep the sound of a source' }).selectOption({ label: 'Music' })
  const row = group.getByRole('listitem', { name: 'Music' })
  await row.getByRole('textbox', { name: 'Volume of Music' }).fill('40')
  await row.getByRole('textbox', { name: 'Volume of Music' }).press('Enter')
  await expect(row.getByRole('slider', { name: 'Volume of Music' })).toHaveValue('40')
  await row.getByRole('switch', { name: 'Muted' }).press(' ')
  const stored = async () => (await (await api.get(`/api/shows/${show.id}`)).json()).pinned
  const source = { kind: 'stream', streamId: 'music-1' }
  await expect.poll(stored).toEqual([{ source, volume: 40, muted: true }])
  await row.getByRole('button', { name: 'Let the sound of Music go with the layouts' }).click()
  await expect(row).toHaveCount(0)
  await expect.poll(stored).toEqual([])
})

test('a viewer sees which sounds stay, and changes nothing', async ({ api, browser, server, viewerState }) => {
  const viewerPage = await browser.newPage({ storageState: viewerState, baseURL: server.url })
  const { show } = await makeShow(api, { document: TWO })
  const pinned = [{ source: { kind: 'stream', streamId: 'music-1' }, volume: 40, muted: false }]
  await api.patch(`/api/shows/${show.id}`, { data: { revision: show.revision, pinned } })
  const { open, source } = deskOf(viewerPage)
  await open(show.id)
  await expect(source('music-1')).toHaveAccessibleDescription(/its sound stays in every layout/)
  await source('music-1').click({ button: 'right', force: true })
  await expect(viewerPage.getByRole('menuitem', { name: 'Let its sound go with the layouts' })).toBeDisabled()
})
