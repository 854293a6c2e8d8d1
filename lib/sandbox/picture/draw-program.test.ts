import { expect, it } from 'vitest'
import { openTestSandbox, output, rect, startMix } from '@/lib/sandbox/testing/test-sandbox'

type Test = ReturnType<typeof openTestSandbox>

const draw = (test: Test, name = 'program') => test.sandbox.program(name).text()

/** Reads what the picture's rectangles say, the lowest first. */
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

it('draws a name as text, whatever is in it', async () => {
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

const host = (fields: object) => ({
  MixInput: [{ StreamId: 'cam-host', RectInfo: rect(100, 50, 740, 410), ...fields }],
})
const one = async (fields: Record<string, unknown>, test = openTestSandbox()) => {
  expect(await test.call('StartMix', startMix(fields))).toMatchObject({ Code: 0 })
  return draw(test)
}
const change = (test: Test, fields: object) =>
  test.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'cam-host', live: true, ...fields }] })
const card = 'https://example.com/pictures/card.png?size=1'

it.each([
  { stream: 'phone-1', place: 'x="330" y="0" width="180" height="320"', why: 'a high one stands in the middle' },
  { stream: 'screen-1', place: 'x="135.55', why: 'a wide one fills its height' },
  { stream: 'cam-guest-2', place: 'x="206.', why: 'four by three leaves both sides' },
])('shows the whole picture of $stream on request: $why', async ({ stream, place }) => {
  const svg = await one({ MixInput: [{ StreamId: stream, RectInfo: rect(100, 0, 740, 320), RenderMode: 1 }] })
  expect(svg).toContain(`<svg ${place}`)
  expect(svg).toContain('x="100" y="0" width="640" height="320" fill="none"')
})

it.each([
  { box: rect(0, 0, 640, 80), why: 'a wide one' },
  { box: rect(0, 0, 80, 640), why: 'a tall one' },
])('keeps corners round where the radius exceeds half the shorter side of $why', async ({ box }) => {
  const svg = await one(host({ RectInfo: { ...box, CornerRadius: 100 } }))
  expect(svg.match(/ rx="[^"]*"/g)).toEqual([' rx="40"', ' rx="40"'])
})

it('rounds the corners of an input', async () => {
  const svg = await one(host({ RectInfo: { ...rect(100, 50, 740, 410), CornerRadius: 24 } }))
  expect(svg).toContain('<clipPath id="corners-0"><rect x="100" y="50" width="640" height="360" rx="24"/></clipPath>')
  expect(svg).toContain('<g clip-path="url(#corners-0)"><svg x="100"')
})

it('blurs the edges that ask for it, and no others', async () => {
  const svg = await one(host({ BlurInfo: { TopPadding: 20, RightPadding: 30 } }))
  const strips = '<rect x="100" y="50" width="640" height="20"/><rect x="710" y="50" width="30" height="360"/>'
  expect(svg).toContain(`<clipPath id="blur-0">${strips}</clipPath>`)
  expect(svg).toContain('<use href="#sharp-0" filter="url(#soft)"/>')
  expect(svg, 'solid to the rim').toContain('<feFuncA type="linear" slope="1000"/>')
  expect(await one(host({ BlurInfo: {} }))).not.toContain('<use')
})

it('blurs at most half of a picture that is fitted whole into a taller rectangle', async () => {
  const svg = await one(
    host({ RenderMode: 1, RectInfo: rect(0, 0, 640, 720), BlurInfo: { TopPadding: 360, LeftPadding: 8 } }),
  )
  const strips = '<rect x="0" y="180" width="640" height="180"/><rect x="0" y="180" width="8" height="360"/>'
  expect(svg).toContain(`<clipPath id="blur-0">${strips}</clipPath>`)
})

it.each([
  { font: { Transparency: 0 }, says: 'font-size="24" fill="#ffffff" fill-opacity="1">', why: 'plain' },
  { font: {}, says: 'fill-opacity="0"', why: 'invisible where nobody says how opaque' },
  {
    font: { Transparency: 25, FontColor: 0x0000ff, FontSize: 40 },
    says: 'font-size="40" fill="#ff0000" fill-opacity="0.75"',
    why: 'red',
  },
  {
    font: { Transparency: 0, BorderColor: 0xff0000 },
    says: 'stroke="#0000ff" stroke-width="3"',
    why: 'outlined in blue',
  },
])('writes a label that is $why', async ({ font, says }) => {
  const Label = { Text: 'Ann & Bo', Left: 12, Top: 300, Font: { FontType: 0, ...font } }
  const svg = await one(host({ Label }))
  expect(svg).toContain('<svg x="100" y="50" width="640" height="360"><text data-label="" x="12" y="300"')
  expect(svg).toContain(says)
  expect(svg).toContain('>Ann &amp; Bo</text>')
})

it('paints a background image and a watermark by their names, and loads neither', async () => {
  const svg = await one({
    BackgroundImage: card,
    BackGroundColorHex: '0x10203000',
    WaterMark: { Image: 'preset-id://logo', RectInfo: { Top: 10, Left: 20, Bottom: 60, Right: 120 } },
  })
  expect(svg).toContain('fill="#102030"/><svg data-image="background"')
  expect(svg).toContain('>card.png</text>')
  expect(svg).toMatch(
    /<svg data-image="watermark" [^>]*x="20" y="10" width="100" height="50".*>logo<\/text><\/svg><\/svg>$/,
  )
  expect(svg).not.toMatch(/<image|href="http/)
})

it('draws no background image behind sound only', async () => {
  expect(await one({ MixInput: [{ StreamId: 'music-1' }], BackgroundImage: card })).not.toContain('data-image')
})

it.each([
  { mode: 0, state: {}, seconds: 0, shown: true, why: 'always' },
  { mode: 1, state: {}, seconds: 0, shown: false, why: 'the camera is on' },
  { mode: 1, state: { cameraOff: true }, seconds: 0, shown: true, why: 'the camera is off' },
  { mode: 1, state: { frozen: true }, seconds: 9, shown: false, why: 'no data is not a camera that is off' },
  { mode: 2, state: { cameraOff: true }, seconds: 9, shown: false, why: 'sound is data' },
  { mode: 2, state: { frozen: true }, seconds: 2, shown: false, why: 'no data for 2 s' },
  { mode: 2, state: { frozen: true }, seconds: 3, shown: true, why: 'no data for 3 s' },
  { mode: 2, state: { live: false }, seconds: 3, shown: true, why: 'gone for 3 s' },
  { mode: 2, state: { live: false }, seconds: 91, shown: true, why: 'gone for good' },
])('in mode $mode a placeholder is shown: $shown, since $why', async ({ mode, state, seconds, shown }) => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix({ ...host({ Image: { Url: card, DisplayMode: mode } }), MaxIdleTime: 300 }))
  await change(test, state)
  test.pass(seconds)
  expect((await draw(test)).includes('data-image="placeholder"')).toBe(shown)
})

it.each([
  { fields: {}, state: { cameraOff: true }, fill: '#000', why: 'black while the camera is off' },
  { fields: { ContentControl: 1 }, state: {}, fill: 'none', why: 'not there where only its sound is mixed' },
  {
    fields: { ContentControl: 1, Image: { Url: card, DisplayMode: 1 } },
    state: {},
    fill: '#000',
    why: 'an image then',
  },
])('an input without a picture is $why', async ({ fields, state, fill }) => {
  const test = openTestSandbox()
  await change(test, state)
  const svg = await one(host(fields), test)
  expect(svg).toContain(`x="100" y="50" width="640" height="360" fill="${fill}"`)
  expect(svg).not.toContain('Host')
})

it('says where the picture of a source lies and what is done with it, and nothing where there is none', async () => {
  const test = openTestSandbox()
  const blur = { TopPadding: 10, LeftPadding: 0, BottomPadding: 20, RightPadding: 0 }
  await test.call(
    'StartMix',
    startMix({
      MixInput: [
        { StreamId: 'phone-1', RectInfo: { ...rect(0, 0, 640, 640), CornerRadius: 30 }, RenderMode: 1, BlurInfo: blur },
        { StreamId: 'music-1', RectInfo: rect(640, 0, 1280, 720, 1) },
      ],
    }),
  )
  const marks = [...(await draw(test)).matchAll(/<g data-picture=(.*?)>/g)].map(([, mark]) => mark)
  expect(marks).toEqual([
    '"phone-1" data-kind="stream" data-seen="live" data-box="140 0 360 640" data-radius="30" data-soft="10 0 20 0"',
  ])
})
