import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { stopClock } from './testing/clock'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'

const TWO = documentOf({ 'cam-host': [100, 100, 320, 180], 'cam-guest-1': [500, 100, 320, 180] })

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

test('a layout is copied as JSON and as programs, which do not hold the secret', async ({ api, desk, server }) => {
  await desk.clock.install()
  const { show, layout } = await makeShow(api, { document: TWO })
  const { open } = deskOf(desk)
  await open(show.id)
  await choose(desk, layout.name, 'Copy as…')
  const dialog = desk.getByRole('dialog', { name: `Copy ${layout.name} as` })
  await expect(dialog.getByRole('region', { name: 'The layout as JSON' })).toContainText('"StreamId": "cam-host"')
  await expect(dialog).not.toContainText('would not accept')
  await stopClock(desk)
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  await desk.clock.resume()
  const { body } = await (await api.get(`/api/layouts/${layout.id}/startmix`)).json()
  // A sequence is above the time in seconds, which has gone on.
  expect(JSON.parse(await copied(desk))).toEqual({ ...body, Sequence: expect.any(Number) })

  await dialog.getByText('curl', { exact: true }).click()
  await dialog.getByRole('button', { name: /^Cop/ }).click()
  await expect.poll(() => copied(desk)).toContain('#!/usr/bin/env bash')
  expect(await copied(desk)).toContain('/sandbox/zego/')
  const secret = readFileSync(join(server.dataDir, 'sandbox-server-secret'), 'utf8').trim()
  expect(await copied(desk)).not.toContain(secret)
  for (const language of ['Go', 'Python', 'Java', 'PHP', 'Node.js']) {
    await dialog.getByText(language, { exact: true }).click()
    await expect(dialog.getByRole('region', { name: `The layout as ${language}` })).toContainText('ZEGO_SERVER_SECRET')
    await expect(dialog).not.toContainText(secret)
  }
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download start-mix.mjs' }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toContain("from 'node:crypto'")
})

test('a layout that cannot go on air says so beside its code', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api)
  const { open } = deskOf(desk)
  await open(show.id)
  await choose(desk, layout.name, 'Copy as…')
  await expect(desk.getByRole('dialog')).toContainText('ZEGOCLOUD would not accept this:')
})
