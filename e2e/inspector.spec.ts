import type { Page } from '@playwright/test'
import { sequencesOf, taskOf } from './testing/api'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { newestStartMix } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

const TWO = documentOf({ 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] })

/** Opens sections of the inspector that are closed at first. */
async function openSections(page: Page, ...titles: string[]): Promise<void> {
  const { inspector } = deskOf(page)
  for (const title of titles) await inspector.getByRole('button', { name: new RegExp(`^${title}`) }).click()
}

test('every field of an input is set, reaches a second desk, and goes on air', async ({ api, desk, context }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, layer, inspector, field, take, saved, status } = deskOf(desk)
  await open(show.id)
  const second = await context.newPage()
  const other = deskOf(second)
  await other.open(show.id)
  await layer('Host').click()
  await openSections(desk, 'Label', 'Placeholder', 'Blur', 'Players')

  await inspector.getByText('Fit whole', { exact: true }).click()
  await inspector.getByRole('slider', { name: 'Corner radius' }).fill('24')
  await inspector.getByRole('slider', { name: 'Volume' }).focus()
  await desk.keyboard.press('ArrowRight')
  await expect(field('Volume')).toHaveValue('101')
  await field('Volume').fill('140')
  await desk.keyboard.press('Enter')
  await expect(field('Sound-wave id')).toHaveAttribute('placeholder', /automatic: \d+/)
  await field('Sound-wave id').fill('7')
  await desk.keyboard.press('Enter')
  await field('Label').fill('主持人 Anna')
  await expect(inspector.getByText('14 / 300')).toBeVisible()
  await desk.keyboard.press('Enter')
  await inspector.getByRole('slider', { name: 'Label opacity' }).fill('80')
  await inspector.getByLabel('Label outline as #rrggbb').fill('#102030')
  await desk.keyboard.press('Enter')
  await field('Placeholder image').fill('pause.png')
  await desk.keyboard.press('Enter')
  await expect(inspector.getByRole('alert')).toContainText('http://')
  await field('Placeholder image').fill('preset-id://pause')
  await desk.keyboard.press('Enter')
  await inspector.getByText('No data', { exact: true }).click()
  await field('Blur left').fill('291')
  await desk.keyboard.press('Enter')
  await expect(inspector.getByRole('alert')).toContainText('0 to 290')
  await field('Blur left').fill('12')
  await desk.keyboard.press('Enter')
  await field('UID').fill('host-1')
  await desk.keyboard.press('Enter')
  await saved()

  await other.layer('Host').click()
  await expect(other.field('Volume')).toHaveValue('140')
  await openSections(second, 'Label')
  await expect(other.field('Label')).toHaveValue('主持人 Anna')

  await take.click()
  await expect(status('Last request')).toContainText('accepted')
  const { MixInput } = await newestStartMix(api, show.settings.taskId)
  expect(MixInput[0]).toMatchObject({
    RectInfo: { CornerRadius: 24 },
    RenderMode: 1,
    Volume: 140,
    SoundLevelId: 7,
    Label: { Text: '主持人 Anna', Font: { Transparency: 20, BorderColor: 16 + 256 * 32 + 65536 * 48 } },
    Image: { Url: 'preset-id://pause', DisplayMode: 2 },
    BlurInfo: { LeftPadding: 12 },
    UID: 'host-1',
  })
})

test('a drag of a slider is one entry of undo, and several inputs change as one', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, layers, layer, inspector, field, undo } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  const volume = inspector.getByRole('slider', { name: 'Volume' })
  await volume.scrollIntoViewIfNeeded()
  const box = await volume.boundingBox()
  if (!box) throw new Error('There is no slider.')
  await desk.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await desk.mouse.down()
  await desk.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 8 })
  await desk.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 8 })
  await desk.mouse.up()
  await expect(field('Volume')).toHaveValue('200')
  await expect(layer('Host')).toContainText('200 %')
  await layers.focus()
  await desk.keyboard.press('Control+a')
  await expect(field('Volume')).toHaveAttribute('placeholder', 'differ')
  await field('Volume').fill('0')
  await desk.keyboard.press('Enter')
  await expect(layer('Host')).toContainText('muted')
  await expect(layer('Guest left')).toContainText('muted')
  await undo.click()
  await expect(layer('Host')).toContainText('200 %')
  await expect(layer('Guest left')).not.toContainText('muted')
  await undo.click()
  await expect(layer('Host')).not.toContainText('%')
  await expect(undo).toBeDisabled()
})

test('with the focus on a choice or a slider the desk has its keys, and they keep theirs', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, layers, layer, inspector, field, rect } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  const whole = inspector.getByRole('radio', { name: 'Fit whole' })
  await inspector.getByText('Fit whole', { exact: true }).click()
  await desk.keyboard.press('Control+z')
  await expect(whole).not.toBeChecked()
  await desk.keyboard.press('Control+Shift+z')
  await expect(whole).toBeChecked()
  await whole.focus()
  await desk.keyboard.press('ArrowLeft')
  await expect(whole).not.toBeChecked()
  await inspector.getByRole('slider', { name: 'Volume' }).focus()
  await desk.keyboard.press('ArrowRight')
  await expect(field('Volume')).toHaveValue('101')
  await desk.keyboard.press('Delete')
  expect(await rect()).toEqual({ x: 40, y: 40, width: 580, height: 640 })
  await desk.keyboard.press('Escape')
  await expect(layers.getByRole('option', { selected: true })).toHaveCount(0)
})

test('a background, and a watermark where it was put', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, inspector, field, take, saved, status } = deskOf(desk)
  await open(show.id)
  const colour = inspector.getByLabel('Background colour as #rrggbb')
  await colour.fill('#20406')
  await field('Background image').fill('preset-id://studio')
  await desk.keyboard.press('Enter')
  await expect(inspector.getByText('Use # and six digits')).toBeVisible()
  await expect(colour).toHaveValue('#20406')
  await colour.fill('#204060')
  await desk.keyboard.press('Enter')
  await inspector.getByRole('button', { name: /^Watermark/ }).click()
  await field('Watermark image').fill('preset-id://logo')
  await desk.keyboard.press('Enter')
  await field('Left').fill('1000')
  await desk.keyboard.press('Enter')
  await saved()
  await take.click()
  await expect(status('Last request')).toContainText('accepted')
  expect(await newestStartMix(api, show.settings.taskId)).toMatchObject({
    BackgroundImage: 'preset-id://studio',
    BackGroundColorHex: '0x20406000',
    WaterMark: { Image: 'preset-id://logo', RectInfo: { Left: 1000 } },
  })
})

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

test('a label that is pasted with a tab and a line break keeps its words', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  const { open, layer, field, saved } = deskOf(desk)
  await open(show.id)
  await layer('Host').click()
  await openSections(desk, 'Label')
  await field('Label').fill('Anna\tBerg\nHost')
  await desk.keyboard.press('Enter')
  await expect(field('Label')).toHaveValue('Anna Berg Host')
  await saved()
  const { body } = await (await api.get(`/api/layouts/${layout.id}/startmix`)).json()
  expect(body.MixInput[0].Label.Text).toBe('Anna Berg Host')
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
