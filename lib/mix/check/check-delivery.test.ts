import { describe, expect, it } from 'vitest'
import { type Output, PLAIN_OUTPUT } from '@/lib/layout/output'
import type { ShowSettings } from '@/lib/layout/show'
import { fixed } from '@/lib/mix/testing/fixed'
import { checked, output, programOf, settings } from '@/lib/mix/testing/show'
import { check } from './check'

const stream = (streamId: string) => ({ destination: { kind: 'stream', streamId } }) as const
const cdn = { destination: { kind: 'url', url: 'rtmp://cdn.example/live/a' }, audioCodec: 'aac-lc' } as const
const outputs = (...differently: Partial<Output>[]) => ({
  outputs: differently.map((each, index) => ({ ...output, id: `o${index}`, ...stream(`to-${index}`), ...each })),
})
const show = (fields: Partial<ShowSettings>) => checked({ settings: { ...settings, ...fields } })

describe('a warning', () => {
  it.each([
    { of: 'several sizes', fields: outputs({}, { width: 640, height: 360 }), says: /mutil_encode/, field: 'width' },
    { of: 'more than 1080p', fields: outputs({ width: 2560, height: 1440 }), says: /above 1080p/, field: 'height' },
    { of: 'more than 1080p, upright', fields: outputs({ width: 1082, height: 1920 }), says: /above 1080p/ },
    {
      of: 'SVC to a CDN',
      fields: outputs({ ...cdn, videoCodec: 'h264-svc', svcBitrate: 1 }),
      says: /H\.264 instead of SVC/,
      field: 'videoCodec',
    },
    {
      of: 'HE-AAC to a CDN',
      fields: outputs({ ...cdn, audioCodec: PLAIN_OUTPUT.audioCodec }),
      says: /Chrome and Edge/,
      field: 'audioCodec',
    },
    { of: 'a slash in an output', fields: outputs(stream('live/a')), says: /cannot play/, field: 'destination' },
    {
      of: 'a slash in a target room',
      fields: outputs({ targetRoom: { roomId: 'live/a', userId: 'mix' } }),
      says: /cannot enter/,
      field: 'targetRoom',
    },
    {
      of: 'a long user in a target room',
      fields: outputs({ targetRoom: { roomId: 'foyer', userId: 'u'.repeat(65) } }),
      says: /65 characters/,
    },
    { of: 'a long user id', fields: { userId: 'u'.repeat(65) }, says: /65 characters/, field: 'userId' },
  ])('of $of stands at its field, and its fix ends it', ({ fields, says, field }) => {
    const before = show(fields)
    const issue = check(before).find(({ message }) => says.test(message))
    expect(issue).toMatchObject({ severity: 'warning', ...(field ? { on: { field } } : {}) })
    if (issue?.fix) expect(check(fixed(before, issue)).filter(({ message }) => says.test(message))).toEqual([])
  })

  it.each([
    { why: 'two outputs of one size', fields: outputs({}, {}) },
    { why: '1080p', fields: outputs({ width: 1920, height: 1080 }) },
    { why: '1080p, upright', fields: outputs({ width: 1080, height: 1920 }) },
    { why: 'AAC-LC to a CDN', fields: outputs(cdn) },
    { why: 'HE-AAC as a stream', fields: outputs({ audioCodec: 'he-aac' }) },
    { why: 'a slash in an address', fields: outputs(cdn) },
    { why: 'a user id of 64 characters', fields: { userId: 'u'.repeat(64) } },
  ])('is not given for $why', ({ fields }) => {
    expect(check(show(fields))).toEqual([])
  })

  it('offers no change of what a running task keeps', () => {
    const fields = outputs({ ...cdn, audioCodec: 'he-aac', videoCodec: 'h264-svc', svcBitrate: 1 })
    const before = show({ ...fields, bypass: true })
    const program = { ...programOf(before.document), settings: before.settings }
    const fixes = check({ ...before, running: true, program }).filter(
      ({ code }) => code === 'cdn-codec' || code === 'bypass',
    )
    expect(fixes).toHaveLength(3)
    expect(fixes.every(({ fix }) => fix === null)).toBe(true)
  })
})
