import { createCover } from '@/components/canvas/paint/cover'
import type { Picture } from '@/components/canvas/paint/picture'
import type { Watermark } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'

/** Holds the inputs that a gesture has lifted. */
export type Lifted = Readonly<{
  inputs: readonly Input[]
  /** Returns what lies over them as one picture, painted when it is first asked for; null when that is only the mat. */
  cover: () => HTMLCanvasElement | null
}>

export function createLifted(
  picture: Pick<Picture, 'pane' | 'frame' | 'view' | 'style'>,
  inputs: readonly Input[],
  above: readonly Input[],
  watermark: Watermark | null,
): Lifted {
  let cover: HTMLCanvasElement | null = null
  return {
    inputs,
    cover: () => {
      if (above.length === 0 && !watermark) return null
      cover ??= createCover(picture, above, watermark)
      return cover
    },
  }
}
