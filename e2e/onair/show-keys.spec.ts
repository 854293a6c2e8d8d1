import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { newestStartMix } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 360], 'music-1': [640, 0, 640, 360] })

test('V reaches the faders, folded or not, one after the other, and says where there is none', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO, takeGuardMs: 0 })
  const { open, status } = deskOf(desk)
  await open(show.id)
  const sound = desk.getByRole('region', { name: 'Sound' })
  const fader = (name: string) => sound.getByRole('slider', { name: `Volume of ${name}` })
  await desk.keyboard.press('v')
  await expect(status('Announcements')).toHaveText('No sound is on air')
  await desk.keyboard.press('Enter')
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await sound.getByRole('button', { name: /^Sound/ }).click()
  await expect(fader('Music')).toHaveCount(0)
  await desk.keyboard.press('v')
  await expect(fader('Host')).toBeFocused()
  await desk.keyboard.press('v')
  await expect(fader('Music')).toBeFocused()
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('m')
  await expect(fader('Music')).toHaveAttribute('aria-valuetext', 'muted')
  await expect
    .poll(async () => (await newestStartMix(api, show.settings.taskId)).MixInput.map(({ Volume = 100 }) => Volume))
    .toEqual([100, 0])
  await desk.keyboard.press('v')
  await expect(fader('Host')).toBeFocused()
  await desk.keyboard.press('PageDown')
  await expect(fader('Host')).toHaveAttribute('aria-valuetext', '80 %')
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('application')).toBeFocused()
  await desk.keyboard.press('k')
  await desk.keyboard.press('v')
  await expect(status('Announcements')).toHaveText(/^Sound cannot be changed: .*padlock/i)
})

test('D and Enter: I have the desk, and again: given back; the palette finds it', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  await deskOf(desk).open(show.id)
  const who = desk.getByRole('button', { name: /^Who is here/ })
  const panel = desk.getByRole('dialog', { name: 'Who is here' })
  await expect(who).toBeVisible()
  await desk.keyboard.press('d')
  await expect(panel.getByRole('button', { name: 'I have the desk' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(who).toHaveAccessibleName('Who is here: nobody else. You have the desk')
  await expect(panel.getByRole('switch', { name: 'Alone: others take it over first' })).toBeFocused()
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Control+k')
  await desk.getByRole('combobox').fill('have the desk')
  await desk.keyboard.press('Enter')
  await expect(panel.getByText(/^You have the desk since/)).toBeVisible()
  await panel.getByRole('button', { name: 'Give it back' }).press('Enter')
  await expect(who).toHaveAccessibleName('Who is here: nobody else')
})

test('Shift+F asks how the layout in preview follows the room, at the switch; Space turns it on', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  const { open, saved } = deskOf(desk)
  await open(show.id)
  await desk.keyboard.press('Shift+F')
  const dialog = desk.getByRole('dialog', { name: `${layout.name} and the room` })
  await expect(dialog.getByRole('switch', { name: 'Follow the room' })).toBeFocused()
  await desk.keyboard.press('Space')
  await expect(dialog.getByRole('button', { name: 'Hold this layout' })).toBeVisible()
  await desk.keyboard.press('Escape')
  await saved()
  await expect(desk.getByRole('button', { name: /follows the room/ })).toBeVisible()
})

test('the help lists the keys of a fader', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  await deskOf(desk).open(show.id)
  await desk.keyboard.press('?')
  const keys = desk.getByRole('region', { name: 'Keys' })
  await expect(keys.getByText('Mute, and as loud as before')).toBeVisible()
  await expect(keys.getByText('Faders: the next sound on air')).toBeVisible()
})
