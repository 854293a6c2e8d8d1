/** Names the account of the environment. It always exists, is not stored, and cannot be changed here. */
export const DEFAULT_ACCOUNT = 'default'
