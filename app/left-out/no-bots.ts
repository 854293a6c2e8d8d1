/**
 * Stands in for how Next tells crawlers, which it spares its own pages of errors (next.config.mjs). A desk is for
 * people who have signed in.
 */
export const isBot = (): boolean => false
