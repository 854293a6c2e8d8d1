/** Matches an id within a pattern: one of ours (ids.ts), or one that a script chose. */
export const ID_PART = '[A-Za-z0-9_-]{1,64}'

/** Matches a text that is an id. */
export const ID = new RegExp(`^${ID_PART}$`)
