import { z } from 'zod'

/** Lists the roles. Each may do everything that the roles before it may. */
export const Role = z.enum(['viewer', 'operator', 'admin'], 'must be viewer, operator or admin')
export type Role = z.infer<typeof Role>

export const isAtLeast = (role: Role, needed: Role): boolean =>
  Role.options.indexOf(role) >= Role.options.indexOf(needed)

/**
 * Tells who gets stream keys. With one anybody can send to where a show goes, so that they are for those who decide
 * that.
 */
export const maySeeKeys = (role: Role): boolean => isAtLeast(role, 'operator')
