import type { Migration } from 'kysely'

/** Nothing changes in the tables. What is stored from here on is packed, which programs from before cannot read. */
export const packedTexts: Migration = { up: async () => {} }
