import { type RequestRow, UNSENT } from '@/lib/server/rows/rows'

/** Copies the request into a new row, which will get a new sequence. */
export const draftRetry = (of: RequestRow, { id, now }: { id: string; now: number }): RequestRow => ({
  ...of,
  ...UNSENT,
  // A put back sends the stored body, however often.
  body: of.as_of === null ? null : of.body,
  id,
  created_at: now,
  retry_of: of.id,
})
