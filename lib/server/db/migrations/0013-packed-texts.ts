import type { Migration } from 'kysely'

/** Changes nothing in the tables. What is stored from here on is packed, which older programs cannot read. */
export const packedTexts: Migration = { up: async () => {} }
