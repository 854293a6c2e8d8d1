import { expect, it } from 'vitest'
import { PLAIN_OUTPUT } from '@/lib/layout/output'
import { PLAIN_SETTINGS } from '@/lib/layout/show'
import { withFrame } from './with-frame'

const output = (id: string, width: number, height: number) => ({
  ...PLAIN_OUTPUT,
  id,
  destination: { kind: 'stream', streamId: id } as const,
  width,
  height,
  videoBitrate: 1_500_000,
  fps: 15,
})

it('takes along the outputs that are as large as the frame, and leaves the others as they are', () => {
  const outputs = [output('main', 1280, 720), output('small', 640, 360), output('copy', 1280, 720)]
  const settings = { ...PLAIN_SETTINGS, roomId: 'room', taskId: 'task', userId: 'user', outputs }
  const turned = withFrame(settings, { width: 720, height: 1280 })
  expect(turned.outputs.map(({ width, height }) => [width, height])).toEqual([
    [720, 1280],
    [640, 360],
    [720, 1280],
  ])
  expect({ ...turned, outputs }).toEqual(settings)
})
