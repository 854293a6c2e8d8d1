import { describe, expect, it } from 'vitest'
import type { Output } from '@/lib/layout/output'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { fixed } from '@/lib/mix/testing/fixed'
import { account, checked, output, programOf, settings } from '@/lib/mix/testing/show'
import { check } from './check'
import type { Checked, Issue } from './issue'

/** Leaves out the warnings of what support must enable, which stand beside what is tested here. */
const withoutSupport = (issues: readonly Issue[]) => issues.filter(({ code }) => code !== 'ask-support')
const brief = (issues: readonly Issue[]) => issues.map(({ code, severity, on }) => ({ code, severity, on }))

const onInput = (id: string, field: string) => ({ kind: 'input', id, field })
const onOutput = (id: string, field: string) => ({ kind: 'output', id, field })
const outputs = (...differently: Partial<Output>[]): Partial<Checked> => ({
  settings: { ...settings, outputs: differently.map((each, index) => ({ ...output, id: `o${index}`, ...each })) },
})
const stream = (streamId: string) => ({ kind: 'stream', streamId }) as const
const url = (url: string) => ({ kind: 'url', url }) as const

it('finds nothing wrong with a show that may go on air', () => {
  expect(check(checked())).toEqual([])
})

describe('inputs', () => {
  const crowd = Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [`cam-${i}`, { x: i * 100, y: 0, width: 100, height: 100 }]),
  )

  it.each([
    { why: 'no inputs', document: layoutOf({}), code: 'no-inputs', on: { kind: 'layout' } },
    { why: 'ten inputs', document: layoutOf(crowd), code: 'too-many-inputs', on: { kind: 'layout' } },
    {
      why: 'one source twice',
      document: layoutOf({ a: { source: stream('cam') }, b: { source: stream('cam'), x: 640 } }),
      code: 'same-source-twice',
      on: onInput('b', 'source'),
    },
    {
      why: 'a source with a space',
      document: layoutOf({ a: { source: stream('my cam') } }),
      code: 'forbidden-characters',
      on: onInput('a', 'source'),
    },
    {
      why: 'an HLS address',
      document: layoutOf({ a: { source: url('https://a.example/b.m3u8') } }),
      code: 'bad-url',
      on: onInput('a', 'source'),
    },
    {
      why: 'an empty rectangle',
      document: layoutOf({ a: { width: 0 } }),
      code: 'empty-rectangle',
      on: onInput('a', 'width'),
    },
    {
      why: 'an inverted rectangle',
      document: layoutOf({ a: { height: -90 } }),
      code: 'empty-rectangle',
      on: onInput('a', 'height'),
    },
    {
      why: 'an input left of the frame',
      document: layoutOf({ a: { x: -500 } }),
      code: 'outside-frame',
      on: onInput('a', 'x'),
    },
    {
      why: 'an input half below the frame',
      document: layoutOf({ a: { y: 700 } }),
      code: 'partly-outside-frame',
      on: onInput('a', 'y'),
    },
    {
      why: 'an input larger than the frame',
      document: layoutOf({ a: { x: -10, width: 1300 } }),
      code: 'partly-outside-frame',
      on: onInput('a', 'width'),
    },
  ])('$why: $code', ({ document, code, on }) => {
    expect(brief(check(checked({ document })))).toEqual([{ code, severity: 'error', on }])
  })

  it.each([
    {
      why: 'one that is 14 px high',
      document: layoutOf({ a: { height: 14 } }),
      code: 'too-small',
      on: onInput('a', 'height'),
    },
    {
      why: 'one that lies under another',
      document: layoutOf({ a: {}, b: { width: 320, height: 180 } }),
      code: 'covered',
      on: onInput('a', 'order'),
    },
  ])('$why is a warning: $code', ({ document, code, on }) => {
    expect(brief(check(checked({ document })))).toEqual([{ code, severity: 'warning', on }])
  })

  it('the same stream with and without its prefix is the same source', () => {
    const document = layoutOf({ a: { source: stream('cam') }, b: { source: stream('zegotest-7-cam'), x: 640 } })
    expect(check(checked({ document }))).toEqual([])
    expect(brief(check(checked({ document, account: { ...account, isTest: true } })))).toMatchObject([
      { code: 'same-source-twice' },
    ])
  })

  it('a sound alone needs no place', () => {
    expect(check(checked({ document: layoutOf({ music: { placed: false, x: -900, width: 1 } }) }))).toEqual([])
  })

  it.each([
    { why: 'sound alone', above: { content: 'audio' } },
    { why: 'a picture that is fitted in', above: { fit: 'fit' } },
  ] as const)('$why covers nothing, but for an image that always stands there', ({ above }) => {
    const codes = (fields: object) =>
      brief(check(checked({ document: layoutOf({ a: {}, b: { ...above, ...fields } }) }))).map(({ code }) => code)
    expect(codes({})).toEqual([])
    expect(codes({ placeholder: { url: 'https://images.example/logo.png', mode: 'camera-off' } })).toEqual([])
    expect(codes({ placeholder: { url: 'https://images.example/logo.png', mode: 'always' } })).toEqual(['covered'])
  })

  it('sound alone is not missed below', () => {
    expect(check(checked({ document: layoutOf({ a: { content: 'audio' }, b: {} }) }))).toEqual([])
  })

  it('a picture that nobody sees needs no cover: one that is gone hides nothing', () => {
    const document = layoutOf({ a: {}, b: {} })
    const gone = { streamId: 'b', userId: '', userName: '', state: 'gone', since: 990_000 } as const
    const codes = check(
      checked({
        document,
        roster: [gone, { ...gone, streamId: 'a', state: 'live' }],
        program: programOf(document),
        running: true,
      }),
    ).map(({ code }) => code)
    expect(codes).toEqual(['source-frozen'])
  })
})

describe('sources that left the room', () => {
  const document = layoutOf({ host: {}, guest: { x: 640 } })
  const entry = { streamId: 'guest', userId: 'u', userName: 'Guest', state: 'gone', since: 1_000_000 } as const
  const host = { ...entry, streamId: 'host', state: 'live' } as const

  it.each([
    { why: 'nothing on air', program: null, running: false, ago: 1, code: 'source-gone', severity: 'warning' },
    {
      why: 'it is on air and keeps its last picture',
      program: programOf(document),
      running: true,
      ago: 90,
      code: 'source-frozen',
      severity: 'warning',
    },
    {
      why: 'it was on air, but for too long',
      program: programOf(document),
      running: true,
      ago: 90.001,
      code: 'source-gone',
      severity: 'warning',
    },
    {
      why: 'something else is on air',
      program: programOf(layoutOf({ host: {} })),
      running: true,
      ago: 1,
      code: 'source-gone',
      severity: 'warning',
    },
    {
      why: 'it was given up since it was taken',
      program: programOf(document),
      running: true,
      ago: 1,
      givenUpAt: 999_999,
      code: 'source-gone',
      severity: 'warning',
    },
    {
      why: 'it was on air, and the mix is stopped',
      program: programOf(document),
      running: false,
      ago: 1,
      code: 'source-gone',
      severity: 'warning',
    },
  ])('$ago s ago, $why: $severity', ({ program, running, ago, givenUpAt = 0, code, severity }) => {
    const guest = { ...entry, givenUpAt }
    const issues = check(checked({ document, roster: [guest, host], program, running, now: 1_000_000 + ago * 1000 }))
    expect(brief(issues)).toEqual([{ code, severity, on: onInput('guest', 'source') }])
  })

  it('nobody else is there to be mixed: an error, since an empty mix is no way out', () => {
    const issues = check(checked({ document, roster: [entry, { ...host, state: 'gone' }] }))
    expect(brief(issues).map(({ code, severity }) => [code, severity])).toEqual([
      ['source-gone', 'error'],
      ['source-gone', 'error'],
    ])
  })

  it('one that is live is fine, and so are all while nobody is known to be in the room', () => {
    expect(check(checked({ document, roster: [host, { ...entry, state: 'live' }] }))).toEqual([])
    expect(check(checked({ document, roster: [] }))).toEqual([])
  })

  it('one that the room does not know is noted, and may be waited for', () => {
    const asked = checked({ document, roster: [{ ...entry, state: 'live' }] })
    const issues = check(asked)
    expect(brief(issues)).toEqual([{ code: 'source-not-in-room', severity: 'warning', on: onInput('host', 'source') }])
    expect(issues.flatMap((issue) => check(fixed(asked, issue)))).toMatchObject([{ code: 'slot-empty' }])
  })
})

describe('outputs', () => {
  it.each([
    { why: 'an odd width', show: outputs({ width: 1279 }), code: 'output-size', on: onOutput('o0', 'width') },
    { why: 'a height of 0', show: outputs({ height: 0 }), code: 'output-size', on: onOutput('o0', 'height') },
    { why: 'a width of 3002', show: outputs({ width: 3002 }), code: 'output-size', on: onOutput('o0', 'width') },
    { why: 'no bitrate', show: outputs({ videoBitrate: 0 }), code: 'no-bitrate', on: onOutput('o0', 'videoBitrate') },
    { why: 'no frame rate', show: outputs({ fps: 0 }), code: 'frame-rate', on: onOutput('o0', 'fps') },
    {
      why: 'more frames than the account allows',
      show: outputs({ fps: 21 }),
      code: 'frame-rate',
      on: onOutput('o0', 'fps'),
    },
    {
      why: 'the same output twice',
      show: outputs({}, {}),
      code: 'same-output-twice',
      on: onOutput('o1', 'destination'),
    },
    {
      why: 'an output that is an input',
      show: outputs({ destination: stream('host') }),
      code: 'output-is-input',
      on: onOutput('o0', 'destination'),
    },
    {
      why: 'an HTTP-FLV output',
      show: outputs({ destination: url('http://a.example/b.flv') }),
      code: 'bad-url',
      on: onOutput('o0', 'destination'),
    },
    {
      why: 'an output with a colon',
      show: outputs({ destination: stream('a:b') }),
      code: 'forbidden-characters',
      on: onOutput('o0', 'destination'),
    },
    {
      why: 'four outputs',
      show: outputs(...['a', 'b', 'c', 'd'].map((id) => ({ destination: stream(id) }))),
      code: 'too-many-outputs',
      on: { kind: 'output', id: 'o3' },
    },
  ])('$why: $code', ({ show, code, on }) => {
    expect(brief(check(checked(show)))).toEqual([{ code, severity: 'error', on }])
  })

  it.each([
    { videoBitrate: 1500, width: 1280, height: 720, warned: true, why: 'kbit/s were meant' },
    { videoBitrate: 50_000, width: 1280, height: 720, warned: false, why: 'low, but possible' },
    { videoBitrate: 1500, width: 320, height: 240, warned: false, why: 'a small picture' },
  ])('$videoBitrate bit/s for $width × $height warns: $warned, $why', ({ warned, why: _, ...encoding }) => {
    const issues = check(checked({ ...outputs(encoding), document: layoutOf({ host: {} }) }))
    expect(issues.map(({ code }) => code)).toEqual(warned ? ['low-bitrate'] : [])
  })

  it('a later output that is larger than the first is a warning', () => {
    const issues = check(checked(outputs({}, { destination: stream('large'), width: 1920, height: 1080 })))
    expect(brief(withoutSupport(issues))).toEqual([
      { code: 'output-larger-than-frame', severity: 'warning', on: onOutput('o1', 'width') },
    ])
  })

  it.each([
    { why: 'the frame rate of the first', differs: { fps: 20 }, code: 'frame-rate-of-first', field: 'fps' },
    { why: 'square from 16:9', differs: { width: 360, height: 360 }, code: 'output-cropped', field: 'width' },
    { why: '16:9 but for the rounding', differs: { width: 854, height: 480 } },
  ])('a later output of another shape or frame rate is a warning: $why', ({ differs, code, field = '' }) => {
    const issues = check(checked(outputs({}, { destination: stream('small'), ...differs })))
    expect(brief(withoutSupport(issues))).toEqual(
      code ? [{ code, severity: 'warning', on: onOutput('o1', field) }] : [],
    )
  })

  it('1 × 1 is right for sound alone', () => {
    const document = layoutOf({ music: { placed: false } })
    expect(check(checked({ ...outputs({ width: 1, height: 1, videoBitrate: 1 }), document }))).toEqual([])
  })
})

it.each([
  { field: 'taskId', value: 'my task', says: 'a space' },
  { field: 'userId', value: 'Jürgen', says: '“ü”' },
  { field: 'roomId', value: 'a:b\u0007', says: '“:”, U+0007' },
  { field: 'roomId', value: 'öäüéèêà', says: '“ö”, “ä”, “ü”, “é” and 3 more' },
  { field: 'roomId', value: 'بث', says: '“\u2068ب\u2069”, “\u2068ث\u2069”' },
] as const)('$field $value: the message names $says', ({ field, value, says }) => {
  const [issue, ...others] = check(checked({ settings: { ...settings, [field]: value } }))
  expect(others).toEqual([])
  expect(issue).toMatchObject({ code: 'forbidden-characters', severity: 'error', on: { kind: 'show', field } })
  expect(issue?.message).toContain(`contains ${says}.`)
})

it.each([
  {
    show: { document: layoutOf({ a: { source: stream('cam') }, b: { source: stream('cam'), x: 640 } }) },
    label: 'Remove this one',
  },
  { show: { document: layoutOf({ a: { x: -500 } }) }, label: 'Move inside the frame' },
  { show: { document: layoutOf({ a: { y: 700 } }) }, label: 'Move inside the frame' },
  { show: { document: layoutOf({ a: { x: -10, width: 1300 } }) }, label: 'Trim to the frame' },
  { show: { document: layoutOf({ a: { height: 15 } }) }, label: 'Make it larger' },
  { show: { document: layoutOf({ a: {}, b: { width: 320, height: 180 } }) }, label: 'Bring to front' },
  { show: outputs({ width: 1279 }), label: 'Make it 1278' },
  { show: { ...outputs({ width: 3840, height: 2160 }) }, label: 'Make it 3000 × 1688' },
  { show: outputs({ videoBitrate: 1500 }), label: 'Make it 1500 kbit/s' },
  { show: outputs({ fps: 60 }), label: 'Make it 20' },
  { show: outputs({ fps: 0 }), label: 'Make it 15' },
  { show: outputs({}, { destination: stream('small'), fps: 20 }), label: 'Make it 15' },
  { show: outputs({}, {}), label: 'Remove this one' },
  { show: outputs(...['a', 'b', 'c', 'd'].map((id) => ({ destination: stream(id) }))), label: 'Keep the first 3' },
])('“$label” leaves nothing to mend', ({ show, label }) => {
  const before = checked(show)
  const issue = check(before).find(({ fix }) => fix?.label === label)
  expect(issue).toBeDefined()
  if (issue) expect(withoutSupport(check(fixed(before, issue)))).toEqual([])
})

it('errors come before warnings', () => {
  const document = layoutOf({ a: {}, b: { width: 320, height: 180 }, c: { y: 700 } })
  expect(check(checked({ document })).map(({ severity }) => severity)).toEqual(['error', 'warning'])
})
