import type { APIRequestContext, Page } from '@playwright/test'
import { sequencesOf } from '../testing/api'
import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { control, newestStartMix } from '../testing/sandbox'
import { documentOf, makeShow } from '../testing/show'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 360], 'music-1': [640, 0, 640, 360] })

async function onAir(api: APIRequestContext, page: Page, takeGuardMs = 0) {
  const { show } = await makeShow(api, { document: TWO, takeGuardMs })
  const desk = deskOf(page)
  await desk.open(show.id)
  await desk.take.click()
  await expect(desk.status('Last request')).toTell('accepted · sequence 1')
  const sound = page.getByRole('region', { name: 'Sound' })
  const volumesOnAir = async () =>
    Object.fromEntries(
      (await newestStartMix(api, show.settings.taskId)).MixInput.map(({ StreamId, Volume = 100 }) => [
        StreamId,
        Volume,
      ]),
    )
  return {
    ...desk,
    show,
    sound,
    volumesOnAir,
    fader: (name: string) => sound.getByRole('slider', { name: `Volume of ${name}` }),
  }
}

test('a fader changes the sound on air alone, whatever is edited in the preview', async ({ api, desk }) => {
  const { show, fader, volumesOnAir, source, layers, status } = await onAir(api, desk)
  await source('screen-1').dblclick()
  await expect(layers.getByRole('option')).toHaveCount(3)
  await fader('Music').fill('40')
  await expect.poll(volumesOnAir).toEqual({ 'cam-host': 100, 'music-1': 40 })
  await expect(fader('Music')).toHaveValue('40')
  await expect(fader('Music')).toHaveAttribute('aria-valuetext', '40 %')
  await expect(status('Last request')).toTell('accepted · sequence 2')
  await expect(layers.getByRole('option')).toHaveCount(3)
  expect(await sequencesOf(api, show.id)).toHaveLength(2)
})

test('by keys alone: arrows, M and M again; the arrows move no picture, and a guard holds nothing up', async ({
  api,
  desk,
}) => {
  const { fader, sound, volumesOnAir } = await onAir(api, desk, 10_000)
  const music = fader('Music')
  await music.focus()
  await music.press('ArrowDown')
  await music.press('ArrowLeft')
  await music.press('Shift+ArrowDown')
  await expect(music).toHaveAttribute('aria-valuetext', '89 %')
  await expect.poll(volumesOnAir).toMatchObject({ 'music-1': 89 })
  await music.press('m')
  await expect(music).toHaveAttribute('aria-valuetext', 'muted')
  await expect(sound.getByRole('button', { name: 'Mute Music' })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(volumesOnAir).toMatchObject({ 'music-1': 0 })
  await music.press('m')
  await expect.poll(volumesOnAir).toEqual({ 'cam-host': 100, 'music-1': 89 })
  await expect(music).toBeFocused()
})

test('what stays follows its fader into the next layout, and is pinned beside it', async ({ api, desk }) => {
  const { show, fader, sound, volumesOnAir } = await onAir(api, desk)
  const other = documentOf({ 'cam-guest-1': [0, 0, 1280, 720] })
  await api.post(`/api/shows/${show.id}/layouts`, { data: { name: 'Guest', document: other } })
  await sound.getByRole('button', { name: 'Keep the sound of Music in every layout' }).click()
  await expect(sound.getByRole('button', { name: 'Keep the sound of Music in every layout' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await fader('Music').fill('30')
  await expect.poll(volumesOnAir).toMatchObject({ 'music-1': 30 })
  await desk.keyboard.press('Shift+Digit2')
  await expect.poll(volumesOnAir).toEqual({ 'cam-guest-1': 100, 'music-1': 30 })
})

test('a refusal is said, and the fader is back where it is on air', async ({ api, desk }) => {
  const { fader, sound, status } = await onAir(api, desk)
  await control(api, { faults: [{ kind: 'code', code: 110200142, action: 'StartMix' }] })
  await fader('Music').fill('40')
  await expect(sound.getByRole('status')).toHaveText(/^Sound not changed: /)
  await expect(status('Announcements')).toHaveText(/^Sound not changed: /)
  await expect(fader('Music')).toHaveValue('100')
  await fader('Music').fill('50')
  await expect(sound.getByRole('status')).toHaveCount(0)
  await expect(fader('Music')).toHaveAttribute('aria-valuetext', '50 %')
})

test('a second desk follows; behind a padlock and for a viewer nothing moves', async ({
  api,
  desk,
  browser,
  server,
  viewerState,
}) => {
  const { show, fader } = await onAir(api, desk)
  const page = await browser.newPage({ storageState: viewerState, baseURL: server.url })
  const watching = page.getByRole('slider', { name: 'Volume of Music' })
  await deskOf(page).open(show.id)
  await expect(watching).toBeDisabled()
  await fader('Music').fill('40')
  await expect(watching).toHaveValue('40')
  await desk.keyboard.press('k')
  await expect(fader('Music')).toBeDisabled()
})

test('on a low page the faders are one line until they are wanted', async ({ api, desk }) => {
  await desk.setViewportSize({ width: 1280, height: 720 })
  const { fader, sound } = await onAir(api, desk)
  const fold = sound.getByRole('button', { name: /^Sound/ })
  await expect(fold).toHaveText('Sound2 on air')
  await expect(fader('Music')).toHaveCount(0)
  await fold.press(' ')
  await expect(fader('Music')).toBeVisible()
  await desk.reload()
  await expect(fader('Music')).toBeVisible()
})

test('two hands on two faders at once: both arrive', async ({ api, desk, browser, server, operatorState }) => {
  const { show, fader, volumesOnAir } = await onAir(api, desk)
  const page = await browser.newPage({ storageState: operatorState, baseURL: server.url })
  await deskOf(page).open(show.id)
  const host = page.getByRole('slider', { name: 'Volume of Host' })
  await expect(host).toBeEnabled()
  await Promise.all([20, 30, 40].flatMap((volume) => [fader('Music').fill(`${volume}`), host.fill(`${volume + 100}`)]))
  await expect.poll(volumesOnAir).toEqual({ 'cam-host': 140, 'music-1': 40 })
  await expect(page.getByRole('slider', { name: 'Volume of Music' })).toHaveValue('40')
})

test('a ride is one row of Requests, which unfolds; no screen reader hears each request of it', async ({
  api,
  desk,
}) => {
  const { show, fader, status } = await onAir(api, desk)
  await expect(status('Confirmation')).toHaveText('confirmed')
  const heard = await desk.evaluateHandle(() => {
    const said: string[] = []
    const isLive = (node: Node) => {
      const region = (node instanceof Element ? node : node.parentElement)?.closest('[role="status"], output')
      return region && region.getAttribute('aria-live') !== 'off' ? region.getAttribute('aria-label') : null
    }
    new MutationObserver((changes) => {
      for (const { target } of changes) if (isLive(target)) said.push(`${isLive(target)}: ${target.textContent}`)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    return said
  })
  await fader('Music').focus()
  for (let turn = 2; turn < 6; turn += 1) {
    await desk.keyboard.press('ArrowDown')
    await expect(status('Last request')).toTell(`accepted · sequence ${turn}`)
    await expect(status('Confirmation')).toHaveText('confirmed')
  }
  expect((await heard.jsonValue()).filter((text) => /^(Last request|Confirmation)/.test(text))).toEqual([])

  await desk.getByRole('button', { name: 'Requests' }).click()
  const rows = desk.getByRole('dialog', { name: 'Requests' }).getByRole('listitem')
  await expect(rows).toHaveCount(2)
  const ride = rows.first().getByRole('button', { name: /Sound, 4 changes/ })
  await expect(ride).toContainText('Anna Berg')
  await expect(ride).toContainText('confirmed')
  await expect(ride).toContainText('Music at 80 %')
  await expect(rows.last()).toContainText('Take ')
  await ride.click()
  await expect(rows).toHaveCount(6)
  await expect(rows.first().getByText('Body as JSON')).toHaveCount(4)
  expect(await sequencesOf(api, show.id)).toHaveLength(5)
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Enter')
  await expect(status('Last request')).toTell('accepted · sequence 6')
  await expect.poll(async () => (await heard.jsonValue()).join()).toMatch(/Last request: accepted/)
})
