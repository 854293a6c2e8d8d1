import { MAX_EXTENT } from '@/lib/geometry/constrain'
import * as z from '@/lib/shared/schema'

/** Names that every object has (`constructor`) are no ids: records are plain objects. */
export const RecordId = z.string().check(
  z.regex(/^[A-Za-z0-9_-]{1,64}$/),
  z.refine((id) => !(id in {}), 'is a reserved name'),
)

const Coordinate = z.int().check(z.minimum(-MAX_EXTENT), z.maximum(MAX_EXTENT))
const Extent = z.int().check(z.minimum(1), z.maximum(MAX_EXTENT))

/** Whole pixels of the frame. Wide enough for any draft; what may go on air is for `check` in lib/mix to say. */
export const RECT_FIELDS = { x: Coordinate, y: Coordinate, width: Extent, height: Extent }
