import type { ColumnType } from 'kysely'

/** Holds a document as JSON text. Its schema parses it when it is read. */
export type Json = string

/**
 * Holds whole numbers, times as Unix ms, and booleans as 0 or 1. PostgreSQL's driver is told to read its bigint as a
 * number.
 */
export type Count = ColumnType<number, number, number>
