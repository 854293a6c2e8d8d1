import { expect, it } from 'vitest'
import { frozenChanges } from './frozen'
import { type Output, PLAIN_OUTPUT } from './output'
import { PLAIN_SETTINGS, type ShowSettings } from './show'

const output = (id: string, fields: Partial<Output> = {}): Output => ({
  ...PLAIN_OUTPUT,
  id,
  destination: { kind: 'stream', streamId: id },
  width: 1280,
  height: 720,
  videoBitrate: 1_500_000,
  fps: 15,
  ...fields,
})
const before: ShowSettings = {
  ...PLAIN_SETTINGS,
  roomId: 'room',
  taskId: 'task',
  userId: 'user',
  outputs: [output('main'), output('small')],
}

it.each([
  { change: {}, frozen: [], why: 'nothing differs' },
  { change: { roomId: 'studio', userData: 'hello', maxIdleSeconds: 600 }, frozen: [], why: 'these may change on air' },
  { change: { alignment: 'all', bypass: true }, frozen: ['bypass', 'alignment'], why: 'the task keeps them' },
  {
    change: { outputs: [output('main', { width: 640, videoBitrate: 800_000 })] },
    frozen: [],
    why: 'size and bitrate are live, and an output may go',
  },
  {
    change: { outputs: [output('main'), output('small', { fps: 20 })] },
    frozen: ['outputs[1].fps'],
    why: 'a frame rate is not',
  },
  {
    change: { outputs: [...before.outputs, output('new', { fps: 20, videoCodec: 'h265' })] },
    frozen: [],
    why: 'a new output has nothing to keep',
  },
  {
    change: { outputs: [output('main'), { ...output('small', { fps: 20 }), id: 'other' }] },
    frozen: ['outputs[1].fps'],
    why: 'the same destination under another id is the same output',
  },
] as const)('$frozen: $why', ({ change, frozen }) => {
  expect(frozenChanges(before, { ...before, ...structuredClone(change) } as ShowSettings)).toEqual(frozen)
})
