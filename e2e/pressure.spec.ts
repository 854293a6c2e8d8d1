import type { APIRequestContext } from '@playwright/test'
import { taskOf } from './testing/api'
import { deskOf } from './testing/desk-page'
import { expect, PATIENT, test } from './testing/fixtures'
import { documentOf, makeShow } from './testing/show'

const ONE = documentOf({ 'cam-host': [100, 100, 320, 180] })

test.use({ environment: PATIENT })

/** Lists the left edges and the stops that the sandbox received for a task, in their order. */
async function receivedOf(api: APIRequestContext, taskId: string): Promise<(number | 'stop')[]> {
  const { received } = await (await api.get('/sandbox/control')).json()
  return received.flatMap(
    (call: { action: string; body: { TaskId?: string; MixInput?: [{ RectInfo: { Left: number } }] } }) => {
      if (call.body?.TaskId !== taskId) return []
      if (call.action === 'StopMix') return ['stop']
      return call.action === 'StartMix' ? [call.body.MixInput?.[0].RectInfo.Left] : []
    },
  )
}

/** Loses the answers to what is on its way, for good; what is sent from now on is answered. */
function lose(proxy: { cut(): void; release(): void; mend(): void }): void {
  proxy.cut()
  proxy.release()
  proxy.mend()
}

/** Only StartMix is held. A question before the first take is answered, else the take would be too late. */
const FIRST_TAKE = 'Action=StartMix'

test('while a take hangs the newest take waits, the older waiting one is dropped, and the newest ends on air', async ({
  api,
  desk,
  zegoProxy,
}) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, take, press, status, program, field } = deskOf(desk)
  await open(show.id)
  zegoProxy.holdFrom(1, FIRST_TAKE)
  await take.click()
  await expect(status('Last request')).toTell('sent · sequence 1')
  await expect(take).toHaveText(/TAKE · next/)
  await expect(take).toHaveAttribute('aria-disabled', 'false')

  await press({ x: 200, y: 200 })
  for (const left of ['200', '300']) {
    await field('Left').fill(left)
    await field('Left').press('Enter')
    await take.click()
    await expect(status('Last request')).toTell('sent · sequence 1 · take waiting')
  }
  await expect(program.getByText('Waiting')).toBeVisible()
  await expect(desk.getByText(/A newer request replaced the waiting take of/)).toBeVisible()

  lose(zegoProxy)
  await expect(status('Last request')).toTell('accepted · sequence 2')
  await expect(status('Preview and program')).toContainText('same as program')
  await expect(take).toHaveText(/^TAKE\s/)
  expect(await receivedOf(api, show.settings.taskId)).toEqual([100, 300])
  expect(await taskOf(api, show.id)).toMatchObject({ running: true, uncertain: null })
  const requests = await (await api.get(`/api/shows/${show.id}/requests`)).json()
  expect(requests.map(({ state }: { state: string }) => state)).toEqual(['accepted', 'superseded', 'unknown'])
})

test('a stop is possible while a take hangs, and the show is off air in the end', async ({ api, desk, zegoProxy }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, take, stop, stopMix, status } = deskOf(desk)
  await open(show.id)
  await expect(stop).toBeDisabled()
  zegoProxy.holdFrom(1, FIRST_TAKE)
  await take.click()
  await expect(status('Last request')).toTell('sent · sequence 1')
  await stopMix()
  await expect(status('Last request')).toTell('sent · sequence 1 · stop waiting')
  await expect(desk.getByText('Off air', { exact: true }).first()).toBeVisible()
  lose(zegoProxy)
  await expect(status('Last request')).toContainText('stop accepted')
  await expect(stop).toBeDisabled()
  expect(await receivedOf(api, show.settings.taskId)).toEqual([100, 'stop'])
  await expect.poll(() => taskOf(api, show.id)).toMatchObject({ running: false, uncertain: null, inFlight: null })
})

test('a reload in the middle of a take sends nothing and shows what became of it', async ({ api, desk, zegoProxy }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, take, status, program } = deskOf(desk)
  await open(show.id)
  zegoProxy.holdFrom(1, FIRST_TAKE)
  await take.click()
  await expect(status('Last request')).toTell('sent · sequence 1')
  desk.once('dialog', (dialog) => void dialog.accept())
  await desk.reload()
  await expect(status('Last request')).toTell('sent · sequence 1')
  zegoProxy.release()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  await expect(program.getByRole('img', { name: /as mixed by the sandbox/ })).toBeVisible()
  expect(await receivedOf(api, show.settings.taskId)).toEqual([100])
})

test('a reload in the middle of a stop sends nothing and shows what became of it', async ({ api, desk, zegoProxy }) => {
  const { show } = await makeShow(api, { document: ONE })
  const { open, take, stopMix, status } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  zegoProxy.hold()
  await stopMix()
  await expect(status('Last request')).toTell('stop sent · sequence 2')
  desk.once('dialog', (dialog) => void dialog.accept())
  await desk.reload()
  await expect(status('Last request')).toTell('stop sent · sequence 2')
  await expect(desk.getByRole('banner').getByText(/^ON AIR/)).toBeVisible()
  zegoProxy.release()
  await expect(status('Last request')).toTell('stop accepted · sequence 2')
  await expect(desk.getByText('Off air', { exact: true })).toBeVisible()
  expect(await receivedOf(api, show.settings.taskId)).toEqual([100, 'stop'])
})

test('the program monitor shows the last picture while a slow sandbox draws the next, and asks one at a time', async ({
  api,
  desk,
}) => {
  const { show, layout } = await makeShow(api, { document: ONE })
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  const { open, take, press, status, program, field } = deskOf(desk)
  await open(show.id)
  const picture = program.getByRole('img', { name: /as mixed by the sandbox/ })
  await expect(picture).toBeVisible()
  const before = await picture.getAttribute('src')

  let asked = 0
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await desk.route('**/sandbox/program/**', async (route) => {
    asked += 1
    await released
    await route.continue().catch(() => {})
  })
  await press({ x: 200, y: 200 })
  await field('Left').fill('640')
  await field('Left').press('Enter')
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 2')
  await desk.waitForTimeout(3000)
  expect(await picture.getAttribute('src')).toBe(before)
  expect(asked).toBeLessThan(4)
  release()
  await expect.poll(() => picture.getAttribute('src')).not.toBe(before)
  await expect(picture).toHaveJSProperty('naturalWidth', 1280)
})
