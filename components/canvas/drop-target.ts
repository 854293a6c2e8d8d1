import type { RefObject } from 'react'
import { SNAP_REACH } from '@/lib/editor/tool/reach'
import { dropRect } from '@/lib/geometry/place'
import type { Point } from '@/lib/geometry/rect'
import { roundEdges, type Step } from '@/lib/geometry/round'
import { createGuides, type Guides, snapMove } from '@/lib/geometry/snap'
import type { Source } from '@/lib/layout/input'
import { aids } from './aids/aids'
import { type Ghost, paintGhost } from './paint/motion/paint-ghost'
import type { PaintCarried, Picture } from './paint/picture'
import { toFrame } from './paint/view'
import type { DropManner, DropTarget, PreviewCanvasProps } from './preview-canvas-props'
import { topmostAt } from './stack'

export type DropOptions = Readonly<{
  surface: RefObject<HTMLElement | null>
  /** Shows a source that is dragged in, until null. It is stable. */
  carry: (paint: PaintCarried | null) => void
  picture: RefObject<Picture>
  step: Step
  aspectOf: (source: Source) => number
  onPlace: PreviewCanvasProps['onPlace']
  readOnly: boolean
}>

/** Answers the roster's drag with a ghost over the frame, and with the place where it was let go. */
export function createDropTarget(options: DropOptions): DropTarget {
  const { surface, carry, picture, step, aspectOf, onPlace, readOnly } = options
  let guides: Guides | null = null

  const ghostAt = (source: Source, client: Point, manner: DropManner): Ghost | null => {
    const area = surface.current?.getBoundingClientRect()
    if (readOnly || !area || !contains(area, client)) return null
    const { view, frame, inputs, watermark, background, style } = picture.current
    const at = toFrame(view, { x: client.x - area.left, y: client.y - area.top })
    // A source without a picture takes nobody's place.
    const onto = manner === 'onto' && !style.isSoundOnly(source) ? topmostAt(inputs, at.x, at.y) : null
    if (onto && !onto.locked) return { source, rect: onto, touched: [], onto }
    const rect = dropRect(aspectOf(source), at, frame, step)
    if (manner === 'freely') return { source, rect, touched: [], onto: null }
    const snapping = aids.current()?.snappingOn(background)
    guides ??= (snapping?.createGuides ?? createGuides)(frame, watermark ? [...inputs, watermark] : inputs, step)
    const { by, touched } = (snapping?.snapMove ?? snapMove)(rect, STILL, guides, SNAP_REACH / view.scale)
    return { source, rect: roundEdges({ ...rect, x: rect.x + by.x, y: rect.y + by.y }, step), touched, onto: null }
  }
  const leave = () => {
    guides = null
    carry(null)
  }
  return {
    over: (source, client, manner) => {
      const ghost = ghostAt(source, client, manner)
      carry(ghost && ((context, picture) => paintGhost(context, ghost, picture)))
      return ghost !== null
    },
    drop: (source, client, manner) => {
      const ghost = ghostAt(source, client, manner)
      leave()
      if (ghost) onPlace({ source, rect: ghost.rect, onto: ghost.onto?.id ?? null })
      return ghost !== null
    },
    leave,
  }
}

const STILL: Point = { x: 0, y: 0 }

const contains = (area: DOMRect, { x, y }: Point): boolean =>
  x >= area.left && x < area.right && y >= area.top && y < area.bottom
