import fc from 'fast-check'
import { addressOf } from '@/lib/layout/address'
import type { Output } from '@/lib/layout/output'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import type { ShowSettings } from '@/lib/layout/show'
import { arbitraryDocument, arbitrarySource, arbitraryText } from '@/lib/layout/testing/arbitrary'
import type { Checked } from '@/lib/mix/check/issue'
import { account, programOf } from './show'

const arbitraryId = fc.oneof(fc.constantFrom('task', 'a b', 'ü'), fc.string({ minLength: 1, maxLength: 127 }))

const arbitraryOutput: fc.Arbitrary<Output> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  destination: arbitrarySource,
  width: fc.oneof(fc.constantFrom(0, 1, 2, 640, 641, 3000, 3002), fc.nat({ max: 100_000 })),
  height: fc.oneof(fc.constantFrom(0, 1, 2, 360, 3000, 3001), fc.nat({ max: 100_000 })),
  videoBitrate: fc.oneof(fc.constantFrom(0, 1, 800, 50_000), fc.nat({ max: 1_000_000_000 })),
  fps: fc.oneof(fc.constantFrom(0, 15, 20, 21), fc.nat({ max: 1000 })),
  videoCodec: fc.constantFrom('h264', 'vp8', 'h265', 'h264-svc'),
  svcBitrate: fc.option(fc.constantFrom(0, 1, 300_000)),
  lowBitrateHd: fc.boolean(),
  audioCodec: fc.constantFrom('he-aac', 'aac-lc', 'mp3', 'opus'),
  audioBitrate: fc.oneof(fc.constantFrom(0, 1, 48_000), fc.nat({ max: 1_000_000_000 })),
  channels: fc.option(fc.constantFrom('mono', 'stereo')),
  targetRoom: fc.option(
    fc.record({ roomId: fc.constantFrom('', 'room', 'a b'), userId: fc.constantFrom('', 'user', 'ü') }),
    { freq: 3 },
  ),
})

/** Makes any settings that the schema accepts. */
const arbitrarySettings: fc.Arbitrary<ShowSettings> = fc.record({
  roomId: fc.oneof(fc.constant(''), fc.string({ maxLength: 128 })),
  taskId: arbitraryId,
  userId: arbitraryId,
  outputs: fc.uniqueArray(arbitraryOutput, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
  userData: fc.oneof(
    fc.constantFrom('', 'take 1', 'dGFrZSAx', '/w==', 'YQ', '字'.repeat(1333), 'x'.repeat(4000), '字'.repeat(1334)),
    arbitraryText,
  ),
  userDataAs: fc.constantFrom('text', 'base64'),
  soundLevels: fc.boolean(),
  imageCheck: fc.constantFrom('strict', 'form', 'none'),
  maxIdleSeconds: fc.integer({ min: 90, max: 14_400 }),
  extensions: fc.array(
    fc.record({ key: fc.constantFrom('', 'video_encode', 'sei_mode'), value: fc.constantFrom('', '1', 'ü "x"') }),
    { maxLength: 3 },
  ),
  bypass: fc.boolean(),
  channels: fc.constantFrom('mono', 'stereo'),
  alignment: fc.constantFrom('none', 'given', 'all'),
  receiveBufferMs: fc.option(fc.integer({ min: 0, max: 4000 })),
  waitForVideo: fc.boolean(),
  labelFont: fc.constantFrom('source-han-sans', 'alibaba-puhuiti', 'pangmen-zhengdao', 'zcool-kuaile'),
  evenPixels: fc.boolean(),
  takeGuardMs: fc.integer({ min: 0, max: 10_000 }),
})

const arbitraryPinned: fc.Arbitrary<PinnedSound> = fc.record({
  source: fc.record({
    kind: fc.constant('stream' as const),
    streamId: fc.constantFrom('cam-1', 'zegotest-7-cam-2', 'music'),
  }),
  volume: fc.integer({ min: 0, max: 200 }),
  muted: fc.boolean(),
})

export const arbitraryChecked: fc.Arbitrary<Checked> = fc.record({
  settings: arbitrarySettings,
  document: arbitraryDocument,
  pinned: fc.uniqueArray(arbitraryPinned, { maxLength: 3, selector: ({ source }) => addressOf(source) }),
  account: fc.record({
    appId: fc.constant(account.appId),
    isTest: fc.boolean(),
    maxInputs: fc.integer({ min: 1, max: 6 }),
    maxOutputs: fc.integer({ min: 1, max: 4 }),
    maxFps: fc.integer({ min: 1, max: 60 }),
    backgrounds: fc.constant([]),
  }),
  roster: fc.array(
    fc.record({
      streamId: fc.constantFrom('cam-1', 'cam-2', 'zegotest-7-cam-1'),
      userId: fc.string(),
      userName: fc.string(),
      state: fc.constantFrom('live' as const, 'gone' as const),
      since: fc.nat({ max: 200_000 }),
    }),
    { maxLength: 3 },
  ),
  program: fc.option(arbitraryDocument.map(programOf)),
  running: fc.boolean(),
  now: fc.constant(200_000),
})
