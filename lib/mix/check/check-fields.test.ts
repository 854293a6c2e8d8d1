import { describe, expect, it } from 'vitest'
import { apply } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { type Input, type Label, NO_BLUR } from '@/lib/layout/input'
import type { Output } from '@/lib/layout/output'
import { setBackgroundImage, setWatermark } from '@/lib/layout/set-fields'
import type { ShowSettings } from '@/lib/layout/show'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { fixed } from '@/lib/mix/testing/fixed'
import { account, checked, output, programOf, settings } from '@/lib/mix/testing/show'
import { check } from './check'
import type { Checked } from './issue'

const label = (fields: Partial<Label>): Partial<Input> => ({
  label: { text: 'Anna', left: 0, top: 0, size: 24, colour: '#ffffff', opacity: 100, outline: null, ...fields },
})
const one = (fields: Partial<Input>): Partial<Checked> => ({ document: layoutOf({ a: fields }) })
const show = (fields: Partial<ShowSettings>): Partial<Checked> => ({ settings: { ...settings, ...fields } })
const encoded = (...differently: Partial<Output>[]): Partial<Checked> =>
  show({
    outputs: differently.map((each, index) => ({
      ...output,
      id: `o${index}`,
      destination: { kind: 'stream', streamId: `to-${index}` },
      ...each,
    })),
  })
const PICTURE = 'https://a.example/b.png'
const pictured = (image: string, document = layoutOf({ a: {} })) => ({
  document: apply(document, setBackgroundImage(document, image)),
})
const marked = (fields: object, document: LayoutDocument = layoutOf({ a: {} })) => {
  const watermark = { type: 'watermark', id: 'watermark', url: PICTURE, x: 0, y: 0, width: 100, height: 50 } as const
  return { document: apply(document, setWatermark(document, { ...watermark, ...fields })) }
}
const used = (count: number) => ({
  account: { ...account, backgrounds: Array.from({ length: count }, (_, index) => `https://a.example/${index}.png`) },
})

const addressed: Partial<Output> = { destination: { kind: 'url', url: 'rtmp://a.example/live' }, audioCodec: 'aac-lc' }
const targetRoom = { roomId: 'foyer', userId: 'mix' }

const found = (differently: Partial<Checked>) =>
  check(checked(differently)).map(({ code, severity }) => [severity, code])

describe('an error', () => {
  it.each([
    { why: 'a label of 301 English characters', show: one(label({ text: 'x'.repeat(301) })), code: 'label-length' },
    { why: 'a label of 101 Chinese characters', show: one(label({ text: '字'.repeat(101) })), code: 'label-length' },
    { why: 'an edge blurred past the middle', show: one({ blur: { ...NO_BLUR, left: 81 } }), code: 'blur-too-wide' },
    {
      why: 'a placeholder by FTP',
      show: one({ placeholder: { url: 'ftp://a/b.png', mode: 'always' } }),
      code: 'bad-image',
    },
    { why: 'a background that is a page', show: pictured('https://a.example/b.html'), code: 'bad-image' },
    { why: 'a watermark without an address', show: marked({ url: 'logo' }), code: 'bad-image' },
    { why: 'a watermark beyond the frame', show: marked({ x: 1200 }), code: 'outside-frame' },
    {
      why: 'a watermark on sound only, which has no frame',
      show: {
        ...marked({ x: 0 }, layoutOf({ a: { placed: false } })),
        ...encoded({ width: 0, height: 0, videoBitrate: 1 }),
      },
      code: 'outside-frame',
    },
    { why: 'the 21st background', show: { ...pictured(PICTURE), ...used(20) }, code: 'backgrounds-used-up' },
    { why: 'a UID of 64 bytes', show: one({ uid: 'x'.repeat(64) }), code: 'uid-length' },
    { why: 'user data of 4001 bytes', show: show({ userData: 'x'.repeat(4001) }), code: 'user-data' },
    { why: 'user data of 1334 Chinese characters', show: show({ userData: '字'.repeat(1334) }), code: 'user-data' },
    { why: 'base64 that is none', show: show({ userData: 'take 1!', userDataAs: 'base64' }), code: 'user-data' },
    {
      why: 'an extension without a name',
      show: show({ extensions: [{ key: '', value: 'x' }] }),
      code: 'extension-name',
    },
    { why: 'three codecs', show: encoded({}, { videoCodec: 'vp8' }, { videoCodec: 'h265' }), code: 'codec' },
    { why: 'SVC without its layer', show: encoded({ videoCodec: 'h264-svc' }), code: 'no-bitrate' },
    { why: 'a sound of 0 bit/s', show: encoded({ audioBitrate: 0 }), code: 'audio-bitrate' },
    { why: 'half a target room', show: encoded({ targetRoom: { roomId: 'r', userId: '' } }), code: 'target-room' },
  ])('is $why, and its fix leaves it mended where there is one', ({ show, code }) => {
    expect(found(show)).toContainEqual(['error', code])
    const before = checked(show)
    const issue = check(before).find((each) => each.code === code)
    if (issue?.fix) expect(check(fixed(before, issue)).map((each) => each.code)).not.toContain(code)
  })
})

describe('a warning', () => {
  it.each([
    { why: 'a label that nobody sees', show: one(label({ opacity: 0 })), code: 'label-not-seen' },
    { why: 'a label right of its input', show: one(label({ left: 160 })), code: 'label-not-seen' },
    { why: 'the 15th background', show: { ...pictured(PICTURE), ...used(14) }, code: 'backgrounds-used-up' },
    { why: 'a picture without a place', show: one({ placed: false, content: 'video' }), code: 'nothing-mixed' },
    {
      why: 'a background behind sound only',
      show: pictured(PICTURE, layoutOf({ a: { placed: false } })),
      code: 'background-not-seen',
    },
    {
      why: 'to wait for a picture that none gives',
      show: { ...one({ content: 'audio' }), ...show({ waitForVideo: true }) },
      code: 'waits-for-picture',
    },
    {
      why: 'one sound wave id twice',
      show: { document: layoutOf({ a: { soundLevelId: 7 }, b: { soundLevelId: 7, x: 640 } }) },
      code: 'same-sound-level-id',
    },
    { why: 'sound waves beside a picture', show: show({ soundLevels: true }), code: 'sound-levels' },
    { why: 'a UID', show: one({ uid: 'anna' }), code: 'ask-support' },
    { why: 'another codec', show: encoded({ videoCodec: 'h265' }), code: 'ask-support' },
    { why: 'a room for an address', show: encoded({ ...addressed, targetRoom }), code: 'target-room' },
    { why: 'user data of 851 bytes', show: show({ userData: 'x'.repeat(851) }), code: 'user-data' },
    { why: 'a bypass of two inputs, which does nothing', show: show({ bypass: true }), code: 'bypass' },
  ])('is $why', ({ show, code }) => {
    expect(found(show)).toContainEqual(['warning', code])
  })

  it('of a room for an address leaves the room out, unless the task that runs keeps it', () => {
    const before = checked(encoded({ ...addressed, targetRoom }))
    const warned = (show: Checked) => check(show).find(({ code }) => code === 'target-room')
    const issue = warned(before)
    expect(issue?.message).toContain('rtmp://a.example/live is an address, so it cannot appear')
    expect(issue && check(fixed(before, issue))).toEqual([])
    const running = { running: true, program: { ...programOf(before.document), settings: before.settings } }
    expect(warned({ ...before, ...running })).toMatchObject({ severity: 'warning', fix: null })
  })

  it.each([
    { why: 'a background behind a picture', show: pictured(PICTURE) },
    { why: 'a room for a stream', show: encoded({ targetRoom }) },
    { why: 'to wait for a picture that comes', show: show({ waitForVideo: true }) },
    {
      why: 'sound only in a task that has waited already',
      show: { ...one({ placed: false }), ...show({ waitForVideo: true }), running: true, program: null },
    },
  ])('is not $why', ({ show }) => {
    expect(found(show)).toEqual([])
  })
})

it.each([
  { what: 'an input', show: one({ source: { kind: 'stream', streamId: 'zegotest-7-' } }) },
  { what: 'an input', show: one({ source: { kind: 'stream', streamId: 'zegotest-7-zegotest-7-' } }) },
  { what: 'an output', show: encoded({ destination: { kind: 'stream', streamId: 'zegotest-7-' } }) },
])('the bare prefix of the test environment names no stream: $what', ({ show }) => {
  const codes = (isTest: boolean) =>
    check(checked({ ...show, account: { ...account, isTest } })).map(({ code }) => code)
  expect(codes(true)).toContain('only-test-prefix')
  expect(codes(false)).not.toContain('only-test-prefix')
})

it.each([
  { why: 'a label of 300 English characters', show: one(label({ text: 'x'.repeat(300) })) },
  { why: 'an empty label, which is not sent', show: one(label({ text: '', opacity: 0 })) },
  { why: 'a label of one that is only heard', show: one({ placed: false, ...label({ left: 900 }) }) },
  { why: 'an edge blurred to the middle', show: one({ blur: { ...NO_BLUR, left: 80 } }) },
  { why: 'an image that does not say its kind', show: pictured('https://a.example/picture?id=4') },
  { why: "a picture of the account's own", show: pictured('preset-id://stage') },
  {
    why: 'a page that nobody looks at',
    show: { ...pictured('https://a.example/b.html'), ...show({ imageCheck: 'form' }) },
  },
  { why: 'a background that was on air before', show: { ...pictured('https://a.example/3.png'), ...used(20) } },
  { why: 'the 14th background', show: { ...pictured(PICTURE), ...used(13) } },
  { why: 'two codecs of one kind', show: encoded({}, {}) },
  { why: '850 bytes as base64', show: show({ userData: btoa('x'.repeat(850)), userDataAs: 'base64' }) },
])('nothing is wrong with $why', ({ show }) => {
  expect(found(show)).toEqual([])
})

describe('on air', () => {
  const onAir = (after: Partial<ShowSettings>, before: Partial<ShowSettings> = {}): Partial<Checked> => ({
    ...show(after),
    program: { ...programOf(layoutOf({ host: {} })), settings: { ...settings, ...before } },
    running: true,
  })
  const withLabels = (now: Partial<Input>, before: Partial<Input>): Partial<Checked> => ({
    ...onAir({ labelFont: 'zcool-kuaile' }),
    document: layoutOf({ host: now }),
    program: programOf(layoutOf({ host: before })),
  })
  const NAMELESS = { roomId: '', userId: '' }
  it.each([
    { field: 'channels', show: onAir({ channels: 'stereo' }) },
    { field: 'labelFont', show: withLabels(label({}), label({})) },
    { field: 'receiveBufferMs', show: onAir({ receiveBufferMs: 200 }) },
    { field: 'channels', show: onAir({ outputs: [{ ...output, channels: 'stereo' }] }) },
    { field: 'waitForVideo', show: onAir({ waitForVideo: true }) },
    { field: 'fps', show: onAir({ outputs: [{ ...output, id: 'another', fps: 20 }] }) },
    { field: 'audioCodec', show: onAir({ outputs: [{ ...output, audioCodec: 'mp3' }] }) },
  ])('$field stays as it is', ({ field, show }) => {
    const issue = check(checked(show)).find(({ code }) => code === 'frozen-on-air')
    expect(issue).toMatchObject({ severity: 'error', on: { field } })
  })

  it.each([
    {
      what: 'the size and bitrate of an output',
      show: onAir({ outputs: [{ ...output, width: 640, videoBitrate: 9e5 }] }),
    },
    {
      what: 'another output',
      show: onAir({
        outputs: [
          output,
          { ...output, id: 'b', destination: { kind: 'stream', streamId: 'other' }, audioCodec: 'mp3' },
        ],
      }),
    },
    { what: 'the font of no label', show: onAir({ labelFont: 'zcool-kuaile' }) },
    { what: 'the font of labels that go', show: withLabels({}, label({})) },
    { what: 'the font of a label without text', show: withLabels(label({ text: '' }), label({})) },
    { what: 'mono of the task to mono of its own', show: onAir({ outputs: [{ ...output, channels: 'mono' }] }) },
    { what: 'no buffer to one of 0 ms', show: onAir({ receiveBufferMs: 0 }) },
    { what: 'what is sent with H.265 only', show: onAir({ outputs: [{ ...output, lowBitrateHd: true }] }) },
    { what: 'no room to one without names', show: onAir({ outputs: [{ ...output, targetRoom: NAMELESS }] }) },
    { what: 'user data', show: onAir({ userData: 'take 2' }) },
    { what: 'another task, of which nothing is frozen', show: onAir({ taskId: 'next', channels: 'stereo' }) },
  ])('$what may change', ({ show }) => {
    expect(check(checked(show)).map(({ code }) => code)).not.toContain('frozen-on-air')
  })

  it('the font of the first label is said to be frozen if there was one before', () => {
    const issues = check(checked(withLabels(label({}), {})))
    expect(issues).toMatchObject([{ code: 'frozen-on-air', severity: 'warning', on: { field: 'labelFont' } }])
  })
})
