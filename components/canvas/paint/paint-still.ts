import { fitInside } from '@/lib/geometry/fit'
import type { Rect } from '@/lib/geometry/rect'
import type { Input } from '@/lib/layout/input'
import { cropToFill } from './crop'
import type { Still } from './picture'
import { softSide } from './soft-side'

/** Returns where a picture is seen: all of the rectangle, or as much of its middle as shows the picture whole. */
export const seenArea = (area: Rect, fit: Input['fit'], still: Still | null): Rect =>
  still && fit === 'fit' ? fitInside(still.size, area) : area

/** Paints the picture, cropped where its shape is another one than the area's. */
export function paintStill(context: CanvasRenderingContext2D, still: Still, area: Rect): void {
  const part = cropToFill(still.size, area)
  context.imageSmoothingQuality = still.quality ?? 'medium'
  context.drawImage(still.image, part.x, part.y, part.width, part.height, area.x, area.y, area.width, area.height)
}

/** Paints the same, blurred as far in pixels of the frame as the frame itself is, whatever the size of the input. */
export function paintSoft(context: CanvasRenderingContext2D, still: Still, area: Rect, scale: number): void {
  const { size } = still
  const part = cropToFill(size, area)
  const soft = still.soft(softSide(size, part, area, scale))
  const [across, down] = [soft.width / size.width, soft.height / size.height]
  context.imageSmoothingQuality = 'high'
  context.drawImage(
    soft,
    part.x * across,
    part.y * down,
    part.width * across,
    part.height * down,
    area.x,
    area.y,
    area.width,
    area.height,
  )
}
