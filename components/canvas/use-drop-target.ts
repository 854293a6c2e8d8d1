import { type Ref, type RefObject, useImperativeHandle, useRef } from 'react'
import { SNAP_REACH } from '@/lib/editor/tool/reach'
import { dropRect } from '@/lib/geometry/place'
import type { Point } from '@/lib/geometry/rect'
import { roundEdges, type Step } from '@/lib/geometry/round'
import { createGuides, type Guides, snapMove } from '@/lib/geometry/snap'
import type { Source } from '@/lib/layout/input'
import { aids } from './aids/aids'
import type { Ghost, Picture } from './paint/picture'
import { toFrame } from './paint/view'
import type { DropTarget, PreviewCanvasProps } from './preview-canvas-props'

type Options = Readonly<{
  surface: RefObject<HTMLElement | null>
  /** Shows a source that is dragged in, until null. It is stable. */
  carry: (ghost: Ghost | null) => void
  picture: RefObject<Picture>
  step: Step
  aspectOf: (source: Source) => number
  onPlace: PreviewCanvasProps['onPlace']
  readOnly: boolean
}>

/** Answers the roster's drag with a ghost over the frame, and with the place where it was let go. */
export function useDropTarget(ref: Ref<DropTarget> | undefined, options: Options): void {
  const guides = useRef<Guides | null>(null)

  useImperativeHandle(ref, () => {
    const { surface, carry, picture, step, aspectOf, onPlace, readOnly } = options
    const ghostAt = (source: Source, client: Point, free: boolean): Ghost | null => {
      const area = surface.current?.getBoundingClientRect()
      if (readOnly || !area || !contains(area, client)) return null
      const { view, frame, inputs, watermark, background } = picture.current
      const at = toFrame(view, { x: client.x - area.left, y: client.y - area.top })
      const rect = dropRect(aspectOf(source), at, frame, step)
      if (free) return { source, rect, touched: [] }
      const snapping = aids.current()?.snappingOn(background)
      const others = watermark ? [...inputs, watermark] : inputs
      guides.current ??= (snapping?.createGuides ?? createGuides)(frame, others, step)
      const { by, touched } = (snapping?.snapMove ?? snapMove)(rect, STILL, guides.current, SNAP_REACH / view.scale)
      return { source, rect: roundEdges({ ...rect, x: rect.x + by.x, y: rect.y + by.y }, step), touched }
    }
    const leave = () => {
      guides.current = null
      carry(null)
    }
    return {
      over: (source, client, free) => {
        const ghost = ghostAt(source, client, free)
        carry(ghost)
        return ghost !== null
      },
      drop: (source, client, free) => {
        const ghost = ghostAt(source, client, free)
        leave()
        if (ghost) onPlace({ source, rect: ghost.rect })
        return ghost !== null
      },
      leave,
    }
  })
}

const STILL: Point = { x: 0, y: 0 }

const contains = (area: DOMRect, { x, y }: Point): boolean =>
  x >= area.left && x < area.right && y >= area.top && y < area.bottom
