import { expect, it } from 'vitest'
import { openTestSandbox, output, rect, startMix } from '@/lib/sandbox/testing/test-sandbox'

const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index))
const input = (fields: object) => ({ MixInput: [{ StreamId: 'cam-host', RectInfo: rect(0, 0, 640, 360), ...fields }] })
const encoded = (...outputs: object[]) => ({
  MixOutput: outputs.map((fields, index) => ({ ...output, StreamId: `out-${index}`, ...fields })),
})
const label = (font: object, fields: object = {}) =>
  input({ Label: { Text: 'Host', Left: 0, Top: 0, Font: { FontType: 0, ...font }, ...fields } })
const labels = (...types: number[]) => ({
  MixInput: types.map((FontType, index) => ({
    StreamUrl: `rtmp://example.com/${index}`,
    Label: { Text: 'x', Left: 0, Top: 0, Font: { FontType } },
  })),
})
const image = 'https://example.com/pictures/card.png'
const placeholder = (Url: string, fields: object = {}) => ({ ...input({ Image: { Url, DisplayMode: 1 } }), ...fields })
const edges = { Top: 10, Left: 20, Bottom: 60, Right: 120 }
const watermark = (fields: object) => ({ WaterMark: { Image: image, RectInfo: edges, ...fields } })
const bytes = (count: number) => Buffer.alloc(count, 0xff).toString('base64')

it.each([
  { fields: { UserData: 'not base64!' }, code: 110200002, names: 'UserData' },
  { fields: { UserData: bytes(4001) }, code: 110200002, names: 'UserData: must hold at most 4000 bytes' },
  { fields: { SoundLevel: 2 }, code: 110200002, names: 'SoundLevel: must be one of 0, 1' },
  { fields: { SoundLevel: 1 }, code: 110200002, names: 'MixInput[0].SoundLevelId' },
  { fields: { ByPass: '1' }, code: 110200002, names: 'ByPass' },
  { fields: { SoundChannel: 0 }, code: 110200002, names: 'SoundChannel' },
  { fields: { CheckImageMode: 3 }, code: 110200002, names: 'CheckImageMode' },
  { fields: { AlignmentType: 3 }, code: 110200002, names: 'AlignmentType' },
  { fields: { RecvBufferLevel: 4001 }, code: 110200002, names: 'RecvBufferLevel: must be from 0 to 4000' },
  { fields: { WaitVideoInput: true }, code: 110200002, names: 'WaitVideoInput' },
  { fields: { MaxIdleTime: 14_401 }, code: 110200002, names: 'MaxIdleTime: must be from 90 to 14400' },
  { fields: { ExPara: { Key: 'video_encode' } }, code: 110200172, names: 'ExPara' },
  { fields: { ExPara: [{ Key: '', Value: 'x' }] }, code: 110200172, names: 'ExPara[0].Key' },
  { fields: { ExPara: [{ Key: 'sei_mode', Value: 1 }] }, code: 110200172, names: 'ExPara[0].Value: must be text' },

  { fields: input({ RectInfo: { ...rect(0, 0, 9, 9), CornerRadius: 101 } }), code: 110200002, names: 'CornerRadius' },
  { fields: input({ RenderMode: 2 }), code: 110200002, names: 'MixInput[0].RenderMode: must be one of 0, 1' },
  { fields: input({ Volume: 201 }), code: 110200002, names: 'MixInput[0].Volume: must be from 0 to 200' },
  { fields: input({ UID: 'u'.repeat(64) }), code: 110200002, names: 'MixInput[0].UID: must be below 64 bytes' },
  { fields: input({ UID: 'ü' }), code: 110200002, names: 'MixInput[0].UID' },
  { fields: input({ BlurInfo: { TopPadding: -1 } }), code: 110200002, names: 'BlurInfo.TopPadding' },
  {
    fields: input({ BlurInfo: { TopPadding: 181 } }),
    code: 110200002,
    names: 'TopPadding: must be at most half of 360',
  },
  {
    fields: input({ BlurInfo: { RightPadding: 321 } }),
    code: 110200002,
    names: 'RightPadding: must be at most half of 640',
  },
  { fields: placeholder(image, { CheckImageMode: 4 }), code: 110200002, names: 'CheckImageMode' },
  { fields: input({ Image: { Url: image, DisplayMode: 3 } }), code: 110200002, names: 'Image.DisplayMode' },
  { fields: label({ FontType: undefined }), code: 110200179, names: 'MixInput[0].Label.Font.FontType: is missing' },
  { fields: label({ FontType: 4 }), code: 110200179, names: 'Label.Font.FontType' },
  { fields: label({ FontSize: 11 }), code: 110200179, names: 'Label.Font.FontSize: must be from 12 to 100' },
  { fields: label({ FontColor: 16_777_216 }), code: 110200179, names: 'Label.Font.FontColor' },
  { fields: label({ Transparency: 101 }), code: 110200179, names: 'Label.Font.Transparency' },
  { fields: label({ BorderColor: -1 }), code: 110200179, names: 'Label.Font.BorderColor' },
  { fields: label({}, { Left: 0.5 }), code: 110200179, names: 'Label.Left' },
  { fields: label({}, { Left: undefined }), code: 110200179, names: 'Label.Left: is missing' },
  { fields: label({}, { Top: undefined }), code: 110200179, names: 'Label.Top: is missing' },
  { fields: label({}, { Text: '字'.repeat(101) }), code: 110200179, names: 'Label.Text' },
  { fields: label({}, { Text: `${'字'.repeat(99)}four` }), code: 110200179, names: 'Label.Text' },
  { fields: label({}, { Text: 'x'.repeat(301) }), code: 110200179, names: 'Label.Text: must have at most' },
  { fields: labels(0, 0, 1), code: 110200179, names: 'MixInput[2].Label.Font.FontType: must be 0' },

  { fields: encoded({ VideoEncId: 1 }), code: 110200002, names: 'MixOutput[0].VideoEncId: must be one of 0, 2, 3, 4' },
  { fields: encoded({}, { VideoEncId: 2 }, { VideoEncId: 3 }), code: 110200002, names: 'VideoEncId has 3 kinds' },
  { fields: encoded({ AudioCodec: 4 }), code: 110200002, names: 'MixOutput[0].AudioCodec' },
  { fields: encoded({ AudioBitrate: 0 }), code: 110200002, names: 'MixOutput[0].AudioBitrate' },
  { fields: encoded({ SoundChannel: 3 }), code: 110200002, names: 'MixOutput[0].SoundChannel' },
  { fields: encoded({ VideoEncId: 4 }), code: 110200002, names: 'MixOutput[0].ExtraLayers: VideoEncId 4 needs' },
  {
    fields: encoded({ VideoEncId: 4, ExtraLayers: [{ VideoBitrate: 0 }] }),
    code: 110200002,
    names: 'ExtraLayers[0].VideoBitrate',
  },
  {
    fields: encoded({ VideoEncId: 4, ExtraLayers: [{}] }),
    code: 110200002,
    names: 'ExtraLayers[0].VideoBitrate',
  },
  {
    fields: encoded({ VideoEncId: 4, ExtraLayers: [{ VideoBitrate: 1 }, { VideoBitrate: 2 }] }),
    code: 110200002,
    names: 'MixOutput[0].ExtraLayers: VideoEncId 4 needs one entry',
  },
  {
    fields: encoded({ LowBitrateHD: 1 }),
    code: 110200002,
    names: 'MixOutput[0].LowBitrateHD: is only for VideoEncId 3',
  },
  { fields: encoded({ TargetRoom: { RoomId: 'demo', UserId: '' } }), code: 110200002, names: 'TargetRoom.UserId' },
  { fields: encoded({ TargetRoom: { RoomId: 'nowhere', UserId: 'mix' } }), code: 110200197, names: 'no room nowhere' },

  { fields: watermark({ Image: undefined }), code: 110200171, names: 'WaterMark.Image: is missing' },
  { fields: { WaterMark: {} }, code: 110200171, names: 'WaterMark.Image' },
  { fields: { WaterMark: 'logo.png' }, code: 110200170, names: 'WaterMark: must be an object' },
  { fields: watermark({ RectInfo: undefined }), code: 110200170, names: 'WaterMark.RectInfo: is missing' },
  { fields: watermark({ RectInfo: { ...edges, Right: '120' } }), code: 110200170, names: 'WaterMark.RectInfo.Right' },
  { fields: watermark({ RectInfo: { ...edges, Right: 20 } }), code: 110200170, names: 'WaterMark.RectInfo: Right' },
  { fields: watermark({ RectInfo: { ...edges, Right: 1281 } }), code: 110200170, names: 'WaterMark.RectInfo: leaves' },
  { fields: watermark({ Image: 'ftp://example.com/a.png' }), code: 110200141, names: 'WaterMark.Image' },
  { fields: { BackgroundImage: 'data:image/png;base64,AAAA' }, code: 110200141, names: 'BackgroundImage' },
  { fields: { BackgroundImage: 'https://example.com/a b.png' }, code: 110200141, names: 'BackgroundImage' },
  { fields: { BackgroundImage: 'https://example.com/page.html' }, code: 110200142, names: 'BackgroundImage' },
  { fields: { BackgroundImage: 'preset-id://' }, code: 110200141, names: 'BackgroundImage' },
  { fields: placeholder('http://example.com/a.gif'), code: 110200142, names: 'MixInput[0].Image.Url' },
])('refuses $fields with $code, naming $names', async ({ fields, code, names }) => {
  const { call, sandbox } = openTestSandbox()
  const reply = await call('StartMix', startMix(fields))
  expect(reply).toMatchObject({ Code: code, Message: expect.stringContaining(names) })
  expect(sandbox.readControl()).toMatchObject({ tasks: [] })
})

it.each([
  { fields: { UserData: bytes(4000) }, why: 'with 4000 bytes of user data' },
  { fields: { ExPara: [{ Key: 'sei_mode', Value: '{"a": 1}' }] }, why: 'with an extension whose value is any text' },
  { fields: { ...input({ SoundLevelId: 0xffffffff }), SoundLevel: 1 }, why: 'with sound levels' },
  { fields: { ...input({}), ByPass: 1 }, why: 'that passes its one input through' },
  { fields: { ByPass: 1 }, why: 'of two inputs with ByPass, which does nothing then' },
  {
    fields: encoded({ ExtraLayers: [{ VideoBitrate: 0 }, {}] }),
    why: 'with SVC layers beside H.264, which do nothing',
  },
  { fields: placeholder(''), why: 'with an image without an address' },
  { fields: input({ BlurInfo: { TopPadding: 180, LeftPadding: 320 } }), why: 'blurred to the middle' },
  { fields: label({}, { Text: '字'.repeat(100) }), why: 'with a label of 100 Chinese characters' },
  { fields: label({}, { Text: 'x'.repeat(300) }), why: 'with a label of 300 English characters' },
  { fields: labels(2, 2), why: 'whose labels share a font' },
  { fields: input({ UID: 'u'.repeat(63) }), why: 'with a UID of 63 bytes' },
  { fields: encoded({}, { VideoEncId: 2 }, { VideoEncId: 2 }), why: 'in two codecs' },
  { fields: encoded({ VideoEncId: 3, LowBitrateHD: 1 }), why: 'in low bitrate HD' },
  { fields: encoded({ VideoEncId: 4, ExtraLayers: [{ VideoBitrate: 200_000 }] }), why: 'with an SVC layer' },
  { fields: encoded({ TargetRoom: { RoomId: 'demo', UserId: 'mix' } }), why: 'that is shown in a room' },
  { fields: watermark({}), why: 'with a watermark' },
  { fields: { BackgroundImage: 'HTTP://example.com/A.JPEG?size=1#x' }, why: 'with a JPEG in capitals and a query' },
  { fields: { BackgroundImage: 'https://example.com/picture?id=4' }, why: 'with an image that does not say its kind' },
  { fields: { BackgroundImage: 'preset-id://stage' }, why: 'with an image of the account' },
  {
    fields: { BackgroundImage: 'https://example.com/page.html', CheckImageMode: 1 },
    why: 'whose image has the form of one',
  },
  { fields: placeholder('anything at all', { CheckImageMode: 2 }), why: 'whose images nobody checks' },
])('accepts a mix $why', async ({ fields }) => {
  const { call } = openTestSandbox()
  expect(await call('StartMix', startMix(fields))).toMatchObject({ Code: 0 })
})

it.each([
  { before: {}, after: { ByPass: 1, ...input({}) }, names: 'ByPass' },
  { before: {}, after: { SoundChannel: 2 }, names: 'SoundChannel' },
  { before: {}, after: { AlignmentType: 2 }, names: 'AlignmentType' },
  { before: { RecvBufferLevel: 100 }, after: {}, names: 'RecvBufferLevel: is frozen at 100' },
  { before: {}, after: { WaitVideoInput: 1 }, names: 'WaitVideoInput' },
  { before: encoded({}), after: encoded({ Fps: 20 }), names: 'MixOutput[0].Fps' },
  { before: encoded({}), after: encoded({ VideoEncId: 3 }), names: 'MixOutput[0].VideoEncId' },
  { before: encoded({}), after: encoded({ AudioCodec: 1 }), names: 'MixOutput[0].AudioCodec' },
  { before: encoded({}), after: encoded({ AudioBitrate: 64_000 }), names: 'AudioBitrate: is frozen at 48000' },
  { before: encoded({}), after: encoded({ SoundChannel: 2 }), names: 'MixOutput[0].SoundChannel: is frozen at 1' },
  { before: encoded({ VideoEncId: 3 }), after: encoded({ VideoEncId: 3, LowBitrateHD: 1 }), names: 'LowBitrateHD' },
  {
    before: encoded({}),
    after: encoded({ TargetRoom: { RoomId: 'demo', UserId: 'mix' } }),
    names: 'TargetRoom: is frozen at nothing',
  },
  { before: label({ FontType: 1 }), after: label({ FontType: 2 }), names: 'FontType: is frozen at 1' },
])('freezes $names while the task runs', async ({ before, after, names }) => {
  const { call } = openTestSandbox()
  expect(await call('StartMix', startMix(before))).toMatchObject({ Code: 0 })
  const frozen = { Code: 110200002, Message: expect.stringContaining(names) }
  expect(await call('StartMix', startMix({ ...after, Sequence: 2 }))).toMatchObject(frozen)
  await call('StopMix', { TaskId: 'task', Sequence: 2 })
  expect(await call('StartMix', startMix({ ...after, Sequence: 3 }))).toMatchObject({ Code: 0 })
})

it('takes what is left out for its default: that changes nothing', async () => {
  const { call } = openTestSandbox()
  await call('StartMix', startMix())
  const spelled = {
    ...encoded({ StreamId: 'program', VideoEncId: 0, AudioBitrate: 48_000, SoundChannel: 1 }),
    ByPass: 0,
  }
  expect(await call('StartMix', startMix({ ...spelled, Sequence: 2 }))).toMatchObject({ Code: 0 })
})

it('keeps the font of a task whose labels were away for a while', async () => {
  const { call } = openTestSandbox()
  await call('StartMix', startMix(label({ FontType: 1 })))
  await call('StartMix', startMix({ Sequence: 2 }))
  expect(await call('StartMix', startMix({ ...label({}), Sequence: 3 }))).toMatchObject({ Code: 110200002 })
  expect(await call('StartMix', startMix({ ...label({ FontType: 1 }), Sequence: 3 }))).toMatchObject({ Code: 0 })
})

it('lets an AppId use twenty different backgrounds, for ever', async () => {
  const { call } = openTestSandbox()
  const paint = (BackgroundImage: string, Sequence: number) =>
    call('StartMix', startMix({ TaskId: `task-${Sequence}`, BackgroundImage }))
  for (const at of many(20, (index) => index + 1)) {
    expect(await paint(`https://example.com/${at}.png`, at)).toMatchObject({ Code: 0 })
  }
  expect(await paint('https://example.com/1.png', 30)).toMatchObject({ Code: 0 })
  expect(await paint('preset-id://stage', 31)).toMatchObject({ Code: 0 })
  const refused = { Code: 110200002, Message: expect.stringContaining('BackgroundImage') }
  expect(await paint('https://example.com/21.png', 32)).toMatchObject(refused)
})
