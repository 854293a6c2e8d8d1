import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bottom, right } from '@/lib/geometry/rect'
import { apply } from '@/lib/layout/diff'
import { sentOf } from '@/lib/layout/document'
import { PLAIN_OUTPUT } from '@/lib/layout/output'
import { setBackgroundColour } from '@/lib/layout/set-fields'
import { PLAIN_SETTINGS } from '@/lib/layout/show'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { buildStartMix, buildStopMix } from './start-mix'
import { arbitraryChecked } from './testing/arbitrary'
import { account, output, settings } from './testing/show'
import seed from './vectors/seed-request.json' with { type: 'json' }

const build = (document = layoutOf({ host: {} }), differently = {}) =>
  buildStartMix({ settings, document, sequence: 42, account, ...differently })

it("the vendor's sample request comes out of a 360 × 360 show, field by field", () => {
  const body = buildStartMix({
    settings: {
      roomId: '',
      taskId: '123',
      userId: '123',
      ...PLAIN_SETTINGS,
      outputs: [
        {
          ...PLAIN_OUTPUT,
          id: 'o',
          destination: { kind: 'stream', streamId: 'stream3' },
          width: 360,
          height: 360,
          videoBitrate: 12000,
          fps: 15,
        },
      ],
    },
    document: layoutOf({
      stream1: { x: 100, y: 70, width: 160, height: 90 },
      stream2: { x: 100, y: 200, width: 160, height: 90 },
    }),
    sequence: 123,
    account,
  })
  const withoutLayers = body.MixInput.map(({ RectInfo, ...input }) => {
    const { Layer: _, ...edges } = RectInfo ?? { Layer: null }
    return { ...input, RectInfo: edges }
  })
  expect({ ...body, MixInput: withoutLayers }).toEqual(seed)
})

describe('inputs', () => {
  it('go bottom first, with Layers counted over those that are seen', () => {
    const body = build(
      layoutOf({ top: { order: 'a9' }, music: { order: 'a5', placed: false }, bottom: { order: 'a1' } }),
    )
    expect(body.MixInput).toEqual([
      { StreamId: 'bottom', RectInfo: { Layer: 0, Top: 0, Left: 0, Bottom: 90, Right: 160 } },
      { StreamId: 'music' },
      { StreamId: 'top', RectInfo: { Layer: 1, Top: 0, Left: 0, Bottom: 90, Right: 160 } },
    ])
  })

  it('have a StreamId or a StreamUrl, as outputs do', () => {
    const url = { kind: 'url', url: 'rtmp://a/b' } as const
    const body = build(layoutOf({ host: { source: url } }), {
      settings: { ...settings, outputs: [{ ...output, destination: url }] },
    })
    expect(body.MixInput[0]).toMatchObject({ StreamUrl: 'rtmp://a/b' })
    expect(body.MixInput[0]).not.toHaveProperty('StreamId')
    expect(body.MixOutput).toEqual([
      { StreamUrl: 'rtmp://a/b', Width: 1280, Height: 720, VideoBitrate: 1_500_000, Fps: 15 },
    ])
  })
})

it('with IsTest inputs and outputs are prefixed, and URLs are not', () => {
  const document = layoutOf({ host: {}, url: { source: { kind: 'url', url: 'rtmp://a/b' } } })
  const body = build(document, { account: { ...account, isTest: true } })
  expect(body.MixInput).toMatchObject([{ StreamId: 'zegotest-7-host' }, { StreamUrl: 'rtmp://a/b' }])
  expect(body.MixOutput).toMatchObject([{ StreamId: 'zegotest-7-programme' }])
})

it('leaves out an empty room and no colour', () => {
  expect(build(undefined, { settings: { ...settings, roomId: '' } })).not.toHaveProperty('RoomId')
  expect(build()).toMatchObject({ RoomId: 'room' })
  expect(build()).not.toHaveProperty('BackGroundColorHex')
})

it('sends a colour as 0xRRGGBB00', () => {
  const document = layoutOf({})
  expect(build(apply(document, setBackgroundColour(document, '#1a2b3c'))).BackGroundColorHex).toBe('0x1A2B3C00')
})

it('a stop names the task, its user and its sequence', () => {
  expect(buildStopMix({ settings, sequence: 43 })).toEqual({ TaskId: 'task', UserId: 'user', Sequence: 43 })
})

it('whatever is stored can be built, and its rectangles are those of the inspector', () => {
  fc.assert(
    fc.property(arbitraryChecked, fc.nat(), ({ settings, document, account }, sequence) => {
      const body = buildStartMix({ settings, document, account, sequence })
      expect(JSON.parse(JSON.stringify(body))).toEqual(body)
      const inputs = sentOf(document)
      const rects = body.MixInput.map(
        ({ RectInfo }) => RectInfo && [RectInfo.Left, RectInfo.Top, RectInfo.Right, RectInfo.Bottom],
      )
      expect(rects).toEqual(inputs.map((i) => (i.placed ? [i.x, i.y, right(i), bottom(i)] : undefined)))
      const layers = body.MixInput.flatMap(({ RectInfo }) => RectInfo?.Layer ?? [])
      expect(layers).toEqual(layers.map((_, index) => index))
    }),
  )
})
