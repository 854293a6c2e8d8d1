import type { MixRequest } from './request'

/** One without an outcome: it waits for its turn, or for its answer. */
export const isOpen = ({ state }: Pick<MixRequest, 'state'>): boolean => state === 'waiting' || state === 'sending'
