import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { places } from '../testing/places'
import { documentOf, makeShow } from '../testing/show'

const PILE = documentOf({
  'cam-host': [400, 300, 320, 180],
  'cam-guest-1': [424, 324, 320, 180],
  'screen-1': [448, 348, 320, 180],
})

test('two by two of four sources of the room takes three presses', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api)
  const { open, layers, saved, status, canvas } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Templates' }).click()
  const panel = desk.getByRole('dialog', { name: 'Templates' })
  await panel.getByText('4', { exact: true }).click()
  await panel.getByRole('button', { name: '2 × 2' }).click()

  await expect(panel).toHaveCount(0)
  await expect(canvas).toBeFocused()
  await expect(status('Announcements')).toHaveText('Template 2 × 2, 4 inputs, followed')
  await expect(layers.getByRole('option')).toHaveCount(4)
  await saved()
  expect(Object.values(await places(api, layout.id)).sort()).toEqual([
    '640×360 at 0,0',
    '640×360 at 0,360',
    '640×360 at 640,0',
    '640×360 at 640,360',
  ])
})

test('a new layout offers templates, which place sources of the room', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: PILE })
  const { open, layers } = deskOf(desk)
  await open(show.id)
  const choose = desk.getByRole('button', { name: 'Choose a template' })
  await expect(choose).toHaveCount(0)
  await desk.getByRole('button', { name: 'New layout' }).click()
  await choose.click()
  const panel = desk.getByRole('dialog', { name: 'Templates' })
  await expect(panel.getByText('places sources of the room')).toBeVisible()
  await panel.getByText('2', { exact: true }).click()
  await panel.getByRole('button', { name: 'PK duel' }).click()
  await expect(layers.getByRole('option')).toHaveText([/Guest left/, /Host/])
  await expect(choose).toHaveCount(0)
})

test('a picture in picture by keyboard alone has a margin of 24 px, and its large one is below', async ({
  api,
  desk,
}) => {
  const document = documentOf({ 'cam-guest-1': [40, 40, 320, 180], 'cam-host': [0, 0, 1280, 720] })
  const { show, layout } = await makeShow(api, { document })
  const { open, saved, layers } = deskOf(desk)
  await open(show.id)
  const button = desk.getByRole('button', { name: 'Templates' })
  await button.focus()
  await desk.keyboard.press('Enter')
  const panel = desk.getByRole('dialog', { name: 'Templates' })
  const choice = panel.getByRole('button', { name: 'Picture in picture, bottom right' })
  await expect(panel).toBeVisible()
  await expect(async () => {
    await desk.keyboard.press('Tab')
    await expect(choice).toBeFocused({ timeout: 100 })
  }).toPass()
  await desk.keyboard.press('Enter')
  await expect(button).toBeFocused()
  await saved()
  expect(await places(api, layout.id)).toEqual({
    'cam-guest-1': '320×180 at 936,516',
    'cam-host': '1280×720 at 0,0',
  })
  expect(await layers.getByRole('option').first().textContent()).toContain('Guest left')

  await desk.keyboard.press('Enter')
  await expect(panel).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('a gap or shape moves what lies as a template has it at once, and is kept', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: PILE })
  const { open, saved, undo } = deskOf(desk)
  await open(show.id)
  const templates = desk.getByRole('button', { name: 'Templates' })
  const panel = desk.getByRole('dialog', { name: 'Templates' })
  await templates.click()
  await panel.getByRole('button', { name: 'Stacked' }).click()
  await templates.click()
  await expect(panel.getByRole('button', { name: 'Stacked' })).toHaveAttribute('aria-pressed', 'true')

  const gap = panel.getByRole('textbox', { name: 'Gap' })
  await gap.fill('-4')
  await gap.press('Enter')
  await expect(panel.getByText('Gap must be between 0 and 400.')).toBeVisible()
  await gap.fill('12')
  await gap.press('Enter')
  await saved()
  expect(await places(api, layout.id)).toEqual({
    'cam-host': '412×232 at 434,0',
    'cam-guest-1': '412×232 at 434,244',
    'screen-1': '412×232 at 434,488',
  })
  await panel.getByText('1:1', { exact: true }).click()
  await saved()
  expect(await places(api, layout.id)).toMatchObject({ 'cam-host': '232×232 at 524,0' })
  const margin = panel.getByRole('textbox', { name: 'Margin' })
  await margin.fill('400')
  await margin.press('Enter')
  await expect(panel.getByText('Margin must be between 0 and 324: more leaves the pictures no room.')).toBeVisible()
  await margin.press('Escape')
  await expect(margin).toHaveValue('0')
  await panel.getByRole('textbox', { name: 'Corners' }).fill('16')
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Escape')
  for (let times = 0; times < 4; times += 1) await undo.click()
  await expect(undo).toBeDisabled()

  await desk.reload()
  await templates.click()
  await expect(panel.getByRole('textbox', { name: 'Gap' })).toHaveValue('12')
})

test('a template for what is selected leaves the others where they are', async ({ api, desk }) => {
  const document = documentOf({
    'screen-1': [0, 0, 960, 720],
    'cam-host': [980, 40, 160, 90],
    'cam-guest-1': [990, 300, 160, 90],
  })
  const { show, layout } = await makeShow(api, { document })
  const { open, press, saved } = deskOf(desk)
  await open(show.id)
  await press({ x: 1000, y: 60 })
  await desk.keyboard.down('Shift')
  await press({ x: 1000, y: 320 })
  await desk.keyboard.up('Shift')
  await desk.getByRole('button', { name: 'Templates' }).click()
  const panel = desk.getByRole('dialog', { name: 'Templates' })
  await expect(panel.getByText('for the 2 selected of 3 inputs')).toBeVisible()
  await panel.getByRole('button', { name: 'Stacked' }).click()
  await saved()
  expect(await places(api, layout.id)).toEqual({
    'screen-1': '960×720 at 0,0',
    'cam-host': '320×180 at 960,90',
    'cam-guest-1': '320×180 at 960,450',
  })
})
