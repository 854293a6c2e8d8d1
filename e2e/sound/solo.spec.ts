import { deskOf } from '../testing/desk-page'
import { expect, test } from '../testing/fixtures'
import { playAll, playFrom } from '../testing/moving'
import { documentOf, makeShow } from '../testing/show'
import { hasFfmpeg } from '../testing/streams/encode'
import { openLiveStream } from '../testing/streams/live-stream'

const TWO = documentOf({ 'cam-host': [0, 0, 640, 720], 'cam-guest-1': [640, 0, 640, 720] })

let tone: Awaited<ReturnType<typeof openLiveStream>>
test.skip(() => !hasFfmpeg(), 'ffmpeg is not installed: it makes the streams')
test.beforeAll(async () => {
  tone = await openLiveStream('127.0.0.1', '320x180', '0.1')
})
test.afterAll(() => tone.close())

test('a solo is heard in the headphones of this page, and not a request of it goes out', async ({ api, desk }) => {
  // What leads to the machine's output is measured where it arrives.
  await desk.addInitScript(() => {
    const connect = AudioNode.prototype.connect
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode | AudioParam, ...rest: number[]) {
      if (to === this.context.destination) {
        const ear = this.context.createAnalyser()
        Reflect.apply(connect, this, [ear])
        Object.assign(window, { ear })
      }
      return Reflect.apply(connect, this, [to, ...rest])
    } as typeof connect
  })
  const peak = () =>
    desk.evaluate(() => {
      const ear: unknown = Reflect.get(window, 'ear')
      if (!(ear instanceof AnalyserNode)) return 0
      const samples = new Float32Array(ear.fftSize)
      ear.getFloatTimeDomainData(samples)
      return Math.round(Math.max(...samples) * 100) / 100
    })
  const { show } = await makeShow(api, { document: TWO })
  await playAll(api, show.id, {
    'cam-host': `${tone.origin}/live/host.flv`,
    'cam-guest-1': `${tone.origin}/live/guest.flv`,
  })
  const { open, take, program, status } = deskOf(desk)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const solo = (name: string) => program.getByRole('button', { name: `Solo ${name}` })
  await expect(program.getByRole('meter')).toHaveCount(2)
  await expect(program.getByRole('meter').first()).toHaveAttribute('aria-valuetext', 'peak −20 dB')
  expect(await peak(), 'what is measured is not heard').toBe(0)

  const asked: string[] = []
  desk.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await solo('Host').click()
  await expect(solo('Host')).toHaveAttribute('aria-pressed', 'true')
  await expect(status('Announcements')).toHaveText('Only in your headphones: Host.')
  await expect.poll(peak).toBe(0.1)

  await solo('Guest left').click()
  await expect(solo('Host')).toHaveAttribute('aria-pressed', 'false')
  await solo('Host').click({ modifiers: ['Control'] })
  const sign = desk.getByRole('group', { name: 'Headphones' })
  await expect(sign).toContainText('Solo Guest left, Host')
  await sign.getByRole('button', { name: /^Only in your headphones/ }).click()
  await desk.getByRole('slider', { name: 'Volume of the headphones' }).fill('0')
  await expect.poll(peak).toBe(0)
  await desk.getByRole('slider', { name: 'Volume of the headphones' }).fill('100')
  await desk.keyboard.press('Escape')
  await expect.poll(peak).toBeGreaterThan(0)

  // By the keys of a fader, too.
  const fader = program.getByRole('slider', { name: 'Volume of Host' })
  await fader.press('s')
  await expect(sign).toContainText(/Solo Host$/)
  await fader.press('Shift+S')
  await expect(sign).toBeHidden()
  await fader.press('S')
  await solo('Host').focus()
  await desk.keyboard.press('Escape')
  await expect(sign).toBeHidden()
  await expect(solo('Host')).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(peak).toBe(0)
  expect(asked.filter((what) => !what.startsWith('GET') || what.includes('/take'))).toEqual([])
  await expect(status('Last request')).toTell('accepted · sequence 1')
})

test('a source that is not on air is soloed by the menu of its row, and whoever cannot be heard says why', async ({
  api,
  desk,
}) => {
  const { show } = await makeShow(api, { document: documentOf({ 'screen-1': [0, 0, 640, 720] }) })
  await playFrom(api, show.id, `${tone.origin}/live/host.flv`)
  const { open, source: row } = deskOf(desk)
  await open(show.id)
  await row('cam-host').click({ button: 'right' })
  await desk.getByRole('menuitem', { name: 'Listen to it in the headphones' }).click()
  const sign = desk.getByRole('group', { name: 'Headphones' })
  await expect(sign).toContainText('Solo Host')
  await sign.getByRole('button', { name: 'Stop listening' }).click()
  await expect(sign).toBeHidden()
  await row('music-1').click({ button: 'right' })
  await expect(desk.getByRole('menuitem', { name: 'Listen to it in the headphones' })).toHaveAccessibleDescription(
    'no play address is known',
  )
})
