import { expect, it } from 'vitest'
import { findBody } from './find-body'

const BODY = { TaskId: '1', Sequence: 5, MixInput: [{ StreamId: 'a', RectInfo: { Top: 0 } }] }

it.each([
  [
    'conversions of Go',
    'b := StartMix{TaskId: proto.String("1"), Sequence: int64(5), MixInput: [...]MixInput{{StreamId: "a", RectInfo: &RectInfo{Top: 0}}}}',
  ],
  [
    'Swift with types',
    'let b = ["TaskId": "1", "Sequence": 5, "MixInput": [["StreamId": "a", "RectInfo": ["Top": 0] as [String: Any]] as [String: Any]]] as [String: Any]',
  ],
  [
    'objects of PHP',
    `<?php $b = (object)['TaskId' => '1', 'Sequence' => 5, 'MixInput' => [(object)['StreamId' => 'a', 'RectInfo' => (object)['Top' => 0]]]];`,
  ],
  [
    'exports of PHP',
    `array (\n 'TaskId' => '1',\n 'Sequence' => 5,\n 'MixInput' => \n array (\n 0 => \n array (\n 'StreamId' => 'a',\n 'RectInfo' => \n array (\n 'Top' => 0,\n ),\n ),\n ),\n)`,
  ],
  [
    'tuples of Python',
    `b = {'TaskId': ('1'), 'Sequence': 5, 'MixInput': ({'StreamId': 'a', 'RectInfo': {'Top': 0}},)}`,
  ],
  [
    'types of TypeScript',
    `const b = { TaskId: '1', Sequence: 5, MixInput: [{ StreamId: 'a', RectInfo: { Top: 0 } as RectInfo } as MixInput] } satisfies StartMix`,
  ],
  [
    'hash tables of PowerShell',
    '$b = @{ TaskId = "1"; Sequence = 5\n MixInput = @(@{\n StreamId = "a"\n RectInfo = @{ Top = 0 } }) } | ConvertTo-Json',
  ],
  [
    'entries of C#',
    'var b = new Dictionary<string, object> { {"TaskId", "1"}, {"Sequence", 5}, {"MixInput", new[] { new Dictionary<string, object> { {"StreamId", "a"}, {"RectInfo", new { Top = 0 }} } }} };',
  ],
])('%s are read', (_, text) => {
  expect(findBody(text)).toEqual(BODY)
})

it.each([
  ['Swift', 'let b: [String: Any] = ["MixInput": [["StreamId": "a", "Label": [:], "UID": NSNull()]]]', {}],
  ['PHP', `<?php $b = ['MixInput' => [['StreamId' => 'a', 'Label' => new \\stdClass(), 'UID' => null]]];`, {}],
])('empty values of %s are empty', (_, text, empty) => {
  const input = { StreamId: 'a', Label: empty, UID: expect.toSatisfy((uid) => !uid || Object.keys(uid).length === 0) }
  expect(findBody(text)).toEqual({ MixInput: [input] })
})
