import type { APIRequestContext, Page } from '@playwright/test'
import { sequencesOf, taskOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

async function withSlate(api: APIRequestContext, page: Page) {
  const { show, layout } = await makeShow(api, { document: documentOf({ 'cam-host': [100, 100, 320, 180] }) })
  const slate = documentOf({ 'screen-1': [0, 0, 1280, 720], 'cam-host': [0, 0, 320, 180] })
  const added = await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Slate', document: slate } })
  const { id: slateId }: { id: string } = await added.json()
  const desk = deskOf(page)
  await desk.open(show.id)
  const strip = page.getByRole('region', { name: 'Layouts' })
  const card = strip.getByRole('listitem').filter({ hasText: 'Slate' })
  const ask = async (row: string) => {
    await card.getByRole('button', { name: 'More for Slate' }).click()
    await page.getByRole('menuitem', { name: row }).click()
  }
  const choose = async (answer = 'Make it the panic layout') => {
    await ask('Panic layout…')
    await page.getByRole('button', { name: answer }).click()
  }
  return {
    ...desk,
    show,
    layout,
    slateId,
    card,
    ask,
    choose,
    panic: page.getByRole('button', { name: 'Panic', exact: true }),
    refusal: page.locator('#take-refusal'),
  }
}

test('a layout is made the one for a panic in the menu of its card, and P takes it whatever is in preview', async ({
  api,
  desk,
}) => {
  const { show, layout, card, choose, panic, refusal, program, status } = await withSlate(api, desk)
  await expect(panic).toHaveAttribute('aria-disabled', 'true')
  await desk.keyboard.press('p')
  await expect(refusal).toHaveText(/^Not taken: No layout is for a panic yet/)
  expect(await sequencesOf(api, show.id)).toEqual([])

  await choose()
  await expect(card.getByRole('button', { name: '2 Slate, panic layout' })).toBeVisible()
  await expect(panic).toHaveAttribute('aria-disabled', 'false')
  await desk.keyboard.press('Enter')
  await expect(status('Last request')).toTell('accepted · sequence 1')
  // It does not wait for the pause after a take, and a held key takes once.
  await desk.keyboard.down('p')
  await desk.keyboard.down('p')
  await expect(status('Last request')).toTell('accepted · sequence 2')
  await desk.keyboard.up('p')
  await expect(program).toContainText('Slate')
  expect((await taskOf(api, show.id)).program?.layoutName).toBe('Slate')
  expect(await sequencesOf(api, show.id)).toHaveLength(2)
  await expect(card.getByRole('button', { name: /^2 Slate, on air/ })).toHaveAttribute('aria-current', 'false')
  const stored = await (await api.get(`/api/shows/${show.id}`)).json()
  expect(stored.panicLayoutId).not.toBe(layout.id)

  await choose('No panic layout')
  await expect(panic).toHaveAttribute('aria-disabled', 'true')
})

test('whoever has left is left out, and said; where nobody is left it says why', async ({ api, desk }) => {
  const { show, source, choose, panic, refusal, status } = await withSlate(api, desk)
  await choose()
  await expect(panic).toHaveAttribute('aria-disabled', 'false')
  await control(api, { streams: [{ roomId: 'demo', streamId: 'screen-1', live: false }] })
  await expect(source('screen-1')).toHaveAccessibleName(/gone/)
  await panic.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(status('Announcements')).toHaveText(
    /^Slate is on air\. Panic, without .*, missing in the room: joins when there\.$/,
  )
  const records = (await taskOf(api, show.id)).program?.document.records ?? {}
  const inputs = Object.values(records).flatMap((record) => (record.type === 'input' ? [record.source] : []))
  expect(inputs).toEqual([{ kind: 'stream', streamId: 'cam-host' }])

  await control(api, { streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] })
  await expect(source('cam-host')).toHaveAccessibleName(/gone/)
  await panic.click()
  await expect(refusal).toHaveText(/^Not taken: Slate, the panic layout: nobody of it is in the room/)
  expect(await sequencesOf(api, show.id)).toHaveLength(1)
})

test('deleting the panic layout says that there is none then', async ({ api, desk }) => {
  const { card, ask, choose, panic } = await withSlate(api, desk)
  await choose()
  await expect(card.getByRole('button', { name: '2 Slate, panic layout' })).toBeVisible()
  await ask('Delete…')
  await expect(desk.getByRole('alertdialog')).toContainText('It is the panic layout: the show has none then.')
  await desk.getByRole('button', { name: 'Delete layout' }).click()
  await expect(panic).toHaveAttribute('aria-disabled', 'true')
})
