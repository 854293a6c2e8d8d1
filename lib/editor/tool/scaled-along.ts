import { keepOnFrame } from '@/lib/geometry/constrain'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { scaledTogether } from '@/lib/geometry/together'
import { hiddenOf } from './hidden'
import type { Rects, Scene } from './tool'

type Scaling = Pick<Scene, 'document' | 'frame' | 'step'>

/** Returns where the hidden ones among these lie once the box around the others is resized: in proportion, too. */
export function scaledAlong(scene: Scaling, ids: readonly string[], from: Rect, into: Rect): Rects {
  const hidden = hiddenOf(scene, ids)
  const scaled = scaledTogether(hidden.map(toRect), from, into, scene.step)
  return Object.fromEntries(
    hidden.flatMap(({ id }, index) => {
      const rect = scaled[index]
      return rect ? [[id, keepOnFrame(rect, scene.frame)]] : []
    }),
  )
}
