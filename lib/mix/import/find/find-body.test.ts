import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toJsonText } from '@/lib/mix/programs/json-text'
import { PROGRAMS } from '@/lib/mix/programs/programs'
import seed from '@/lib/mix/vectors/seed-request.json' with { type: 'json' }
import { findBody } from './find-body'

const INPUT = { StreamId: 'stream1', RectInfo: { Top: 70, Left: 100, Bottom: 160, Right: 260 } }
const SMALL = { TaskId: '123', MixInput: [INPUT], MixOutput: [] }

const RECT = '"Top": 70, "Left": 100, "Bottom": 160, "Right": 260,'
it.each([
  ['JSON', JSON.stringify(SMALL)],
  ['JSON of several lines', toJsonText(SMALL)],
  [
    'JavaScript',
    `const body = {\n  TaskId: '123', // the task\n  MixInput: [{ 'StreamId': 'stream1', RectInfo: {${RECT}}, }],\n  MixOutput: [],\n}\nsend(body)`,
  ],
  [
    'Python',
    `par = {"Action": "StartMix", "AppId": appId}\nbody = {'TaskId': '123', # the task\n 'MixInput': [{'StreamId': 'stream1', 'RectInfo': {${RECT}}}], 'MixOutput': []}`,
  ],
  [
    'PHP',
    `$params = ["AppId" => $appId];\n$body = ["TaskId" => "123", "MixInput" => [["StreamId" => 'stream1', "RectInfo" => [${RECT.replaceAll(':', ' =>')}]]], "MixOutput" => []];`,
  ],
  [
    'older PHP',
    `$body = array('TaskId' => '123', 'MixInput' => array(array('StreamId' => 'stream1', 'RectInfo' => array(${RECT.replaceAll(':', ' =>')}))), 'MixOutput' => array());`,
  ],
  [
    'a page with other code',
    `type MixStart struct { MixInput []*MixInput }\nMixInput: inputs,\nbody = ${JSON.stringify(SMALL)}`,
  ],
  ['JSON that wraps it', JSON.stringify({ body: SMALL, issues: [] })],
  ['a heredoc', `curl --data @- https://rtc-api.zego.im <<JSON\n${toJsonText(SMALL)}\nJSON\n`],
])('a body in %s is found', (_, text) => {
  expect(findBody(text)).toEqual(SMALL)
})

it.each(['null', '[]', '{"mixdesk":1,"note":{"MixInput":[]}}', '[0.30000000000000004]'])(
  'other JSON is left as it is: %s',
  (text) => {
    expect(findBody(text)).toEqual(JSON.parse(text))
  },
)

it.each([
  ['nothing', ''],
  ['prose', 'The MixInput {field} holds [inputs].'],
  ['a body with variables', 'const body = { TaskId: taskId, MixInput: inputs }'],
  ['a body that is not whole', '{ "TaskId": "1", "MixInput": [ { "StreamId": "a" }'],
  ['code that builds one', 'MixInput: inputs,\nMixOutput: outputs,\n'],
])('%s holds none', (_, text) => {
  expect(findBody(text)).toBeUndefined()
})

it('text that goes deep or on for long is left in time', () => {
  for (const text of ['[', '{"a":', '{a:[', "['", '/*', 'array(', '"""{', "'{ ' ", '\\"MixInput\\": [', '\\'].map(
    (part) => `${part.repeat(100_000)} MixInput: [`,
  )) {
    expect(findBody(text)).toBeUndefined()
  }
})

describe('what was copied comes back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is not for us
    fc.constantFrom('"""', '\\u0041', "\\'", '*/ // #', '会议 👩‍👩‍👧', '\n\t\0', '$x {$y} ${z}', '`'),
  )
  const body = fc.record({
    ...Object.fromEntries(['TaskId', 'UserId', 'RoomId'].map((name) => [name, text])),
    Sequence: fc.nat(),
    MixInput: fc.array(fc.record({ StreamId: text, Label: fc.record({ Text: text, Left: fc.integer() }) })),
    MixOutput: fc.constant(seed.MixOutput),
  })
  it.each(Object.values(PROGRAMS))('from the program in $label', ({ write }) => {
    const request = { endpoint: 'https://rtc-api.zego.im/', action: 'StartMix', appId: 1, isTest: false } as const
    fc.assert(
      fc.property(body, (body) => {
        expect(findBody(write({ ...request, body: body as never }))).toEqual(JSON.parse(JSON.stringify(body)))
      }),
    )
  })
})
