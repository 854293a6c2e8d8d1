import { addOnTop, chosen } from '@/lib/layout/commands'
import { copiesOf, hasRoomFor } from '@/lib/layout/hands/copies'
import { heldRect } from './held'
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

/** Ends a move of copies: they are placed on top where they were let go, and selected. */
export function upCopies(held: Held, { document, newId }: Scene): Effect[] {
  const inputs = chosen(document, Object.keys(held.rects))
  if (!hasRoomFor(document, inputs.length)) return [{ do: 'clear' }]
  const made = copiesOf(document, inputs, newId).map((copy, index) => ({
    ...copy,
    ...heldRect(held, inputs[index]?.id ?? ''),
  }))
  const ids = made.map(({ id }) => id)
  return [{ do: 'commit', diff: addOnTop(document, made) }, { do: 'clear' }, { do: 'select', ids }]
}
