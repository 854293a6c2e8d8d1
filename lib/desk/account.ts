import * as z from '@/lib/shared/schema'

/** The account of the environment: always there, stored nowhere. */
export const DEFAULT_ACCOUNT = 'default'

/** Where an account's requests go: a host of ZEGOCLOUD (contract 1), the built-in sandbox, or an address of its own. */
export const Region = z.enum(['unified', 'sha', 'hkg', 'fra', 'lax', 'bom', 'sgp', 'sandbox', 'custom'])
export type Region = z.infer<typeof Region>
