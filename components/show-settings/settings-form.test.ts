import { expect, it } from 'vitest'
import { PLAIN_OUTPUT } from '@/lib/layout/output'
import { PLAIN_SETTINGS, type ShowSettings } from '@/lib/layout/show'
import { SettingsForm, toForm, toSettings } from './settings-form'
import { PRESETS } from './size-presets'

const settings: ShowSettings = {
  roomId: 'room',
  taskId: 'task',
  userId: 'user',
  ...PLAIN_SETTINGS,
  outputs: [
    {
      ...PLAIN_OUTPUT,
      id: 'main',
      destination: { kind: 'stream', streamId: 'program' },
      width: 1280,
      height: 720,
      videoBitrate: 1_500_001,
      fps: 15,
    },
  ],
}
const form = toForm('Sunday', settings)
const output = form.outputs[0] ?? expect.fail()

it('an untouched form gives the same settings back, to the last bit of the bitrate', () => {
  expect(toSettings(form, settings)).toEqual(settings)
})

it('kbit/s become bps', () => {
  const changed = { ...form, outputs: [{ ...output, kilobits: 2000 }] }
  expect(toSettings(changed, settings)?.outputs[0]?.videoBitrate).toBe(2_000_000)
})

it.each([
  { field: 'svcKilobits', typed: 200, gives: { svcBitrate: 200_000 } },
  { field: 'svcKilobits', typed: null, gives: { svcBitrate: null } },
  { field: 'audioKilobits', typed: 128, gives: { audioBitrate: 128_000 } },
  { field: 'audioKilobits', typed: 48, gives: { audioBitrate: 48_000 } },
  { field: 'channels', typed: 'stereo', gives: { channels: 'stereo' } },
  { field: 'channels', typed: 'show', gives: { channels: null } },
  { field: 'videoCodec', typed: 'h265', gives: { videoCodec: 'h265' } },
])('$field $typed of an output gives $gives', ({ field, typed, gives }) => {
  const changed = { ...form, outputs: [{ ...output, [field]: typed }] }
  expect(toSettings(changed, settings)?.outputs[0]).toMatchObject(gives)
})

it('two ids make a target room, and none is none', () => {
  const room = { ...form, outputs: [{ ...output, targetRoomId: ' stage ', targetUserId: 'mixer' }] }
  const wanted = toSettings(room, settings)
  expect(wanted?.outputs[0]?.targetRoom).toEqual({ roomId: 'stage', userId: 'mixer' })
  expect(toSettings(form, wanted ?? expect.fail())?.outputs[0]?.targetRoom).toBeNull()
})

it('every setting of the task comes through', () => {
  const changed = {
    userData: 'VG9y',
    userDataAs: 'base64',
    soundLevels: true,
    imageCheck: 'form',
    maxIdleSeconds: 600,
    extensions: [{ key: 'sei_mode', value: '1' }],
    bypass: true,
    channels: 'stereo',
    alignment: 'all',
    receiveBufferMs: 500,
    waitForVideo: true,
    labelFont: 'zcool-kuaile',
    evenPixels: false,
  } as const
  expect(toSettings({ ...form, ...changed, extensions: [...changed.extensions] }, settings)).toMatchObject(changed)
})

it('an RTMP address becomes a URL destination', () => {
  const changed = { ...form, outputs: [{ ...output, kind: 'url' as const, address: 'rtmp://a.example/live' }] }
  expect(toSettings(changed, settings)?.outputs[0]?.destination).toEqual({ kind: 'url', url: 'rtmp://a.example/live' })
})

it.each([
  { why: 'no task id', form: { ...form, taskId: ' ' } },
  { why: 'half a pixel', form: { ...form, outputs: [{ ...output, width: 1.5 }] } },
  { why: 'an emptied number', form: { ...form, outputs: [{ ...output, fps: Number.NaN }] } },
  { why: 'half a target room', form: { ...form, outputs: [{ ...output, targetRoomId: 'stage' }] } },
  { why: 'user data of 4001 bytes', form: { ...form, userData: `${'字'.repeat(1333)}ab` } },
  { why: 'base64 that is none', form: { ...form, userData: 'take 1!', userDataAs: 'base64' as const } },
  { why: 'an idle time below 90 s', form: { ...form, maxIdleSeconds: 89 } },
  { why: 'a receive buffer above 4000 ms', form: { ...form, receiveBufferMs: 4001 } },
  { why: 'a parameter without a name', form: { ...form, extensions: [{ key: ' ', value: '1' }] } },
  { why: 'no destination', form: { ...form, outputs: [{ ...output, address: '' }] } },
])('$why gives nothing to store', ({ form }) => {
  expect(toSettings(form, settings)).toBeNull()
})

it.each([
  { path: 'roomId', form: { ...form, roomId: 'de\tmo' } },
  { path: 'taskId', form: { ...form, taskId: 'ta\nsk' } },
  { path: 'extensions.0.value', form: { ...form, extensions: [{ key: 'sei_mode', value: '1\u0000' }] } },
  { path: 'outputs.0.address', form: { ...form, outputs: [{ ...output, address: 'pro\tgram' }] } },
  {
    path: 'outputs.0.targetUserId',
    form: { ...form, outputs: [{ ...output, targetRoomId: 'stage', targetUserId: 'mi\txer' }] },
  },
])('what nobody sees in $path is refused there', ({ path, form }) => {
  const { error } = SettingsForm.safeParse(form)
  expect(error?.issues).toMatchObject([
    { path: path.split('.').map((part) => (/^\d/.test(part) ? Number(part) : part)) },
  ])
  expect(error?.issues[0]?.message).toContain('hidden character')
})

it.each(PRESETS)('$label is even', ({ width, height }) => {
  expect([width % 2, height % 2]).toEqual([0, 0])
})

it('every preset of a larger picture of the same shape has a higher bitrate', () => {
  for (const one of PRESETS) {
    for (const other of PRESETS) {
      const isLarger = other.width * one.height === other.height * one.width && other.width > one.width
      if (isLarger) expect(other.kilobits).toBeGreaterThan(one.kilobits)
    }
  }
})
