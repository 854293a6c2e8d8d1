import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as wire from '@/lib/zego/wire'
import { buildStartMix } from '../start-mix'
import { differences, meaningOf } from '../testing/meaning'
import { account } from '../testing/show'
import seed from '../vectors/seed-request.json' with { type: 'json' }
import { importStartMix } from './import-start-mix'

type Body = Readonly<Record<string, unknown>>

/** Imports a body, and builds it again. */
function thereAndBack(body: Body, naming = account) {
  let made = 0
  const imported = importStartMix(body, { account: naming, newId: () => `id-${made++}` })
  const { document, settings, report } = imported
  if (!settings) throw new Error('The body has an output.')
  return { again: buildStartMix({ document, settings, account: naming, sequence: 1 }), report }
}

/** Lists the paths at which the body that comes out differs from the one that went in, without a word in the report. */
function silentChanges(body: Body, naming = account): string[] {
  const { again, report } = thereAndBack(body, naming)
  const streams = { original: body, built: again }
  return differences(meaningOf(body, streams), meaningOf(again, streams)).filter(
    (at) => !report.some(({ path }) => at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`)),
  )
}

const RECT = { Layer: 0, Top: 0, Left: 0, Bottom: 90, Right: 160 }
const input = (fields: object) => ({ ...seed, MixInput: [{ StreamId: 'a', RectInfo: RECT, ...fields }] })
const rect = (fields: object) => input({ RectInfo: { ...RECT, ...fields } })
const output = (fields: object) => ({ ...seed, MixOutput: [{ ...seed.MixOutput[0], ...fields }] })
const LABEL = { Text: 'Anna', Left: 0, Top: 0, Font: { FontType: 0, Transparency: 0 } }
const label = (fields: object) => input({ Label: { ...LABEL, ...fields } })

it.each([
  { what: 'a number as text', body: input({ Volume: '50' }), path: 'MixInput[0].Volume', becomes: 50 },
  { what: 'true for 1', body: { ...seed, ByPass: true }, path: 'ByPass', becomes: 1 },
  { what: 'an id as a number', body: { ...seed, TaskId: 123 }, path: 'TaskId', becomes: '123' },
  { what: 'a stream id as a number', body: input({ StreamId: 7 }), path: 'MixInput[0].StreamId', becomes: '7' },
  { what: 'a fraction of a pixel', body: rect({ Right: 159.5 }), path: 'MixInput[0].RectInfo.Right', becomes: 160 },
  { what: 'one as text', body: rect({ Right: '159.4' }), path: 'MixInput[0].RectInfo.Right', becomes: 159 },
  { what: 'a Layer below 0', body: rect({ Layer: -1 }), path: 'MixInput[0].RectInfo.Layer', becomes: 0 },
  { what: 'a label without Left', body: label({ Left: null }), path: 'MixInput[0].Label.Left', becomes: 0 },
  {
    what: 'alpha in a colour',
    body: { ...seed, BackGroundColorHex: '0x87CEFAFF' },
    path: 'BackGroundColorHex',
    becomes: '0x87CEFA00',
  },
  { what: 'a missing width', body: output({ Width: undefined }), path: 'MixOutput[0].Width', becomes: 1280 },
  { what: 'a missing height', body: output({ Height: '' }), path: 'MixOutput[0].Height', becomes: 720 },
  {
    what: 'a missing bitrate',
    body: output({ VideoBitrate: null }),
    path: 'MixOutput[0].VideoBitrate',
    becomes: 1_500_000,
  },
  { what: 'a missing frame rate', body: output({ Fps: undefined }), path: 'MixOutput[0].Fps', becomes: 15 },
  { what: 'a missing task id', body: { ...seed, TaskId: '' }, path: 'TaskId', becomes: 'task' },
  { what: 'a missing user id', body: { ...seed, UserId: null }, path: 'UserId', becomes: 'user' },
  { what: 'user data that is text', body: { ...seed, UserData: 'take 1' }, path: 'UserData', becomes: 'dGFrZSAx' },
  { what: 'base64 without padding', body: { ...seed, UserData: 'YQ' }, path: 'UserData', becomes: 'YQ==' },
])('$what is read, and said to be changed', ({ body, path, becomes }) => {
  const { again, report } = thereAndBack(body)
  expect(report.map((entry) => [entry.severity, entry.path])).toContainEqual(['changed', path])
  const names = path.split(/[.[\]]+/).filter(Boolean)
  expect(names.reduce<unknown>((value, name) => (value as Body)[name], again)).toBe(becomes)
})

it.each([
  { what: 'LowBitrateHD beside H.264', body: output({ LowBitrateHD: 1 }), path: 'MixOutput[0].LowBitrateHD' },
  { what: 'a layer beside H.264', body: output({ ExtraLayers: [{}] }), path: 'MixOutput[0].ExtraLayers' },
  { what: 'an id beside a URL', body: output({ StreamUrl: 'rtmp://a/b' }), path: 'MixOutput[0].StreamId' },
  { what: 'a flag of 2', body: { ...seed, WaitVideoInput: 2 }, path: 'WaitVideoInput' },
  { what: 'a list that is none', body: { ...seed, ExPara: { Key: 'a', Value: 'b' } }, path: 'ExPara' },
  { what: 'an entry that is none', body: { ...seed, ExPara: ['a'] }, path: 'ExPara[0]' },
  { what: 'an output that is none', body: { ...seed, MixOutput: [...seed.MixOutput, 'x'] }, path: 'MixOutput[1]' },
  { what: 'an object where text belongs', body: { ...seed, BackgroundImage: {} }, path: 'BackgroundImage' },
  { what: 'text where an object belongs', body: input({ Label: 'Anna' }), path: 'MixInput[0].Label' },
  {
    what: 'an address that is too long',
    body: { ...seed, BackgroundImage: 'x'.repeat(2049) },
    path: 'BackgroundImage',
  },
  { what: 'a label without text', body: label({ Text: '', Left: 9 }), path: 'MixInput[0].Label' },
  { what: 'digits that JSON loses', body: { ...seed, TaskId: 2 ** 60 }, path: 'TaskId' },
  {
    what: 'a watermark of zeros whose image cannot be read',
    body: { ...seed, WaterMark: { Image: 2 ** 60, RectInfo: { Top: 0 } } },
    path: 'WaterMark',
  },
  {
    what: 'a watermark of zeros and an edge that cannot be read',
    body: { ...seed, WaterMark: { RectInfo: { Top: 0, Left: {} } } },
    path: 'WaterMark',
  },
])('$what is left out, and said to be', ({ body, path }) => {
  expect(thereAndBack(body).report.map((entry) => [entry.severity, entry.path])).toContainEqual(['left-out', path])
})

it.each([[], [{}]])('a missing bitrate of an SVC layer is said to be needed: %j', (...ExtraLayers) => {
  const { report } = thereAndBack(output({ VideoEncId: 4, ExtraLayers }))
  expect(report.map(({ message }) => message)).toEqual(['is missing: H.264 SVC needs the bitrate of one layer'])
})

it.each([
  { given: 'DoraTest', as: 'base64', why: "as in ZEGOCLOUD's own example: bytes that are no text" },
  { given: '/w==', as: 'base64', why: 'one byte that is no text' },
  { given: 'dGFrZSAx', as: 'text', why: 'base64 of text' },
])('user data $given is kept as $as: $why', ({ given }) => {
  const { again, report } = thereAndBack({ ...seed, UserData: given })
  expect(again.UserData).toBe(given)
  expect(report).toEqual([])
})

it('empty values are absent ones, and nothing to tell of', () => {
  const nothing = { StreamUrl: '', UID: '', Image: { Url: '', DisplayMode: 0 }, BlurInfo: null, Label: {} }
  const zeros = { Text: '', Left: 0, Top: 0, Font: { FontType: 0, FontSize: 0, Transparency: 0 } }
  const body = {
    ...seed,
    ...{ RoomId: '', UserData: '', BackgroundImage: '', BackGroundColorHex: '', ExPara: [{ Key: '', Value: '' }] },
    MixInput: [
      { StreamId: 'a', ...nothing, RectInfo: RECT },
      { StreamId: '', ...nothing, StreamUrl: 'rtmp://a/b', RectInfo: {}, Label: zeros },
      { StreamId: 'c', RectInfo: null, Label: { Font: { FontColor: 0, BorderColor: 0 } } },
    ],
    MixOutput: [{ ...seed.MixOutput[0], StreamUrl: '', TargetRoom: { RoomId: '', UserId: '' }, ExtraLayers: [] }],
  }
  const edges = { Top: 0, Left: 0, Bottom: 0, Right: 0 }
  for (const WaterMark of [[], null, { Image: '', RectInfo: {} }, { Image: '', RectInfo: edges }]) {
    expect(thereAndBack({ ...body, WaterMark }).report).toEqual([])
    expect(silentChanges({ ...body, WaterMark })).toEqual([])
  }
  const { again } = thereAndBack({ ...body, ExPara: null })
  expect(again).not.toHaveProperty('ExPara')
  expect(again.MixInput).toEqual([{ StreamId: 'a', RectInfo: RECT }, { StreamUrl: 'rtmp://a/b' }, { StreamId: 'c' }])
  expect(again.MixOutput).toEqual(seed.MixOutput)
})

it('channels of an output that are left out are those of the task', () => {
  const { again, report } = thereAndBack({ ...output({ SoundChannel: 0 }), SoundChannel: 2 })
  expect(report).toMatchObject([{ severity: 'left-out', path: 'MixOutput[0].SoundChannel' }])
  expect(again).toMatchObject({ SoundChannel: 2 })
  expect(again.MixOutput[0]).not.toHaveProperty('SoundChannel')
})

it('an id that lacks the prefix of the test environment, or has it twice, is sent with it once, and said to be', () => {
  const naming = { ...account, isTest: true }
  for (const [given, sent] of [
    ['cam', 'zegotest-7-cam'],
    ['zegotest-7-zegotest-7-cam', 'zegotest-7-cam'],
  ]) {
    const { again, report } = thereAndBack({ ...input({ StreamId: given }) }, naming)
    expect(again.MixInput[0]?.StreamId).toBe(sent)
    expect(report.map(({ path }) => path)).toContain('MixInput[0].StreamId')
  }
})

describe('whatever body goes in', () => {
  /** Has a row for every field of the wire, so that a new one does not compile until it is tried here. */
  type AnyOf<Wire> = Readonly<Record<keyof Wire, fc.Arbitrary<unknown>>>

  /** Makes any of the values, or one that clients send by mistake. */
  const field = (...values: readonly unknown[]) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(undefined, ...values) },
      { weight: 1, arbitrary: fc.constantFrom('', null, '7', ' 12 ', 2, -1, 0.5, 20.25, true, 'x', 2 ** 60, {}, []) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(0, ...values).map((value) => (typeof value === 'number' ? `${value}` : 5)),
      },
    )
  const record = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
    fc.oneof({ weight: 6, arbitrary: fc.record(fields) }, { weight: 1, arbitrary: field() })
  const edges = { Top: field(0, 10), Left: field(0, 20), Bottom: field(90, 180), Right: field(160, 320) }
  const blur = {
    TopPadding: field(0, 3),
    LeftPadding: field(0, 3),
    BottomPadding: field(0, 3),
    RightPadding: field(0, 3),
  } satisfies AnyOf<wire.BlurInfo>
  const colour = field(0, 255, 0xff_ff_ff, 0x1_00_00_00)
  const text = field('a', 'Anna', 'ü')

  const inputFields = {
    RectInfo: record({
      ...edges,
      Layer: field(0, 1, 5),
      CornerRadius: field(0, 10, 101),
    } satisfies AnyOf<wire.RectInfo>),
    RenderMode: field(0, 1),
    ContentControl: field(0, 1, 2),
    Volume: field(0, 100, 201),
    SoundLevelId: field(0, 1, 4_294_967_295),
    Image: record({ Url: field('https://a/b.png'), DisplayMode: field(0, 1, 2, 3) } satisfies AnyOf<wire.Image>),
    Label: record({
      Text: text,
      Left: field(0, 10),
      Top: field(0, 10),
      Font: record({
        FontType: field(0, 1, 3),
        FontSize: field(24, 30, 11),
        FontColor: colour,
        Transparency: field(0, 100),
        BorderColor: colour,
      } satisfies AnyOf<wire.Font>),
    } satisfies AnyOf<wire.Label>),
    BlurInfo: record({ ...blur, Gap: field(1) }),
    UID: text,
  } satisfies AnyOf<Omit<wire.MixInput, 'StreamId' | 'StreamUrl'>>
  const arbitraryInput = fc.record({ ...inputFields, Zoom: field(1) })
  const arbitraryOutput = fc.record({
    Width: field(1280, 641),
    Height: field(720),
    VideoBitrate: field(1_500_000),
    Fps: field(15),
    VideoEncId: field(0, 2, 3, 4),
    AudioCodec: field(0, 1, 3),
    AudioBitrate: field(48_000, 64_000),
    SoundChannel: field(1, 2),
    ExtraLayers: fc.oneof(field([{ VideoBitrate: 100 }], [{ VideoBitrate: 1 }, { VideoBitrate: 2 }]), field()),
    LowBitrateHD: field(0, 1),
    TargetRoom: record({ RoomId: text, UserId: text } satisfies AnyOf<wire.TargetRoom>),
  } satisfies AnyOf<Omit<wire.MixOutput, 'StreamId' | 'StreamUrl'>>)
  const task = fc.record({
    TaskId: text,
    UserId: text,
    RoomId: text,
    UserData: field('YQ==', 'YQ', 'DoraTest', 'not base64!'),
    SoundLevel: field(0, 1),
    BackgroundImage: field('https://a/b.png'),
    BackGroundColorHex: field('0x87cefa00', '0x87CEFAFF', 'red'),
    WaterMark: record({ Image: field('https://a/b.png'), RectInfo: record(edges) } satisfies AnyOf<wire.WaterMark>),
    ByPass: field(0, 1),
    SoundChannel: field(1, 2),
    CheckImageMode: field(0, 1, 2),
    ExPara: fc.oneof(field([{ Key: 'a', Value: '1' }], [{ Key: 'a' }, 'x']), field()),
    AlignmentType: field(0, 2),
    RecvBufferLevel: field(0, 4000, 4001),
    WaitVideoInput: field(0, 1),
    MaxIdleTime: field(90, 300, 10),
  } satisfies AnyOf<Omit<wire.StartMixBody, 'Sequence' | 'MixInput' | 'MixOutput'>>)
  const body = fc
    .record({
      task,
      inputs: fc.array(arbitraryInput, { maxLength: 4 }),
      outputs: fc.array(arbitraryOutput, { minLength: 1, maxLength: 3 }),
    })
    .map(({ task, inputs, outputs }) => ({
      ...task,
      MixInput: inputs.map((each, index) => ({ StreamId: `in-${index}`, ...each })),
      MixOutput: outputs.map((each, index) => ({ StreamId: `out-${index}`, ...each })),
    }))

  it('what comes out again differs only in what was reported', () => {
    fc.assert(
      fc.property(body, (body) => {
        expect(silentChanges(body)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
