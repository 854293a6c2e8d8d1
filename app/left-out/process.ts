/**
 * Stands in for Node's `process` in what the browser loads (next.config.mjs), where the values of the environment are
 * written into the code by the build and nothing else of it is asked.
 */
export const env = {}
