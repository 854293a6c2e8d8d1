/** PostgreSQL's SQLSTATE unique_violation. */
const UNIQUE_VIOLATION = '23505'

/**
 * Whether PostgreSQL refused a row since another has the same unique value, stored by somebody at the same moment. In
 * SQLite a transaction is alone, so that looking before is enough.
 */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION
