import { MAX_EXTENT } from '@/lib/geometry/constrain'
import * as z from '@/lib/shared/schema'

/** Refuses names that every object has (`constructor`), because records are plain objects. */
export const RecordId = z.string().check(
  z.regex(/^[A-Za-z0-9_-]{1,64}$/),
  z.refine((id) => !(id in {}), 'is a reserved name'),
)

const Coordinate = z.int().check(z.minimum(-MAX_EXTENT), z.maximum(MAX_EXTENT))
const Extent = z.int().check(z.minimum(1), z.maximum(MAX_EXTENT))

/** Whole pixels of the frame, in a range wide enough for any draft. `check` in lib/mix says what may go on air. */
export const RECT_FIELDS = { x: Coordinate, y: Coordinate, width: Extent, height: Extent }
