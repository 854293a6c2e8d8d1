import type { APIRequestContext, Page } from '@playwright/test'
import { sequencesOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { documentOf, makeShow } from '../testing/show'

const ONE = documentOf({ 'cam-host': [100, 100, 320, 180] })

async function onAir(api: APIRequestContext, page: Page) {
  const { show, layout } = await makeShow(api, { document: ONE })
  const added = await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Slides' } })
  const slides: { id: string } = await added.json()
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  const desk = deskOf(page)
  await desk.open(show.id)
  await expect(desk.status('Last request')).toTell('accepted · sequence 1')
  return { ...desk, show, slides, takeButton: page.getByRole('button', { name: 'Take', exact: true }) }
}

const PANELS = [
  { name: 'Requests', button: 'Requests' },
  { name: 'Playback', button: 'Playback' },
  { name: 'Show settings', button: 'Show settings' },
  { name: 'Rehearsal room', button: 'Rehearsal room' },
] as const

for (const { width, height } of [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
]) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    for (const { name, button } of PANELS) {
      test(`${name} covers neither PROGRAM nor TAKE, and both keys and TAKE go on`, async ({ api, desk }) => {
        const { show, slides, canvas, program, status, press, takeButton } = await onAir(api, desk)
        await desk.getByRole('button', { name: button, exact: true }).click()
        const panel = desk.getByRole('dialog', { name })
        await expect(panel).toBeVisible()
        const column = await panel.boundingBox()
        const rest = [program, takeButton, canvas, desk.getByRole('region', { name: 'Layouts' })]
        for (const part of rest) {
          const box = await part.boundingBox()
          const isBeside = box && column && (box.x >= column.x + column.width || box.y >= column.y + column.height)
          expect.soft(isBeside, String(part)).toBe(true)
        }

        await takeButton.click()
        await expect(status('Last request')).toTell('accepted · sequence 2')
        await press({ x: 200, y: 150 })
        await expect(canvas).toBeFocused()
        await expect(takeButton).not.toHaveAttribute('aria-disabled', 'true')
        await desk.keyboard.press('Enter')
        await expect(status('Last request')).toTell('accepted · sequence 3')

        // Escape is the canvas's own there, and the panel's within the panel.
        await desk.keyboard.press('Escape')
        await expect(panel).toBeVisible()
        await panel.getByRole('heading', { name, exact: true }).click()
        await desk.keyboard.press('2')
        await expect(desk).toHaveURL(new RegExp(`layout=${slides.id}$`))
        expect(await sequencesOf(api, show.id)).toHaveLength(3)
        await desk.keyboard.press('Escape')
        await expect(panel).toBeHidden()
        await expect(canvas).toBeFocused()
      })
    }
  })
}

test('what is typed in the settings is asked for before another panel takes their place', async ({ api, desk }) => {
  await onAir(api, desk)
  const settings = desk.getByRole('dialog', { name: 'Show settings' })
  const requests = desk.getByRole('dialog', { name: 'Requests' })
  const question = desk.getByRole('alertdialog', { name: 'Discard your changes?' })
  await desk.getByRole('button', { name: 'Show settings' }).click()
  await settings.getByRole('textbox', { name: 'Name', exact: true }).fill('Another')
  await desk.getByRole('button', { name: 'Requests' }).click()
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(settings.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Another')
  await expect(requests).toBeHidden()

  await desk.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  const help = desk.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await help.getByRole('button', { name: 'Close' }).click()
  await expect(help).toBeHidden()
  await expect(settings.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Another')

  await desk.getByRole('button', { name: 'Requests' }).click()
  await question.getByRole('button', { name: 'Discard' }).click()
  await expect(settings).toBeHidden()
  await expect(requests).toBeVisible()
  await desk.getByRole('button', { name: 'Show settings' }).click()
  await expect(settings.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Test show')
  await expect(requests).toBeHidden()
})

test('closed by keyboard, a panel gives the focus back to what opened it', async ({ api, desk }) => {
  await onAir(api, desk)
  const opener = desk.getByRole('button', { name: 'Requests' })
  await opener.focus()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('dialog', { name: 'Requests' })).toBeFocused()
  await desk.keyboard.press('Escape')
  await expect(opener).toBeFocused()
})
