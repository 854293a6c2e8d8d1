/** The account of the environment: always there, stored nowhere, changed by nobody here. */
export const DEFAULT_ACCOUNT = 'default'
