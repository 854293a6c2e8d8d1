import { describe, expect, it } from 'vitest'
import { addressOf } from '@/lib/layout/address'
import { apply } from '@/lib/layout/diff'
import type { Output } from '@/lib/layout/output'
import { setBackgroundColour } from '@/lib/layout/set-fields'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { output, settings } from '@/lib/mix/testing/show'
import { describeChanges } from './changes'

const nameOf = addressOf
type Inputs = Parameters<typeof layoutOf>[0]
const texts = (before: Inputs, after: Inputs) =>
  describeChanges({ document: layoutOf(before), settings }, { document: layoutOf(after), settings }, nameOf).map(
    ({ tone, text }) => (tone === 'warning' ? `! ${text}` : text),
  )

const middle = { x: 100, y: 100, width: 200, height: 100 }

it.each<{ before: Inputs; after: Inputs; says: string[]; why?: string }>([
  { before: { Host: middle }, after: { Host: middle }, says: [], why: 'nothing changed' },
  { before: { Host: middle }, after: { Host: { ...middle, x: 101 } }, says: ['Host moves'] },
  { before: { Host: middle }, after: { Host: { ...middle, width: 300 } }, says: ['Host grows'] },
  {
    before: { Host: middle },
    after: { Host: { x: 150, y: 125, width: 100, height: 50 } },
    says: ['Host shrinks'],
    why: 'about its middle',
  },
  {
    before: { Host: middle },
    after: { Host: { x: 0, y: 0, width: 100, height: 50 } },
    says: ['Host moves and shrinks'],
  },
  { before: { Host: middle }, after: { Host: { ...middle, width: 300, height: 50 } }, says: ['Host changes shape'] },
  { before: {}, after: { Slides: {} }, says: ['Slides appears'] },
  { before: { Guest: {} }, after: {}, says: ['Guest leaves'] },
  { before: { Music: { placed: false } }, after: {}, says: ["! Music's sound stops"] },
  { before: {}, after: { Music: { placed: false } }, says: ["Music's sound starts"] },
  { before: { Host: {} }, after: { Host: { placed: false } }, says: ["Host's picture disappears, the sound stays"] },
  { before: { Host: { placed: false } }, after: { Host: {} }, says: ["Host's picture appears"] },
  {
    before: { Music: { placed: false } },
    after: { Music: { placed: false, x: 9 } },
    says: [],
    why: 'nobody sees where it would be',
  },
  { before: { Host: {}, Guest: {} }, after: { Guest: {}, Host: {} }, says: ['Host comes in front of Guest'] },
  {
    before: { Host: {}, Guest: { x: 500 } },
    after: { Guest: { x: 500 }, Host: {} },
    says: [],
    why: 'they do not overlap',
  },
  {
    before: { a: { source: { kind: 'stream', streamId: 'Host' } } },
    after: { b: { source: { kind: 'stream', streamId: 'Host' } } },
    says: [],
    why: 'the source is the same',
  },
])('from $before to $after: $says $why', ({ before, after, says }) => {
  expect(texts(before, after)).toEqual(says)
})

describe('the show', () => {
  const document = layoutOf({ Host: { x: 640 } })
  const told = (from: Output[], to: Output[], rest = {}) =>
    describeChanges(
      { document, settings: { ...settings, outputs: from } },
      { document, settings: { ...settings, outputs: to, ...rest } },
      nameOf,
    )
  const plain = (text: string) => [{ tone: 'plain', text }]
  const warning = (text: string) => [{ tone: 'warning', text }]
  const second: Output = { ...output, id: 'second', destination: { kind: 'url', url: 'rtmp://a/b' } }

  it.each([
    { says: [], from: [output], to: [output] },
    { says: plain('rtmp://a/b is added'), from: [output], to: [output, second] },
    { says: warning('rtmp://a/b is no longer sent'), from: [output, second], to: [output] },
    {
      says: warning('other is sent instead of programme'),
      from: [output],
      to: [{ ...output, destination: { kind: 'stream', streamId: 'other' } }],
    },
    {
      says: plain('programme gets 800 kbit/s instead of 1500'),
      from: [output],
      to: [{ ...output, videoBitrate: 800_000 }],
    },
    { says: plain('programme gets 20 frames/s instead of 15'), from: [output], to: [{ ...output, fps: 20 }] },
  ] as const)('$says', ({ from, to, says }) => {
    expect(told([...from], [...to])).toEqual(says)
  })

  it('another frame size moves nobody whose place on it is the same', () => {
    const scaled = layoutOf({ Host: { x: 320, width: 80, height: 45 } })
    const half = { ...settings, outputs: [{ ...output, width: 640, height: 360 }] }
    expect(describeChanges({ document, settings }, { document: scaled, settings: half }, nameOf)).toEqual(
      plain('programme becomes 640 × 360'),
    )
  })

  it('another task leaves the first one running', () => {
    expect(told([output], [output], { taskId: 'next' })).toEqual(
      warning('Another task, next, starts; task goes on until it is stopped'),
    )
  })

  it('the background', () => {
    const blue = apply(document, setBackgroundColour(document, '#0000ff'))
    expect(describeChanges({ document, settings }, { document: blue, settings }, nameOf)).toEqual(
      plain('The background becomes #0000ff'),
    )
    expect(describeChanges({ document: blue, settings }, { document, settings }, nameOf)).toEqual(
      plain('The background becomes black'),
    )
  })
})

it.each([
  { document: layoutOf({}), text: 'The mix starts with an empty frame' },
  { document: layoutOf({ Host: {} }), text: 'The mix starts with 1 input' },
  { document: layoutOf({ Host: {}, Guest: {} }), text: 'The mix starts with 2 inputs' },
])('$text when nothing is on air', ({ document, text }) => {
  expect(describeChanges(null, { document, settings }, nameOf)).toEqual([{ tone: 'plain', text }])
})
