import { sequencesOf, taskOf } from './testing/api'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { newestStartMix } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

const TWO = documentOf({ 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] })

test('frozen fields are locked on air and say why; stop and start again changes them', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, status } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toContainText('accepted')
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  const fps = dialog.getByLabel('Frames/s')
  await expect(fps).toBeDisabled()
  await expect(fps).toHaveAccessibleDescription(/Locked on air/)
  await expect(dialog.getByLabel('Alignment')).toBeDisabled()
  await expect(dialog.getByLabel('kbit/s', { exact: true })).toBeEnabled()

  await dialog.getByRole('button', { name: 'Unlock, to stop and start again' }).click()
  await fps.fill('20')
  await dialog.getByLabel('Alignment').selectOption('All streams')
  await dialog.getByRole('button', { name: /stop and start again…/ }).click()
  const question = desk.getByRole('alertdialog')
  await expect(question).toContainText('The audience sees nothing for a moment')
  expect((await taskOf(api, show.id)).running).toBe(true)
  await question.getByRole('button', { name: 'Stop and start again' }).click()
  await expect(dialog.getByRole('status')).toContainText('is on air again, with the new settings')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  expect(await taskOf(api, show.id)).toMatchObject({ running: true })
  expect(await sequencesOf(api, show.id)).toHaveLength(3)
  expect(await newestStartMix(api, show.settings.taskId)).toMatchObject({
    AlignmentType: 2,
    MixOutput: [{ Fps: 20 }],
  })
})

test('a stop and start again whose take is refused says that the show is off air, and does the rest', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, status } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toContainText('accepted')
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  await dialog.getByRole('button', { name: 'Unlock, to stop and start again' }).click()
  await dialog.getByLabel('Frames/s').fill('10')
  await desk.route(`**/api/shows/${show.id}/take`, (route) =>
    route.fulfill({ status: 429, json: { error: { code: 'too-many', message: 'Too many requests.' } } }),
  )
  await dialog.getByRole('button', { name: /stop and start again…/ }).click()
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Stop and start again' }).click()
  await expect(dialog.getByRole('status')).toContainText('Off air; settings saved')
  expect(await taskOf(api, show.id)).toMatchObject({ running: false })
  await desk.unroute(`**/api/shows/${show.id}/take`)
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog.getByRole('status')).toContainText('is on air again')
  expect(await newestStartMix(api, show.settings.taskId)).toMatchObject({ MixOutput: [{ Fps: 10 }] })
})

test('settings that cannot be stored are not saved, and it is said beside the field', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  await deskOf(desk).open(show.id)
  await desk.getByRole('button', { name: 'Show settings', exact: true }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  await dialog.getByLabel('Room id').fill('de\tmo')
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(dialog.getByLabel('Room id')).toHaveAccessibleDescription(/hidden character/)
  await expect(dialog).toBeVisible()
})

test('outputs and settings in every field reach the wire', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, status } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Show settings' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Show settings' })
  const output = dialog.getByRole('group', { name: /Output 1/ })
  await output.getByLabel('Size').selectOption('16:9 · 1920 × 1080')
  await expect(output.getByLabel('kbit/s', { exact: true })).toHaveValue('3000')
  await output.getByRole('button', { name: /^Codecs/ }).click()
  await output.getByLabel('Video codec').selectOption('H.264 SVC')
  await output.getByLabel('Extra layer kbit/s').fill('600')
  await output.getByLabel('Audio codec').selectOption('AAC-LC (for CDN recording)')
  await output.getByLabel('Audio kbit/s').fill('128')
  await output.getByLabel('Channels').selectOption('Stereo')
  await dialog.getByLabel('User data').fill('Tor für 赤')
  await expect(dialog.getByText('12 of 4000 bytes')).toBeVisible()
  await dialog.getByLabel('Stop when idle for').fill('600')
  await dialog.getByLabel('Receive buffer (ms)').fill('500')
  await dialog.getByText('Send sound levels to players').click()
  await dialog.getByRole('button', { name: 'Add parameter' }).click()
  await dialog.getByLabel('Key 1').fill('sei_mode')
  await dialog.getByLabel('Value 1').fill('1')
  await dialog.getByRole('button', { name: 'Save settings' }).click()
  await expect(dialog).toHaveCount(0)
  await take.click()
  await expect(status('Last request')).toContainText('accepted')
  expect(await newestStartMix(api, show.settings.taskId)).toMatchObject({
    UserData: Buffer.from('Tor für 赤').toString('base64'),
    SoundLevel: 1,
    MaxIdleTime: 600,
    RecvBufferLevel: 500,
    ExPara: [{ Key: 'sei_mode', Value: '1' }],
    MixInput: [{ SoundLevelId: expect.any(Number) }, { SoundLevelId: expect.any(Number) }],
    MixOutput: [
      {
        Width: 1920,
        Height: 1080,
        VideoBitrate: 3_000_000,
        VideoEncId: 4,
        ExtraLayers: [{ VideoBitrate: 600_000 }],
        AudioCodec: 1,
        AudioBitrate: 128_000,
        SoundChannel: 2,
      },
    ],
  })
})
