import { describe, expect, it } from 'vitest'
import { bottom, right } from '@/lib/geometry/rect'
import { toggle } from '@/lib/layout/commands'
import { apply } from '@/lib/layout/diff'
import { inputsOf, type Watermark } from '@/lib/layout/document'
import { setWatermark } from '@/lib/layout/set-fields'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { fixed } from '@/lib/mix/testing/fixed'
import { checked, output, settings } from '@/lib/mix/testing/show'
import { check } from './check'
import type { Checked } from './issue'

const odd = (fields: Partial<Checked>) => check(checked(fields)).filter(({ code }) => code === 'odd-edge')
const sized = (width: number, height: number) => ({ ...settings, outputs: [{ ...output, width, height }] })

const mark: Watermark = {
  type: 'watermark',
  id: 'watermark',
  url: 'https://a.example/b.png',
  x: 7,
  y: 8,
  width: 20,
  height: 20,
}
const even = layoutOf({ host: { x: 0, width: 640, height: 360 } })

describe('an edge on an odd pixel', () => {
  it.each([
    { why: 'even edges', document: even, is: [] },
    {
      why: 'an odd left edge',
      document: layoutOf({ host: { x: 1 } }),
      is: [{ kind: 'input', id: 'host', field: 'x' }],
    },
    {
      why: 'an odd size',
      document: layoutOf({ host: { height: 91 } }),
      is: [{ kind: 'input', id: 'host', field: 'height' }],
    },
    { why: 'two inputs', document: layoutOf({ host: { x: 1 }, guest: { x: 641 } }), is: [{ kind: 'layout' }] },
    { why: 'sound alone', document: layoutOf({ host: { x: 1, placed: false }, guest: {} }), is: [] },
    { why: 'the watermark', document: apply(even, setWatermark(even, mark)), is: [{ kind: 'watermark' }] },
  ])('$why: $is.length', ({ document, is }) => {
    const issues = odd({ document })
    expect(issues.map(({ on }) => on)).toEqual(is)
    expect(issues.every(({ severity, fix }) => severity === 'warning' && fix?.label === 'Make it even')).toBe(true)
  })

  it.each([
    { locked: ['host', 'guest'], fixes: undefined, why: 'a lock would refuse it' },
    { locked: ['host'], fixes: ['guest'], why: 'the other one may move' },
  ])('of $locked is made even for $fixes: $why', ({ locked, fixes }) => {
    const layout = layoutOf({ host: { x: 1 }, guest: { x: 641 } })
    const [issue] = odd({ document: apply(layout, toggle(layout, locked, 'locked')) })
    expect(issue?.fix?.kind === 'layout' ? Object.keys(issue.fix.diff.updated) : undefined).toEqual(fixes)
  })

  it('is told in words: who, and what may happen', () => {
    const layout = layoutOf({ Host: { x: 1 }, Guest: { x: 641 } })
    const messages = [layoutOf({ Host: { x: 1 } }), layout, apply(layout, setWatermark(layout, mark))].map(
      (document) => odd({ document })[0]?.message ?? '',
    )
    expect(messages.map((message) => message.split(':')[0])).toEqual([
      'Host has an edge on an odd pixel',
      '2 inputs have edges on odd pixels',
      '2 inputs and the watermark have edges on odd pixels',
    ])
    for (const message of messages) expect(message).toMatch(/may move or blur (it|them) by a pixel/)
  })

  it('is told whether the show asks for even pixels or not, but not on a frame that is odd itself', () => {
    const document = layoutOf({ host: { x: 1 } })
    expect(odd({ document, settings: { ...settings, evenPixels: false } })).toHaveLength(1)
    expect(odd({ document, settings: sized(1279, 720) })).toEqual([])
  })
})

it('made even, neighbours still touch, the frame is still filled, and nothing is said any more', () => {
  const document = layoutOf({
    main: { x: 0, y: 0, width: 853, height: 480 },
    side: { x: 853, y: 0, width: 427, height: 241 },
    below: { x: 853, y: 241, width: 427, height: 239 },
  })
  const before = checked({ document })
  const [issue] = odd({ document })
  const after = fixed(before, issue ?? expect.fail('It is told.'))
  const [main, side, below] = inputsOf(after.document)
  if (!main || !side || !below) throw new Error('All are still there.')
  expect([right(main), right(side), right(below)]).toEqual([side.x, 1280, 1280])
  expect(bottom(side)).toBe(below.y)
  expect(bottom(below)).toBe(480)
  expect(odd({ document: after.document })).toEqual([])
})
