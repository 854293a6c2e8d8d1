/** PostgreSQL reports a duplicate by this SQLSTATE, unique_violation. */
const UNIQUE_VIOLATION = '23505'

/**
 * Tells whether PostgreSQL refused a row because another transaction stored the same unique value at the same moment.
 * On SQLite a transaction is alone, so that a read before the write is enough.
 */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION
