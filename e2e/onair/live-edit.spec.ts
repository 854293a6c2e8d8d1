import type { APIRequestContext, Page } from '@playwright/test'
import { json, sequencesOf, taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { newestStartMix } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [40, 40, 560, 640], 'cam-guest-1': [680, 40, 560, 640] })

/** Opens a show whose layout is on air, and switches live edit on by its key. */
async function live(api: APIRequestContext, page: Page, takeGuardMs = 0) {
  const { show, layout } = await makeShow(api, { document: TWO, takeGuardMs })
  await json(await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Slides', document: TWO } }))
  const desk = deskOf(page)
  await desk.open(show.id)
  await page.locator('html[data-all-fetched]').waitFor()
  const liveEdit = page.getByRole('button', { name: 'Live edit' })
  const preview = page.getByRole('region', { name: 'Preview' })
  await liveEdit.click()
  await expect(page.getByText('Live edit stays off: nothing is on air.')).toBeVisible()
  await desk.take.click()
  await expect(desk.status('Last request')).toTell('accepted · sequence 1')
  await expect(preview).toContainText('same as program')
  await page.keyboard.press('Shift+E')
  await expect(liveEdit).toHaveAttribute('aria-pressed', 'true')
  await expect(preview).toContainText('● LIVE EDIT')
  const leftsOnAir = async () => {
    const { MixInput } = await newestStartMix(api, show.settings.taskId)
    return MixInput.map(({ RectInfo }) => RectInfo?.Left)
  }
  return { ...desk, show, layout, liveEdit, preview, leftsOnAir }
}

test('each change goes on air by itself: a drag, an undo, and the last of many', async ({ api, desk }) => {
  const { show, drag, preview, leftsOnAir } = await live(api, desk)
  await drag({ x: 300, y: 300 }, { x: 330, y: 330 })
  await expect(preview).toContainText('same as program')
  await expect.poll(leftsOnAir).not.toEqual([40, 680])
  await desk.keyboard.press('Control+z')
  await expect.poll(leftsOnAir).toEqual([40, 680])

  for (let step = 0; step < 12; step++) await desk.keyboard.press('Shift+ArrowRight')
  await expect.poll(leftsOnAir).toEqual([160, 680])
  await expect(preview).toContainText('same as program')
  const sequences = await sequencesOf(api, show.id)
  expect(sequences.length).toBeLessThan(3 + 12)
  expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
})

test('it waits before the last sound leaves, says so, and TAKE takes it all the same', async ({ api, desk }) => {
  const { show, preview, press, take, status } = await live(api, desk)
  await desk.getByRole('listbox', { name: 'Layers, top first' }).focus()
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('h')
  await expect(preview.getByText(/^LIVE EDIT WAITS · /)).toBeVisible()
  await expect(status('Live edit')).toHaveText(/^Live edit waits: /)
  expect(await sequencesOf(api, show.id)).toHaveLength(1)
  await desk.keyboard.press('Control+z')
  await expect(preview.getByText('● LIVE EDIT · each change goes on air')).toBeVisible()
  await expect(preview).toContainText('same as program')
  await press({ x: 10, y: 10 })
  await expect(take).toBeVisible()
})

test('it ends with another preview, a reload and a padlock, and is on in one tab alone', async ({ api, desk }) => {
  const { show, preview, liveEdit, press, layer } = await live(api, desk)
  const other = await desk.context().newPage()
  await deskOf(other).open(show.id)
  await other.locator('html[data-all-fetched]').waitFor()
  await expect(other.getByRole('button', { name: 'Live edit' })).toHaveAttribute('aria-pressed', 'false')
  await other.close()

  await desk.keyboard.press('2')
  await expect(preview).toContainText('PREVIEW')
  await expect(desk.getByText(/^Live edit is off: Layout 1 is on air, and another layout in preview\./)).toBeVisible()
  await desk.keyboard.press('1')
  await desk.keyboard.press('Shift+E')
  await expect(liveEdit).toHaveAttribute('aria-pressed', 'true')
  await desk.keyboard.press('k')
  await expect(desk.getByText('Live edit is off: the padlock is closed.')).toBeVisible()
  await press({ x: 300, y: 300 })
  await desk.keyboard.press('ArrowRight')
  await expect(preview).toContainText('differs from program')
  await desk.keyboard.press('Control+z')
  await expect(preview).toContainText('same as program')
  await expect(layer('Host')).toBeVisible()
  expect(await sequencesOf(api, show.id)).toHaveLength(1)

  await desk.getByRole('button', { name: 'Padlock closed: open it' }).click()
  await desk.getByRole('button', { name: 'Open it', exact: true }).click()
  await liveEdit.click()
  await expect(liveEdit).toHaveAttribute('aria-pressed', 'true')
  await desk.reload()
  await expect(desk.getByRole('status', { name: 'Connection' })).toHaveText('Connected')
  await desk.locator('html[data-all-fetched]').waitFor()
  await expect(liveEdit).toHaveAttribute('aria-pressed', 'false')
  await expect(preview).toContainText('PREVIEW')
  expect(await sequencesOf(api, show.id)).toHaveLength(1)
})

test('what somebody else takes meanwhile ends it, and nothing of it is taken over that', async ({ api, desk }) => {
  const { show, layout, preview } = await live(api, desk)
  const layouts = await json<{ id: string; name: string }[]>(await api.get(`/api/shows/${show.id}/layouts`))
  const slides = layouts.find(({ id }) => id !== layout.id)
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: slides?.id } })
  await expect(desk.getByText(/^Live edit is off: Slides is on air/)).toBeVisible()
  await expect(preview).toContainText('PREVIEW')
  expect((await taskOf(api, show.id)).program?.layoutId).toBe(slides?.id)
})
