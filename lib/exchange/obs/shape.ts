import type { Point } from '@/lib/geometry/rect'

/** Says how a picture lies on the canvas: first corner, the next along its width, the next along its height. */
type Corners = readonly Point[]

/** Less than this is no turn, in pixels. */
const TOLERANCE = 0.01

/** Says in words what an upright rectangle does not keep of a shape; null for one that is upright already. */
export function turnOf([origin, across, down]: Corners): string | null {
  if (!origin || !across || !down) return null
  const [a, d] = [
    { x: across.x - origin.x, y: across.y - origin.y },
    { x: down.x - origin.x, y: down.y - origin.y },
  ]
  const isNone = (value: number): boolean => Math.abs(value) < TOLERANCE
  if (isNone(a.y) && isNone(d.x)) {
    if (a.x < 0 && d.y < 0) return 'is turned by 180° in OBS, and stands upright here'
    return a.x < 0 || d.y < 0 ? 'is mirrored in OBS, and is not here' : null
  }
  if (isNone(a.x) && isNone(d.y)) return 'is turned by a quarter in OBS, and stands upright in the same box here'
  const degrees = Math.round((Math.atan2(a.y, a.x) / Math.PI) * 180)
  return `is turned by ${degrees}° in OBS, and stands upright in the box around it here`
}

/** Tells whether a picture of this size is drawn with another shape than its own. */
export function isStretched([origin, across, down]: Corners, { width, height }: { width: number; height: number }) {
  if (!origin || !across || !down) return false
  const wide = Math.hypot(across.x - origin.x, across.y - origin.y) * height
  const high = Math.hypot(down.x - origin.x, down.y - origin.y) * width
  return Math.abs(wide - high) > 0.02 * Math.max(wide, high)
}
