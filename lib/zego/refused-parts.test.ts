import { expect, it } from 'vitest'
import { refusedParts } from './refused-parts'
import type { MixInput, MixOutput, StartMixBody } from './wire'

const output = (fields: Partial<MixOutput> = {}): MixOutput => ({
  StreamId: 'mix',
  Width: 640,
  Height: 360,
  VideoBitrate: 1,
  Fps: 15,
  ...fields,
})
const input = (StreamId: string, fields: Partial<MixInput> = {}): MixInput => ({ StreamId, ...fields })
const bodyOf = (inputs: MixInput[], outputs: MixOutput[] = [output()], rest: Partial<StartMixBody> = {}) => ({
  TaskId: 'task',
  UserId: 'user',
  Sequence: 1,
  MixInput: inputs,
  MixOutput: outputs,
  ...rest,
})

const THREE = bodyOf([input('cam'), input('cam-1'), input('cam-2')])
const TWO_OUT = bodyOf([input('cam')], [output(), output({ StreamId: 'copy' })])
const label = { Text: 'Ada', Font: { FontType: 0 } }

it.each([
  { code: 110200150, message: 'stream cam-1 not exist', body: THREE, parts: ['MixInput 1'], why: 'named' },
  { code: 110200150, message: 'input stream not exist: "cam".', body: THREE, parts: ['MixInput 0'], why: 'in quotes' },
  { code: 110200150, message: 'cam-12 does not exist', body: THREE, parts: [], why: 'longer than any name' },
  { code: 110200150, message: 'cam-1, cam-2 do not exist', body: THREE, parts: [], why: 'two are named' },
  { code: 110200150, message: 'input stream not exist', body: THREE, parts: [], why: 'nobody is named' },
  { code: 110200150, message: 'not exist', body: bodyOf([input('cam')]), parts: ['MixInput 0'], why: 'there is one' },
  { code: 110200150, message: 'MixInput[2].StreamId', body: THREE, parts: ['MixInput 2'], why: 'by its path' },
  { code: 110200150, message: 'MixInput[3] of 3', body: THREE, parts: [], why: 'there is no fourth' },
  { code: 110200002, message: 'MixOutput[1].Height: odd', body: TWO_OUT, parts: ['MixOutput 1'], why: 'any code' },
  { code: 110200002, message: 'MixInput[0] under MixInput[1]', body: THREE, parts: [], why: 'two paths' },
  { code: 110200002, message: 'cam-1', body: THREE, parts: [], why: 'a name says nothing of a code of no kind' },
  {
    code: 110200175,
    message: '',
    body: bodyOf([input('a'), input('b'), input('a')]),
    parts: ['MixInput 0', 'MixInput 2'],
    why: 'the same stream',
  },
  {
    code: 110200176,
    message: 'MixOutput[1]',
    body: bodyOf([input('a')], [output(), output()]),
    parts: ['MixOutput 0', 'MixOutput 1'],
    why: 'the same destination',
  },
  {
    code: 110200140,
    message: '',
    body: bodyOf([input('a'), input('mix')]),
    parts: ['MixInput 1', 'MixOutput 0'],
    why: 'both ends',
  },
  {
    code: 110200161,
    message: '',
    body: bodyOf([input('a')], [output(), output({ StreamId: 'b', Width: 3002 })]),
    parts: ['MixOutput 1'],
    why: 'the one too wide',
  },
  { code: 110200161, message: '', body: TWO_OUT, parts: [], why: 'none is too wide' },
  {
    code: 110200179,
    message: 'label error',
    body: bodyOf([input('a'), input('b', { Label: label })]),
    parts: ['MixInput 1'],
    why: 'the one with a label',
  },
  {
    code: 110200142,
    message: '',
    body: bodyOf([input('a', { Image: { Url: 'https://a/b.png' } })], [output()], {
      BackgroundImage: 'https://a/c.png',
    }),
    parts: [],
    why: 'it may be the background',
  },
  {
    code: 110200197,
    message: '',
    body: bodyOf([input('a')], [output(), output({ StreamId: 'b', TargetRoom: { RoomId: 'r', UserId: 'u' } })]),
    parts: ['MixOutput 1'],
    why: 'the one with a target room',
  },
  { code: 110200190, message: '', body: bodyOf([input('a')]), parts: [], why: 'overload is nobody’s' },
])('$code "$message" is about $parts: $why', ({ code, message, body, parts }) => {
  expect(refusedParts(code, message, body).map(({ list, index }) => `${list} ${index}`)).toEqual(parts)
})
