/**
 * Stands in for Next's reducer of server actions in what the browser loads (next.config.mjs): Mixdesk has none, it asks
 * its routes.
 *
 * @throws Error - always
 */
export const serverActionReducer = (): never => {
  throw new Error('Mixdesk has no server actions.')
}
