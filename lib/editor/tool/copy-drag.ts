import { keepOnFrame } from '@/lib/geometry/constrain'
import type { Rect } from '@/lib/geometry/rect'
import { roundEdges } from '@/lib/geometry/round'
import { chosen } from '@/lib/layout/commands'
import { addByHand, copiesOf, hasRoomFor, NO_ROOM } from '@/lib/layout/hands/copies'
import { heldRect, moved } from './held'
import { hiddenOf } from './hidden'
import { guidesAmong, othersThan } from './scene'
import type { Effect, Held, Moving, Reading, Scene } from './tool'

/**
 * Makes a move one of copies, or again one of the originals, as Alt is held or not. A copy snaps to its original too.
 * There is one watermark at most, so that it is only moved.
 */
export function copying(tool: Moving, { modifiers }: Reading, scene: Scene): Moving {
  const isCopy = modifiers.alt && !Object.hasOwn(tool.origins, 'watermark')
  if (isCopy === tool.isCopy) return tool
  const still = othersThan(scene, isCopy ? {} : tool.origins)
  return { ...tool, isCopy, guides: guidesAmong(scene, still) }
}

/** Ends a move of copies: they are placed on top where they were let go, and selected, where there is room for them. */
export function upCopies(held: Held, { document, newId }: Scene): Effect[] {
  const inputs = chosen(document, Object.keys(held.rects))
  if (!hasRoomFor(document, inputs.length)) return [{ do: 'clear' }, { do: 'refuse', why: NO_ROOM }]
  const made = copiesOf(document, inputs, newId).map((copy, index) => ({
    ...copy,
    ...heldRect(held, inputs[index]?.id ?? ''),
  }))
  const ids = made.map(({ id }) => id)
  return [{ do: 'commit', diff: addByHand(document, made) }, { do: 'clear' }, { do: 'select', ids }]
}

/**
 * Adds the hidden ones of the selection to what is let go: no pointer holds them, and they moved as far as the box
 * that began at `from`. Else a group would be torn apart by what nobody sees.
 */
export function withHidden(held: Held, from: Rect, scene: Scene): Held {
  const { x, y } = held.box ?? from
  const by = { x: x - from.x, y: y - from.y }
  if (by.x === 0 && by.y === 0) return held
  const back = { x: -held.by.x, y: -held.by.y }
  const hidden = hiddenOf(scene, scene.selection).map((record): [string, Rect] => [
    record.id,
    moved(keepOnFrame(roundEdges(moved(record, by), scene.step), scene.frame), back),
  ])
  return hidden.length === 0 ? held : { ...held, rects: { ...held.rects, ...Object.fromEntries(hidden) } }
}
