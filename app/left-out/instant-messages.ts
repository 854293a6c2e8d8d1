/**
 * Stands in for the advice that Next gives to developers about links that prefetch too little (next.config.mjs).
 */
const advice = (): Error => new Error('A link prefetched less than it could.')

export { advice as createLinkPrefetchPartialError, advice as createUnrenderedSegmentError }
