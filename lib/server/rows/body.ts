import { packed, unpacked } from '@/lib/server/db/packed'
import type { StartMixBody, StopMixBody } from '@/lib/zego/wire'
import type { RequestRow } from './rows'

/** Leaves the sequence out of a body, which the row has beside it: so it is the same text for each take of a layout. */
export const toStoredBody = (body: StartMixBody | StopMixBody): string =>
  packed(JSON.stringify({ ...body, Sequence: 0 }))

/** Returns the body as it was, or will be, sent; null before the request has its sequence. */
export function bodyOf({ body, sequence }: Pick<RequestRow, 'body' | 'sequence'>) {
  return body === null || sequence === null ? null : { ...JSON.parse(unpacked(body)), Sequence: sequence }
}
