import { expect, it } from 'vitest'
import seed from '@/lib/mix/vectors/seed-request.json' with { type: 'json' }
import { openTestSandbox, output, rect, startMix } from '@/lib/sandbox/testing/test-sandbox'

// The sandbox accepts what the reference calls valid (contract 2), however unusual it looks.

const picture = 'https://example.com/camera-off.png'
const input = (fields: object) => ({ MixInput: [{ StreamId: 'cam-host', RectInfo: rect(0, 0, 640, 720), ...fields }] })

it.each([
  { fields: input({ StreamUrl: '' }), why: 'a Go struct sends its empty StreamUrl' },
  { fields: input({ StreamId: '', StreamUrl: 'rtmp://example.com/a' }), why: 'and its empty StreamId' },
  { fields: input({ UID: '' }), why: 'and its empty UID' },
  { fields: input({ Image: { Url: '', DisplayMode: 1 } }), why: 'an image with an empty address shows the video' },
  { fields: input({ Image: { DisplayMode: 1 } }), why: 'so does one without an address' },
  { fields: input({ Image: {} }), why: 'and an empty one' },
  { fields: input({ RectInfo: {} }), why: 'an empty rectangle leaves the sound' },
  { fields: input({ RectInfo: { Layer: 3 } }), why: 'so does one that names no edge' },
  { fields: { MixOutput: [{ ...output, StreamUrl: '' }] }, why: 'an output with an empty StreamUrl' },
  { fields: input({ RectInfo: null, Label: null, Image: null, BlurInfo: null, UID: null }), why: 'null is absent' },
  { fields: { WaterMark: null, ExPara: null, SoundLevel: null, Sequence: null }, why: 'null of the task likewise' },
  { fields: input({ RectInfo: { Left: '', Top: '', Right: null, Bottom: null } }), why: 'empty edges are none' },
  { fields: input({ Label: { Text: '', Left: 0, Top: 0, Font: { FontSize: 0 } } }), why: 'a label needs text' },
  { fields: { MixOutput: [{ ...output, TargetRoom: { RoomId: '', UserId: '' } }] }, why: 'a room needs a name' },
  { fields: { ExPara: [{ Key: 'sei_mode', Value: '' }] }, why: 'an extension may have an empty value' },
  { fields: { RoomId: '', UserData: '', BackgroundImage: '', BackGroundColorHex: '' }, why: 'empty text of the task' },
])('$why: $fields is accepted', async ({ fields }) => {
  const { call } = openTestSandbox()
  expect(await call('StartMix', startMix(fields))).toMatchObject({ Code: 0 })
})

it('draws nothing of an input whose rectangle is empty, and no image that has no address', async () => {
  const { call, sandbox } = openTestSandbox()
  const MixInput = [
    { StreamId: 'cam-host', RectInfo: {} },
    { StreamId: 'cam-guest-1', RectInfo: rect(0, 0, 640, 720), Image: { Url: '' } },
  ]
  await call('StartMix', startMix({ MixInput }))
  const frame = await sandbox.program('program').text()
  expect(frame).not.toContain('data-stream="cam-host"')
  expect(frame).toContain('data-stream="cam-guest-1"')
  expect(frame).not.toContain('data-image')
})

it.each([
  { fields: input({ StreamId: '' }), code: 110200153, why: 'an input needs one of the two' },
  { fields: { MixOutput: [{ ...output, StreamId: '' }] }, code: 110200154, why: 'so does an output' },
  { fields: input({ RectInfo: { Left: 0, Top: 0 } }), code: 110200002, why: 'half a rectangle is none' },
  { fields: { TaskId: '' }, code: 110200002, why: 'a task needs an id' },
  { fields: { WaterMark: { Image: '', RectInfo: rect(0, 0, 9, 9) } }, code: 110200171, why: 'that has its own code' },
  { fields: { WaterMark: { Image: '', RectInfo: {} } }, code: 110200171, why: 'a watermark of empty fields is empty' },
  { fields: { WaterMark: { Image: null, RectInfo: null } }, code: 110200171, why: 'so is one of nulls' },
  { fields: { MixInput: [null] }, code: 110200002, why: 'an input that is null is none' },
  { fields: { TaskId: null }, code: 110200002, why: 'a task needs an id, and null is none' },
])('$why: $fields is refused with $code', async ({ fields, code }) => {
  const { call } = openTestSandbox()
  expect(await call('StartMix', startMix(fields))).toMatchObject({ Code: code })
})

it('the type of font is not counted where a label has no text', async () => {
  const { call } = openTestSandbox()
  const labelled = (StreamId: string, Text: string, FontType: number) => ({
    StreamId,
    RectInfo: rect(0, 0, 640, 720),
    Label: { Text, Left: 0, Top: 0, Font: { FontType } },
  })
  const MixInput = [labelled('cam-host', '', 3), labelled('cam-guest-1', 'Anna', 1)]
  expect(await call('StartMix', startMix({ MixInput }))).toMatchObject({ Code: 0 })
})

/**
 * This has every field of ZEGOCLOUD's own full example, with its values: ByPass with two inputs, ExtraLayers beside
 * H.264.
 */
const FULL_EXAMPLE = {
  TaskId: '2213699902971205739',
  Sequence: 1,
  UserId: '123',
  RoomId: '321',
  UserData: 'DoraTest',
  SoundLevel: 1,
  BackgroundImage: picture,
  BackGroundColorHex: '0x87CEFA00',
  ByPass: 1,
  AlignmentType: 0,
  MixInput: [
    {
      RectInfo: { Bottom: 640, Layer: 1, Left: 0, Right: 180, Top: 0, CornerRadius: 10 },
      SoundLevelId: 1,
      StreamId: 'stream1',
      Image: { Url: picture, DisplayMode: 0 },
      ContentControl: 2,
      RenderMode: 0,
      Volume: 100,
      Label: {
        Text: 'Hello',
        Left: 10,
        Top: 10,
        Font: { FontType: 1, FontSize: 26, FontColor: 256, Transparency: 50, BorderColor: 0 },
      },
    },
    {
      RectInfo: { Bottom: 640, Layer: 2, Left: 180, Right: 360, Top: 0 },
      SoundLevelId: 2,
      StreamId: 'stream2',
      ContentControl: 2,
      RenderMode: 0,
    },
  ],
  WaterMark: { Image: picture, RectInfo: { Top: 0, Left: 0, Bottom: 200, Right: 150 } },
  CheckImageMode: 0,
  MixOutput: [
    {
      StreamId: 'stream3',
      VideoBitrate: 1_200_000,
      Fps: 15,
      Width: 360,
      Height: 640,
      AudioCodec: 0,
      AudioBitrate: 48_000,
      SoundChannel: 2,
      VideoEncId: 0,
      ExtraLayers: [{ VideoBitrate: 1_200_000 }],
      LowBitrateHD: 0,
    },
  ],
  ExPara: [
    { Key: 'video_encode', Value: 'h264' },
    { Key: 'sei_mode', Value: '1' },
    { Key: 'mixowner_userid', Value: '["456"]' },
  ],
  RecvBufferLevel: 0,
}

it('accepts the full example of the reference, field for field', async () => {
  const { call, sandbox } = openTestSandbox({ streams: ['stream1', 'stream2'] })
  expect(await call('StartMix', FULL_EXAMPLE)).toMatchObject({ Code: 0 })
  expect(sandbox.readControl().unknownFields).toEqual([])
})

it("accepts the bodies of the reference's five programs one after another, on one task and with one Sequence", async () => {
  const { call, sandbox, pass } = openTestSandbox({ streams: ['stream1', 'stream2'] })
  const [{ Width, Height, ...encoded }] = seed.MixOutput as [(typeof seed.MixOutput)[number]]
  const programs = [
    { name: 'Go', body: { Appid: 1234567890, ...seed, MixOutput: [{ ...encoded, Height, Width }] }, IsTest: null },
    { name: 'Python', body: seed, IsTest: 'False' },
    { name: 'Java', body: seed, IsTest: null },
    { name: 'PHP', body: seed, IsTest: 'false' },
    { name: 'Node.js', body: seed, IsTest: 'false' },
  ]
  for (const { body, IsTest } of programs) {
    expect(await call('StartMix', body, { IsTest })).toMatchObject({ Code: 0, Data: { Sequence: 123 } })
    pass(1)
  }
  expect(sandbox.readControl().tasks).toHaveLength(1)
})
