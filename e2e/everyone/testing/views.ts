import type { APIRequestContext, Page } from '@playwright/test'
import { deskOf } from '../../testing/desk-page'
import { expect } from '../../testing/fixtures'
import { control } from '../../testing/sandbox'
import { documentOf, makeShow } from '../../testing/show'
import { tabsOf } from './in-reach'

type Stage = Readonly<{ page: Page; api: APIRequestContext }>

/** Opens one view of the product, from nothing. */
export type View = Readonly<{ name: string; open: (stage: Stage) => Promise<void> }>

const TWO = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 720] })
const ODD = documentOf({ 'cam-host': [1, 1, 641, 361], 'cam-guest-1': [600, 300, 640, 720] })

async function desk({ page, api }: Stage, document = TWO) {
  const { show } = await makeShow(api, { document })
  await page.goto(`/shows/${show.id}`)
  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Connected')
  return { ...deskOf(page), ...tabsOf(page) }
}

type Desk = Awaited<ReturnType<typeof desk>>

/** Brings a part of the desk into sight where it is behind a tab. */
async function show(on: Desk, part: string): Promise<void> {
  if (await on.has(part)) await on.choose(part)
}

const LONG_NAME = 'Lower third of the evening show, left, with the name and the town'

const view = (name: string, open: View['open']): View => ({ name, open })

const dialogs = ['Show settings', 'Requests', 'Keyboard shortcuts', 'Import…'].map((name) =>
  view(`the desk with ${name}`, async (stage) => {
    await desk(stage)
    await stage.page.getByRole('button', { name, exact: true }).click()
    await expect(stage.page.getByRole('dialog')).toBeVisible()
  }),
)

const fromSources = ['Add source', 'Rehearsal room'].map((name) =>
  view(`the desk with ${name}`, async (stage) => {
    await show(await desk(stage), 'sources')
    await stage.page.getByRole('button', { name, exact: true }).click()
    await expect(stage.page.getByRole('dialog')).toBeVisible()
  }),
)

const people = view('the desk with Who is here', async (stage) => {
  await desk(stage)
  await stage.page.getByRole('button', { name: /^Who is here/ }).click()
  await expect(stage.page.getByRole('dialog')).toContainText('you')
})

const parts = ['program', 'preview', 'sources', 'layers', 'inspector'].map((part) =>
  view(`the desk, ${part}`, async (stage) => show(await desk(stage), part)),
)

async function select(on: Desk, names: readonly string[]): Promise<void> {
  await show(on, 'layers')
  for (const name of names) await on.layer(name).click({ modifiers: ['Control'] })
  await show(on, 'inspector')
}

/** All that a signed-in person meets, but for what only the first start and the sign-in show. */
export const VIEWS: readonly View[] = [
  view('password', async ({ page }) => {
    await page.goto('/password')
    await expect(page.getByRole('heading').first()).toBeVisible()
  }),
  view('shows', async ({ page, api }) => {
    await makeShow(api)
    await page.goto('/shows')
    await expect(page.getByRole('heading', { name: 'Shows' })).toBeVisible()
  }),
  view('tasks', async ({ page, api }) => {
    const { show, layout } = await makeShow(api, { document: TWO })
    await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
    await page.goto('/tasks')
    await page.getByRole('button', { name: 'Stop all…' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }),
  view('settings', async ({ page }) => {
    await page.goto('/settings')
    await expect(page.getByRole('heading').first()).toBeVisible()
  }),
  view('settings, a new account', async ({ page }) => {
    await page.goto('/settings')
    await page
      .getByRole('button', { name: /account/i })
      .last()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
  }),
  view('a page that is not there', async ({ page }) => {
    await page.goto('/shows/nothing')
    await expect(page.getByRole('heading').first()).toBeVisible()
  }),
  ...parts,
  ...dialogs,
  ...fromSources,
  people,
  view('an empty layout', async (stage) => show(await desk(stage, documentOf({})), 'preview')),
  view('templates', async (stage) => {
    await show(await desk(stage), 'preview')
    await stage.page.getByRole('button', { name: 'Templates', exact: true }).click()
    await expect(stage.page.getByRole('dialog')).toBeVisible()
  }),
  view('the inspector of one input, unfolded', async (stage) => {
    const on = await desk(stage)
    await select(on, ['Host'])
    for (const section of ['Label', 'Placeholder', 'Blur', 'Players']) await on.unfold(section)
  }),
  view('the inspector of several', async (stage) => select(await desk(stage), ['Host', 'Guest left'])),
  view('the styles of labels', async (stage) => {
    const on = await desk(stage)
    await select(on, ['Host'])
    await on.unfold('Label')
    await on.field('Label').fill('Anna')
    await stage.page.keyboard.press('Tab')
    await on.inspector.getByRole('button', { name: /^Label style/ }).click()
    const panel = stage.page.getByRole('dialog', { name: 'Label styles' })
    await expect(panel.getByText('The show has no styles yet')).toBeVisible()
    await panel.getByRole('button', { name: 'Save as a style…' }).click()
    await panel.getByRole('textbox', { name: 'Name of the style' }).fill(LONG_NAME)
    await stage.page.keyboard.press('Enter')
    await expect(panel.getByRole('button', { name: LONG_NAME, exact: true })).toBeVisible()
    await panel.getByRole('button', { name: `Rename style ${LONG_NAME}` }).click()
  }),
  view('a menu of the strip', async (stage) => {
    await desk(stage)
    await stage.page.getByRole('button', { name: /^More for/ }).click()
    await expect(stage.page.getByRole('menu')).toBeVisible()
  }),
  view('the question before a stop', async (stage) => {
    const { take, stop, status } = await desk(stage)
    await take.click()
    await expect(status('Last request')).toContainText('accepted')
    await stop.click()
    await expect(stage.page.getByRole('alertdialog')).toBeVisible()
  }),
  view('issues, with all of them open', async (stage) => {
    const on = await desk(stage, ODD)
    await show(on, 'preview')
    await expect(on.issues.getByText('Warning').first()).toBeVisible()
    const more = on.issues.getByRole('button', { name: /warnings|errors/ })
    if (await more.isVisible()) await more.click()
  }),
  view('a toast, and the line above the preview', async (stage) => {
    const on = await desk(stage)
    await show(on, 'layers')
    await on.layer('Host').click()
    await stage.page.keyboard.press('l')
    await expect(stage.page.locator('[data-said]')).toBeVisible()
    await stage.page.keyboard.press('Delete')
    await expect(stage.page.getByText(/is locked. L unlocks it/)).toBeVisible()
    // It comes in slowly, and is as pale as that meanwhile.
    await expect(stage.page.locator('[data-sonner-toast]').last()).toHaveCSS('opacity', '1')
  }),
  view('a refused take', async (stage) => {
    const { take, program } = await desk(stage)
    await control(stage.api, { faults: [{ kind: 'status', status: 500, action: 'StartMix', times: 4 }] })
    await take.click()
    await expect(program.getByRole('alert')).toBeVisible()
  }),
  view('a lost connection', async (stage) => {
    const on = await desk(stage)
    await stage.page.context().setOffline(true)
    await show(on, 'layers')
    await expect(stage.page.getByText(/The connection to Mixdesk is lost/)).toBeVisible()
  }),
]
