import { type MixRequest, wasSent } from '@/lib/protocol/request'

/** Names the requests that have a body, as one text, which changes when there is another one. */
export const idsOfSent = (requests: readonly MixRequest[]): string =>
  requests
    .filter(wasSent)
    .map(({ id }) => id)
    .join(' ')
