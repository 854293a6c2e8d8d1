import { keepOnFrame } from '@/lib/geometry/constrain'
import { type Handle, resize } from '@/lib/geometry/resize'
import { roundRect } from '@/lib/geometry/round'
import { createGuides, snapResize } from '@/lib/geometry/snap'
import { setRects } from '@/lib/layout/commands'
import { isEmpty } from '@/lib/layout/diff'
import { SNAP_REACH } from './reach'
import { isSameRect, othersThan, placedInput, toRect } from './scene'
import { type Effect, IDLE, type Pressing, type Reading, type Resizing, type Scene, type Tool } from './tool'

export function startResize(
  tool: Pressing,
  { id, handle }: Readonly<{ id: string; handle: Handle }>,
  reading: Reading,
  scene: Scene,
): [Tool, Effect[]] {
  const input = placedInput(scene, id)
  if (!input) return [IDLE, []]
  const origin = toRect(input)
  const resizing: Resizing = {
    at: 'resizing',
    before: tool.before,
    from: tool.from,
    last: reading,
    id,
    handle,
    origin,
    guides: createGuides(scene.frame, othersThan(scene, { [id]: origin })),
    rect: origin,
  }
  return stepResize(resizing, reading, scene)
}
