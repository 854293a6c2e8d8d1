import { sequencesOf, taskOf } from './testing/api'
import { stopClock } from './testing/clock'
import { deskOf } from './testing/desk-page'
import { expect, PATIENT, test } from './testing/fixtures'
import { control } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

test.use({ environment: PATIENT })

const TWO = { 'cam-host': [40, 40, 580, 640], 'cam-guest-1': [660, 40, 580, 640] } as const

test('place, take, see the program, change, take again, stop', async ({ api, desk }) => {
  const { show } = await makeShow(api)
  const { open, place, saved, take, program, status, stopMix, layer } = deskOf(desk)
  await open(show.id)
  await place('cam-host', { x: 400, y: 300 })
  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(desk.getByRole('banner').getByText(/ON AIR/)).toBeVisible()
  const picture = program.getByRole('img', { name: /as mixed by the sandbox/ })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280)
  await expect(status('Preview and program')).toContainText('same as program')

  await place('cam-guest-1', { x: 900, y: 400 })
  await expect(layer('Guest left')).toBeVisible()
  await expect(status('Preview and program')).toContainText('differs from program')
  await expect(desk.getByText('Guest left appears')).toBeVisible()
  await saved()
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 2')

  await stopMix()
  await expect(desk.getByText('Off air', { exact: true }).first()).toBeVisible()
  expect(await taskOf(api, show.id)).toMatchObject({ running: false, program: null })
  expect(await sequencesOf(api, show.id)).toHaveLength(3)
})

test('nobody of the layout there refuses the take, until one of them is', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, issues, source } = deskOf(desk)
  await open(show.id)
  await expect(source('cam-guest-1')).toHaveAccessibleName(/live/)
  const both = (live: boolean, ids = ['cam-host', 'cam-guest-1']) =>
    control(api, { streams: ids.map((streamId) => ({ roomId: 'demo', streamId, live })) })
  await both(false)
  await expect(source('cam-guest-1')).toHaveAccessibleName(/gone/)
  await expect(issues).toContainText('2 errors')
  await expect(take).toHaveAttribute('aria-disabled', 'true')
  await both(true, ['cam-host'])
  await expect(take).toHaveAttribute('aria-disabled', 'false')
  await issues.getByRole('button', { name: /remove|take .* out/i }).click()
  await take.click()
  await expect(deskOf(desk).status('Last request')).toContainText('accepted')
})

test('a source that went unnoticed is refused by ZEGOCLOUD, and the refusal is explained', async ({
  api,
  desk,
  zegoProxy,
}) => {
  const { show } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, status } = deskOf(desk)
  await open(show.id)
  const refusal = { kind: 'code', code: 110200150, message: 'input stream cam-guest-1 not exist' }
  await control(api, { faults: [{ ...refusal, action: 'StartMix', times: 'always' }] })
  zegoProxy.holdFrom(2, 'Action=StartMix')
  await take.click()
  await expect(status('Last request')).toTell('sent · sequence 2')
  await expect(desk.getByText(/does not exist/).first()).toBeVisible()
  expect(await taskOf(api, show.id)).toMatchObject({ running: false, program: null })
  await desk.getByRole('button', { name: 'Cancel' }).click()
  zegoProxy.release()
  await expect(status('Last request')).toTell('rejected · sequence 2')
})

test('what a stop ended is no state of the preview any more', async ({ api, desk, zegoProxy }) => {
  const { show } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, status, program, stopMix } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await control(api, { faults: [{ kind: 'code', code: 110200154, action: 'StartMix', times: 'always' }] })
  await take.click()
  const states = program.getByRole('list', { name: 'States of the preview' })
  await expect(status('Last request')).toContainText('rejected')
  await expect(states).toContainText('accepted')
  zegoProxy.hold()
  await stopMix()
  await expect(desk.getByRole('region', { name: 'What a take would change' })).toContainText(
    'would start the mix again',
  )
  zegoProxy.release()
  await expect(status('Last request')).toContainText('stop accepted')
  await expect(states.getByText('not yet')).toHaveCount(3)
})

test('a double click on TAKE sends one request', async ({ api, desk }) => {
  await desk.clock.install()
  const { show } = await makeShow(api, { document: documentOf(TWO), takeGuardMs: 1000 })
  const { open, take, status } = deskOf(desk)
  await open(show.id)
  await stopClock(desk)
  await take.dblclick()
  await expect(status('Last request')).toContainText('accepted')
  expect(await sequencesOf(api, show.id)).toHaveLength(1)
})

test('after a double click whose take was refused, the next press waits until it is sent', async ({ api, desk }) => {
  await desk.clock.install()
  const { show } = await makeShow(api, { document: documentOf(TWO), takeGuardMs: 1000 })
  const { open, take, status } = deskOf(desk)
  await open(show.id)
  await control(api, { faults: [{ kind: 'code', code: 110200154, action: 'StartMix', times: 1 }] })
  await stopClock(desk)
  await take.dblclick()
  await expect(status('Last request')).toContainText('rejected')
  await desk.clock.resume()
  // The button looks as if it took nothing for as long as it does not: this click waits for it.
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 2')
})

test('a stale belief changes nothing and answers with the truth', async ({ api }) => {
  const { show, layout } = await makeShow(api, { document: documentOf(TWO) })
  const take = (belief: object) => api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id, ...belief } })
  expect((await take({ expectedSequence: 0 })).status()).toBe(200)
  const stale = await take({ expectedSequence: 0 })
  expect(stale.status()).toBe(409)
  expect(await stale.json()).toMatchObject({
    error: { code: 'stale-sequence', details: { sequence: (await taskOf(api, show.id)).sequence } },
  })
  const old = await take({ revision: layout.revision - 1 })
  expect(old.status()).toBe(409)
  expect(await sequencesOf(api, show.id)).toHaveLength(1)
})

test('the program names its layout in full, also on a narrow screen', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf(TWO) })
  const { open, take, program } = deskOf(desk)
  await desk.setViewportSize({ width: 1280, height: 720 })
  await open(show.id)
  await take.click()
  const playback = program.getByRole('button', { name: 'Playback' })
  await expect(playback).toBeVisible()
  const name = program.getByTitle('Layout 1', { exact: true })
  const [cut, right] = await Promise.all([
    name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    playback.evaluate((button) => button.getBoundingClientRect().right - innerWidth),
  ])
  expect(cut).toBe(0)
  expect(right).toBeLessThanOrEqual(0)
})
