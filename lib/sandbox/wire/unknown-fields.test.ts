import { expect, it } from 'vitest'
import seed from '@/lib/mix/vectors/seed-request.json'
import { openTestSandbox, output, rect, startMix } from '@/lib/sandbox/testing/test-sandbox'
import type { StartMixBody } from '@/lib/zego/wire'

type Test = ReturnType<typeof openTestSandbox>
const unknown = ({ sandbox }: Test) => sandbox.readControl().unknownFields

const input = { StreamId: 'cam-host', RectInfo: rect(0, 0, 640, 720) }
const font = { FontType: 0 }

it.each([
  { fields: { Tone: 1 }, path: 'Tone' },
  { fields: { Taskid: 'other' }, path: 'Taskid' },
  {
    fields: { WaterMark: { Image: 'https://a/b.png', RectInfo: { ...rect(0, 0, 9, 9) } } },
    path: 'WaterMark.RectInfo.Layer',
  },
  { fields: { ExPara: [{ Key: 'a', Value: 'b', Foo: 1 }] }, path: 'ExPara[].Foo' },
  { fields: { MixInput: [{ ...input, Sparkle: 50 }] }, path: 'MixInput[].Sparkle' },
  { fields: { MixInput: [{ ...input, Sparkle: { deep: { er: [1] } } }] }, path: 'MixInput[].Sparkle' },
  { fields: { MixInput: [{ ...input, RectInfo: { ...input.RectInfo, Z: 1 } }] }, path: 'MixInput[].RectInfo.Z' },
  { fields: { MixInput: [{ ...input, Image: { Url: 'https://a/b.png', Fit: 1 } }] }, path: 'MixInput[].Image.Fit' },
  { fields: { MixInput: [{ ...input, BlurInfo: { Blur: 1 } }] }, path: 'MixInput[].BlurInfo.Blur' },
  {
    fields: { MixInput: [{ ...input, Label: { Text: 'a', Left: 0, Top: 0, Font: { ...font, Bar: 1 } } }] },
    path: 'MixInput[].Label.Font.Bar',
  },
  { fields: { MixOutput: [{ ...output, Gop: 2 }] }, path: 'MixOutput[].Gop' },
  {
    fields: { MixOutput: [{ ...output, VideoEncId: 4, ExtraLayers: [{ VideoBitrate: 9, Width: 1 }] }] },
    path: 'MixOutput[].ExtraLayers[].Width',
  },
  {
    fields: { MixOutput: [{ ...output, TargetRoom: { RoomId: 'demo', UserId: 'mix', Name: 'x' } }] },
    path: 'MixOutput[].TargetRoom.Name',
  },
])('accepts a StartMix with $path, and counts it', async ({ fields, path }) => {
  const test = openTestSandbox()
  expect(await test.call('StartMix', startMix(fields))).toMatchObject({ Code: 0 })
  expect(unknown(test)).toEqual([{ path, count: 1 }])
})

it('counts a field for each input and each call that carries it, until the calls are forgotten', async () => {
  const test = openTestSandbox()
  const inputs = startMix().MixInput.map((mixed) => ({ ...mixed, Sparkle: 50 }))
  await test.call('StartMix', startMix({ MixInput: inputs }))
  await test.call('StartMix', startMix({ MixInput: inputs, Sequence: 2, Tone: 1 }))
  expect(unknown(test)).toEqual([
    { path: 'MixInput[].Sparkle', count: 4 },
    { path: 'Tone', count: 1 },
  ])
  expect(await test.sandbox.changeControl({ forgetReceived: true })).toMatchObject({ unknownFields: [] })
})

it.each([
  { action: 'StartMix', body: startMix(), query: {} },
  { action: 'StopMix', body: { TaskId: 'task' }, query: {} },
  { action: 'GetMixTaskInfo', body: null, query: { TaskId: 'task' } },
  { action: 'DescribeSimpleStreamList', body: null, query: { RoomId: 'demo' } },
])('counts a parameter that $action does not know', async ({ action, body, query }) => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix())
  await test.call(action, body, { ...query, Verbose: '1' })
  expect(unknown(test)).toEqual([{ path: '?Verbose', count: 1 }])
})

it('counts a field of StopMix', async () => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix())
  expect(await test.call('StopMix', { TaskId: 'task', Sequence: 2, Force: true })).toMatchObject({ Code: 0 })
  expect(unknown(test)).toEqual([{ path: 'Force', count: 1 }])
})

it('keeps the first hundred paths, however many a caller invents', async () => {
  const test = openTestSandbox()
  const invented = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`Field${index}`, 1]))
  expect(await test.call('StartMix', startMix(invented))).toMatchObject({ Code: 0 })
  expect(unknown(test)).toHaveLength(100)
})

type Full<T> = T extends readonly (infer Entry)[]
  ? readonly Full<Entry>[]
  : T extends object
    ? { [Field in keyof T]-?: Full<NonNullable<T[Field]>> }
    : T

/**
 * Holds every field that ZEGOCLOUD documents, at every depth: one that is new there is missing here, and then counted.
 */
const full: Full<StartMixBody> = {
  TaskId: 'task',
  UserId: 'desk',
  Sequence: 1,
  RoomId: 'demo',
  MixInput: [
    {
      StreamId: 'cam-host',
      StreamUrl: 'rtmp://a.example/live/b',
      RectInfo: { Layer: 1, Top: 0, Left: 0, Bottom: 720, Right: 640, CornerRadius: 8 },
      RenderMode: 1,
      ContentControl: 0,
      Volume: 100,
      SoundLevelId: 7,
      Image: { Url: 'https://a.example/b.png', DisplayMode: 2 },
      Label: {
        Text: 'Host',
        Left: 8,
        Top: 8,
        Font: { FontType: 1, FontSize: 24, FontColor: 255, Transparency: 0, BorderColor: 0 },
      },
      BlurInfo: { TopPadding: 1, LeftPadding: 1, BottomPadding: 1, RightPadding: 1 },
      UID: 'host',
    },
  ],
  MixOutput: [
    {
      StreamId: 'program',
      StreamUrl: 'rtmp://a.example/live/program',
      Width: 1280,
      Height: 720,
      VideoBitrate: 1_500_000,
      Fps: 15,
      VideoEncId: 4,
      AudioCodec: 0,
      AudioBitrate: 48_000,
      SoundChannel: 2,
      ExtraLayers: [{ VideoBitrate: 500_000 }],
      LowBitrateHD: 0,
      TargetRoom: { RoomId: 'demo', UserId: 'mix' },
    },
  ],
  UserData: 'aGVsbG8=',
  SoundLevel: 1,
  BackgroundImage: 'https://a.example/back.png',
  BackGroundColorHex: '0x10203000',
  WaterMark: { Image: 'https://a.example/logo.png', RectInfo: { Top: 0, Left: 0, Bottom: 90, Right: 160 } },
  ByPass: 0,
  SoundChannel: 2,
  CheckImageMode: 0,
  ExPara: [{ Key: 'a', Value: 'b' }],
  AlignmentType: 1,
  RecvBufferLevel: 100,
  WaitVideoInput: 0,
  MaxIdleTime: 90,
}

it('knows every field that ZEGOCLOUD documents', async () => {
  const test = openTestSandbox()
  expect(await test.call('StartMix', full)).toMatchObject({ Code: 0 })
  expect(await test.call('StopMix', { TaskId: 'task', UserId: 'desk', Sequence: 2 })).toMatchObject({ Code: 0 })
  expect(unknown(test)).toEqual([])
})

it('knows every field of the example that ZEGOCLOUD prints', async () => {
  const test = openTestSandbox({ streams: seed.MixInput.map(({ StreamId }) => StreamId) })
  expect(await test.call('StartMix', seed)).toMatchObject({ Code: 0 })
  expect(unknown(test)).toEqual([])
})
