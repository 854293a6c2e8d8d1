import type { Page } from '@playwright/test'
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
  const { open, inspector, field, take, saved, status, unfold } = deskOf(desk)
  await open(show.id)
  await unfold('Background')
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
