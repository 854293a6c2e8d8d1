import { expect, it } from 'vitest'
import { openTestSandbox, output, rect, startMix } from './test-sandbox'

type Test = ReturnType<typeof openTestSandbox>

const draw = (test: Test, name = 'program') => test.sandbox.program(name).text()

/** What the picture's rectangles say, bottom first. */
const boxes = (svg: string) =>
  [
    ...svg.matchAll(
      /<rect data-stream="(.*?)" data-state="(.*?)".*? x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)"/g,
    ),
  ].map(([, stream, state, x, y, width, height]) => `${stream} ${state} ${x},${y} ${width}×${height}`)

it('draws each input where the body says, by Layer, the later of equals above', async () => {
  const test = openTestSandbox()
  await test.call(
    'StartMix',
    startMix({
      MixInput: [
        { StreamId: 'screen-1', RectInfo: rect(100, 50, 740, 410, 2) },
        { StreamId: 'cam-host', RectInfo: rect(0, 0, 1280, 720, 0) },
        { StreamId: 'phone-1', RectInfo: rect(800, 10, 980, 330, 2) },
        { StreamId: 'music-1' },
      ],
    }),
  )
  expect(boxes(await draw(test))).toEqual([
    'cam-host live 0,0 1280×720',
    'screen-1 live 100,50 640×360',
    'phone-1 live 800,10 180×320',
  ])
})

it('fills a rectangle with the picture and crops what is over', async () => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix({ MixInput: [{ StreamId: 'phone-1', RectInfo: rect(0, 0, 640, 360) }] }))
  expect(await draw(test)).toContain(
    '<svg x="0" y="0" width="640" height="360" viewBox="0 0 720 1280" preserveAspectRatio="xMidYMid slice">',
  )
})

it.each([
  { colour: '0x0A152600', fill: '#0a1526' },
  { colour: undefined, fill: '#000' },
])('paints the background $colour as $fill', async ({ colour, fill }) => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix({ BackGroundColorHex: colour }))
  expect(await draw(test)).toContain(`<rect data-background="" width="1280" height="720" fill="${fill}"/>`)
})

it('scales and crops the other outputs from the first', async () => {
  const test = openTestSandbox()
  const small = { ...output, StreamId: 'small', Width: 360, Height: 640 }
  await test.call('StartMix', startMix({ MixOutput: [output, small] }))
  expect(await draw(test, 'small')).toMatch(
    /^<svg [^>]* width="360" height="640" viewBox="0 0 1280 720" preserveAspectRatio="xMidYMid slice"/,
  )
})

it('marks what is frozen, and draws what is missing or has no picture in black', async () => {
  const test = openTestSandbox()
  await test.call(
    'StartMix',
    startMix({
      MixInput: [
        { StreamId: 'cam-host', RectInfo: rect(0, 0, 640, 720) },
        { StreamId: 'music-1', RectInfo: rect(640, 0, 1280, 720, 1) },
      ],
    }),
  )
  await test.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] })
  const frozen = await draw(test)
  expect(boxes(frozen)).toEqual(['cam-host frozen 0,0 640×720', 'music-1 live 640,0 640×720'])
  expect(frozen).toContain('Host')
  expect(frozen).not.toContain('Music')
  test.pass(91)
  const missing = await draw(test)
  expect(boxes(missing)).toEqual(['cam-host missing 0,0 640×720', 'music-1 live 640,0 640×720'])
  expect(missing).not.toContain('Host')
})

it('shows a name as text, whatever is in it', async () => {
  const test = openTestSandbox()
  const userName = `</text><script>alert("1")</script>&'\u0000\ud800`
  await test.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: "a<b>'", live: true, userName }] })
  await test.call('StartMix', startMix({ MixInput: [{ StreamId: "a<b>'", RectInfo: rect(0, 0, 10, 10) }] }))
  for (const svg of [await draw(test), await test.sandbox.card("a<b>'").text()]) {
    expect(svg).not.toContain('<script')
    expect(svg).toContain('>&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</text>')
  }
})

it.each([
  { name: 'program', status: 200 },
  { name: 'zegotest-12345-program', status: 200 },
  { name: 'rtmp://example.com/live/a', status: 200 },
  { name: 'cam-host', status: 404 },
  { name: '', status: 404 },
])('answers $status to the program $name', async ({ name, status }) => {
  const test = openTestSandbox()
  const MixOutput = [output, { ...output, StreamUrl: 'rtmp://example.com/live/a' }]
  await test.call('StartMix', startMix({ MixOutput }))
  expect(test.sandbox.program(name).status).toBe(status)
})

it.each([
  { streamId: 'cam-guest-2', status: 200 },
  { streamId: 'zegotest-12345-cam-guest-2', status: 200 },
  { streamId: 'music-1', status: 404 },
  { streamId: 'nobody', status: 404 },
])('answers $status to the card $streamId', ({ streamId, status }) => {
  expect(openTestSandbox().sandbox.card(streamId).status).toBe(status)
})

it('gives a card the size of its stream', async () => {
  const response = openTestSandbox().sandbox.card('cam-guest-2')
  expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.text()).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="640" height="480"/)
})
