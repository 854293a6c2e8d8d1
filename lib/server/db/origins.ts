import { z } from 'zod'
import { MAX_RECORDS, MAX_SPACING } from '@/lib/layout/document'
import { RECT_FIELDS, RecordId } from '@/lib/layout/record-id'
import { MOST_ORIGINS } from '@/lib/layout/unscaled'
import { whole } from '@/lib/layout/whole'
import { record } from '@/lib/shared/schema'

const Frame = z.strictObject({ width: z.int(), height: z.int() })
const Place = z.union([
  z.strictObject(RECT_FIELDS),
  z.strictObject({ gap: whole(0, MAX_SPACING), margin: whole(0, MAX_SPACING) }),
])

const ORIGIN = { frame: Frame, put: Place, left: Place, on: Frame.optional() }

/** Reads what is stored of where records were before changes of the frame (lib/layout/unscaled.ts). */
export const StoredOrigins = record(
  RecordId,
  z.strictObject({
    ...ORIGIN,
    earlier: z
      .array(z.strictObject(ORIGIN))
      .max(MOST_ORIGINS - 1)
      .optional(),
  }),
  MAX_RECORDS,
)
