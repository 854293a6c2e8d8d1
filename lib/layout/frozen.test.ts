import { expect, it } from 'vitest'
import { frozenChanges, keepFrozen, newFrozenChanges } from './frozen'
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
  const after = { ...before, ...structuredClone(change) } as ShowSettings
  expect(frozenChanges(before, after).map(({ path }) => path)).toEqual(frozen)
})

/** These settings differ from what runs: they were stored while the task was off, or with an output that had gone. */
const stored: ShowSettings = { ...before, alignment: 'all', outputs: [output('main', { fps: 20 }), output('small')] }

it.each([
  { change: { alignment: 'all', userData: 'hello' }, refused: [], why: 'what is stored already stands' },
  { change: { alignment: 'none' }, refused: [], why: 'what runs may be put back' },
  { change: { alignment: 'given' }, refused: ['alignment'], why: 'a third value is neither' },
  { change: { channels: 'stereo' }, refused: ['channels'], why: 'what was the same may not differ' },
  {
    change: { outputs: [output('small'), output('main', { fps: 20 })] },
    refused: [],
    why: 'an output that changes its place stays what it is',
  },
  {
    change: { outputs: [{ ...output('main', { fps: 25 }), id: 'again' }] },
    refused: ['outputs[0].fps'],
    why: 'one that comes back under another id is the one that runs',
  },
] as const)('other settings are stored than run, and $why: $refused', ({ change, refused }) => {
  const after = { ...stored, ...structuredClone(change) } as ShowSettings
  expect(newFrozenChanges(before, stored, after).map(({ path }) => path)).toEqual(refused)
})

it('tells what runs and what is wanted', () => {
  expect(frozenChanges(before, { ...before, receiveBufferMs: 400 })).toEqual([
    { path: 'receiveBufferMs', outputId: null, field: 'receiveBufferMs', runs: null, wanted: 400 },
  ])
})

it('puts back what runs, and nothing else', () => {
  const wanted = {
    ...stored,
    userData: 'hello',
    outputs: [output('main', { fps: 20, width: 640 }), output('new', { fps: 9 })],
  }
  const kept = { ...wanted, alignment: 'none', outputs: [output('main', { width: 640 }), output('new', { fps: 9 })] }
  expect(keepFrozen(before, wanted)).toEqual(kept)
})
