import { MAX_EXTENT } from '@/lib/geometry/constrain'
import { ID } from '@/lib/shared/id-pattern'
import * as z from '@/lib/shared/schema'
import { whole } from './whole'

/** Refuses names that every object has (`constructor`), because records are plain objects. */
export const RecordId = z.string().check(
  z.regex(ID, 'must be 1 to 64 letters, digits, - or _'),
  z.refine((id) => !(id in {}), 'is a reserved name'),
)

const Coordinate = whole(-MAX_EXTENT, MAX_EXTENT)
const Extent = whole(1, MAX_EXTENT)

/** Whole pixels of the frame, in a range wide enough for any draft. `check` in lib/mix says what may go on air. */
export const RECT_FIELDS = { x: Coordinate, y: Coordinate, width: Extent, height: Extent }
