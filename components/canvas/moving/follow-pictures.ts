import { fillingOf } from '@/components/canvas/paint/filling'
import type { Resting } from '@/components/canvas/paint/motion/paint-resting'
import type { Playing, SourceStyle } from '@/components/canvas/paint/picture'
import type { Input, Source } from '@/lib/layout/input'
import { clustersOf } from './clusters'
import { createClusterPainter } from './paint-cluster'

type Paint = (context: CanvasRenderingContext2D) => void

/**
 * Draws each cluster again when one of its pictures is new, at most once for each frame of the screen, until the
 * returned function is called. A browser calls nothing of this while it shows the page to nobody.
 */
export function followPictures(
  resting: Resting,
  of: (source: Source) => Playing | null,
  contextOf: () => CanvasRenderingContext2D,
): () => void {
  const due = new Set<Paint>()
  let frame = 0
  const draw = () => {
    frame = 0
    const context = contextOf()
    for (const paint of due) paint(context)
    due.clear()
  }
  const moving = resting.inputs.filter((input) => isMoving(input, resting.style, of))
  const ends = clustersOf(moving).flatMap((cluster) => {
    const paint = createClusterPainter(cluster, resting)
    if (!paint) return []
    const mark = () => {
      due.add(paint)
      frame ||= requestAnimationFrame(draw)
    }
    return cluster.inputs.flatMap(({ source }) => of(source)?.onPicture(mark) ?? [])
  })
  return () => {
    for (const end of ends) end()
    cancelAnimationFrame(frame)
  }
}

/** Tells whether an input shows its source's moving picture: it may have a placeholder, or be of sound only. */
function isMoving(input: Input, style: SourceStyle, of: (source: Source) => Playing | null): boolean {
  const still = of(input.source)?.still ?? null
  return still !== null && fillingOf(input, style, style.isGone(input.source))?.image === still
}
