import type { MixRequest } from './request'

/** Tells whether a request has no outcome: it waits for its turn, or for its answer. */
export const isOpen = ({ state }: Pick<MixRequest, 'state'>): boolean => state === 'waiting' || state === 'sending'
