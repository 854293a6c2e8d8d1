import { expect, it } from 'vitest'
import { PLAIN_OUTPUT } from '@/lib/layout/output'
import { PLAIN_SETTINGS, type ShowSettings } from '@/lib/layout/show'
import { PRESETS, toForm, toSettings } from './settings-form'

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

it('an RTMP address becomes a URL destination', () => {
  const changed = { ...form, outputs: [{ ...output, kind: 'url' as const, address: 'rtmp://a.example/live' }] }
  expect(toSettings(changed, settings)?.outputs[0]?.destination).toEqual({ kind: 'url', url: 'rtmp://a.example/live' })
})

it.each([
  { why: 'no task id', form: { ...form, taskId: ' ' } },
  { why: 'half a pixel', form: { ...form, outputs: [{ ...output, width: 1.5 }] } },
  { why: 'an emptied number', form: { ...form, outputs: [{ ...output, fps: Number.NaN }] } },
  { why: 'no destination', form: { ...form, outputs: [{ ...output, address: '' }] } },
])('$why gives nothing to store', ({ form }) => {
  expect(toSettings(form, settings)).toBeNull()
})

it.each(PRESETS)('$label is even', ({ width, height }) => {
  expect([width % 2, height % 2]).toEqual([0, 0])
})
