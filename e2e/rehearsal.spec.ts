import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { signedQuery } from '@/lib/server/zego/sign'
import { taskOf } from './testing/api'
import { stopClock } from './testing/clock'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { control } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 720] })

test('the room of a rehearsal is worked from the desk, and the roster follows without a reload', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, source } = deskOf(desk)
  // It lies beside the sources where there is room, else in their place.
  await desk.setViewportSize({ width: 1760, height: 900 })
  await open(show.id)
  await desk.getByRole('button', { name: 'Rehearsal room' }).click()
  const panel = desk.getByRole('dialog', { name: 'Rehearsal room' })

  await panel.getByRole('button', { name: 'Host: leave' }).click()
  await expect(source('cam-host')).toHaveAccessibleName(/, gone/)
  await panel.getByRole('button', { name: 'Host: join again' }).click()
  await expect(source('cam-host')).toHaveAccessibleName(/, live/)

  // The desk stays in reach beside the panel. Every run has a name of its own, since rooms remember.
  const streamId = `door-${Date.now()}`
  await panel.getByLabel('Stream id').fill(streamId)
  await panel.getByLabel('Name').fill('Door')
  await panel.getByLabel('Picture').selectOption('Phone, 720 × 1280')
  await panel.getByRole('button', { name: 'Join' }).click()
  await expect(source(streamId)).toHaveAccessibleName(/^Door, .*, live/)
  await panel.getByRole('listitem').filter({ hasText: streamId }).getByRole('button', { name: 'Door: leave' }).click()
  await expect(source(streamId)).toHaveAccessibleName(/, gone/)
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(panel).toBeHidden()
})

test('a stream that freezes or switches its camera off is seen in the mixed frame', async ({ api, desk }) => {
  const { show, layout } = await makeShow(api, { document: TWO })
  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await expect.poll(async () => (await taskOf(api, show.id)).running).toBe(true)
  await deskOf(desk).open(show.id)
  await desk.getByRole('button', { name: 'Rehearsal room' }).click()
  const panel = desk.getByRole('dialog', { name: 'Rehearsal room' })
  const [output] = show.settings.outputs
  if (output?.destination.kind !== 'stream') throw new Error('The show mixes to a stream.')
  const address = `/sandbox/program/${output.destination.streamId}`
  const mixed = async () => (await api.get(address)).text()
  const shown = desk.getByRole('img', { name: /as mixed by the sandbox/ })
  const before = await shown.getAttribute('src')

  const freeze = panel.getByRole('button', { name: 'Host: freeze' })
  await freeze.click()
  await expect(freeze).toHaveAttribute('aria-pressed', 'true')
  expect(await mixed()).toContain('data-stream="cam-host" data-state="frozen"')
  await expect(shown).not.toHaveAttribute('src', before ?? '')

  const cameraOff = panel.getByRole('button', { name: 'Guest left: camera off' })
  await cameraOff.click()
  await expect(cameraOff).toHaveAttribute('aria-pressed', 'true')
  expect(await mixed()).not.toContain('Guest left')

  await freeze.click()
  await cameraOff.click()
  await expect(cameraOff).toHaveAttribute('aria-pressed', 'false')
  expect(await mixed()).toContain('data-stream="cam-host" data-state="live"')
})

test('a viewer finds no way into the room', async ({ api, browser, server, viewerState }) => {
  const { show } = await makeShow(api, { document: TWO })
  const context = await browser.newContext({ baseURL: server.url, storageState: viewerState })
  const page = await context.newPage()
  await deskOf(page).open(show.id)
  await expect(page.getByRole('button', { name: 'Refresh sources' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rehearsal room' })).toHaveCount(0)
  await context.close()
})

test('what can go wrong is rehearsed from the desk: a code on demand, lost callbacks, and all well again', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: TWO })
  const { open, take, program, status } = deskOf(desk)
  await open(show.id)
  await desk.getByRole('button', { name: 'Rehearsal room' }).click()
  const form = desk.getByRole('form', { name: 'Simulated faults' })
  const waiting = form.getByRole('status', { name: 'Pending faults' })
  await form.getByLabel('Return code').fill('110200158')
  await form.getByLabel('Callbacks').selectOption('Get lost')
  await form.getByRole('button', { name: 'Set fault' }).click()
  await expect(waiting).toHaveText('Pending: the next take is refused with code 110200158; callbacks get lost.')
  await expect(waiting).toBeInViewport({ ratio: 1 })

  await take.click()
  await expect(program).toContainText('rejected · code 110200158')
  await expect(waiting).toHaveText('Pending: callbacks get lost.')
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 2')
  await expect(status('Confirmation')).toHaveText('task runs')
  expect((await taskOf(api, show.id)).confirmed).toBe(null)

  await form.getByRole('button', { name: 'Clear faults' }).click()
  await expect(waiting).toHaveText('No pending faults.')
})

test('a field that the sandbox does not know is named in the panel', async ({ api, desk, server }) => {
  const { show } = await makeShow(api, { document: TWO })
  await deskOf(desk).open(show.id)
  await desk.getByRole('button', { name: 'Rehearsal room' }).click()
  const panel = desk.getByRole('dialog', { name: 'Rehearsal room' })
  await expect(panel.getByRole('status', { name: 'Pending faults' })).toBeVisible()
  await expect(panel.getByText('Fields the sandbox does not know')).toBeHidden()

  const serverSecret = (await readFile(join(server.dataDir, 'sandbox-server-secret'), 'utf8')).trim()
  const nonce = randomBytes(8).toString('hex')
  const timestampSeconds = Math.floor(Date.now() / 1000)
  const query = signedQuery({ appId: 1234567890, serverSecret }, 'StartMix', { nonce, timestampSeconds, isTest: false })
  const body = {
    TaskId: 'elsewhere',
    UserId: 'elsewhere',
    MixInput: [{ StreamId: 'nobody', Sparkle: 50 }],
    MixOutput: [{ StreamId: 'elsewhere', Width: 1280, Height: 720, VideoBitrate: 1_500_000, Fps: 15 }],
  }
  await fetch(`${server.url}/sandbox/zego/?${query}`, { method: 'POST', body: JSON.stringify(body) })
  await expect(panel.getByText('Fields the sandbox does not know: MixInput[].Sparkle ×1')).toBeVisible()
})

for (const viewport of [
  { width: 820, height: 1180, hasRoomBeside: false },
  { width: 1280, height: 720, hasRoomBeside: true },
  { width: 1440, height: 900, hasRoomBeside: true },
]) {
  const { width, height, hasRoomBeside } = viewport
  test(`a passing message is whole${hasRoomBeside ? ', and covers no panel that is open' : ''}, ${width} × ${height}`, async ({
    api,
    desk,
  }) => {
    await desk.clock.install()
    await desk.setViewportSize(viewport)
    const { show, layout } = await makeShow(api, { document: TWO })
    await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
    await control(api, { faults: [{ kind: 'code', action: 'StartMix', code: 110200158 }] })
    const { open, take, program } = deskOf(desk)
    await open(show.id)
    await take.click()
    const message = desk.getByText('Not taken: ZEGOCLOUD refused.')
    await expect(message).toBeVisible()
    await stopClock(desk)
    const place = async (name: string) => {
      const [said, panel] = [await message.boundingBox(), await desk.getByRole('dialog', { name }).boundingBox()]
      if (!said || !panel) return null
      const isBeside = said.x + said.width <= panel.x || panel.x + panel.width <= said.x
      return { isWhole: said.x >= 0 && said.x + said.width <= width, isBeside }
    }
    const right = { isWhole: true, isBeside: hasRoomBeside }
    const tab = async (name: string) => {
      const label = desk.getByRole('navigation', { name: 'Part of the desk' }).getByText(name)
      if (await label.isVisible()) await label.click()
    }
    await tab('sources')
    await desk.getByRole('button', { name: 'Rehearsal room' }).press('Space')
    await expect.poll(() => place('Rehearsal room')).toEqual(right)
    await desk.keyboard.press('Escape')
    await tab('program')
    await program.getByRole('button', { name: 'Playback' }).press('Space')
    await expect.poll(() => place('Playback')).toEqual(right)
    await desk.getByLabel('Close toast').click()
    await desk.clock.resume()
    await expect(message).toBeHidden()
    await expect(desk.getByRole('dialog', { name: 'Playback' })).toBeVisible()
  })
}
