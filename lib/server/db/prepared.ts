import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely'
import type { Database } from './schema'

/** Queries run on a database, or on a transaction of it. */
export type Reader = Pick<Kysely<Database>, 'selectFrom' | 'getExecutor' | 'executeQuery'>
type Writer = Reader & Pick<Kysely<Database>, 'insertInto' | 'updateTable'>

type Value = string | number | null
type Values = Readonly<Record<string, Value>>
type Columns = Readonly<Record<string, Value | undefined>>

/** It stands in a query for a value. */
class Slot {
  constructor(
    readonly of: 'columns' | 'values',
    readonly name: string,
  ) {}
}

/**
 * Makes a query that Kysely builds once and not anew for every take. `build` gets names in place of values, so that no
 * value can decide the query's shape. A null equals nothing, as anywhere in SQL.
 */
export function prepared<Given extends Values, Row>(
  build: (db: Reader, values: Given) => Compilable<Row>,
): (db: Reader, values: Given) => Promise<Row[]> {
  const query = builtOnce((db: Reader) => build(db, valueSlots()))
  return async (db, values) => (await query(db, {}, values)).rows
}

/**
 * Makes a query that writes a row's columns, built once for each set of columns. A column that is undefined is left
 * out. Returns how many rows it changed.
 */
export function preparedWrite<Row extends Columns, Given extends Values = Record<never, never>>(
  build: (db: Writer, columns: Row, values: Given) => Compilable<unknown>,
): (db: Writer, columns: Row, values: Given) => Promise<number> {
  const known = new Map<string, ReturnType<typeof builtOnce<Writer, unknown>>>()
  return async (db, columns, values) => {
    const names = Object.keys(columns).filter((name) => columns[name] !== undefined)
    const shape = names.join()
    const slots = () => Object.fromEntries(names.map((name) => [name, new Slot('columns', name)])) as unknown as Row
    const query = known.get(shape) ?? builtOnce((at: Writer) => build(at, slots(), valueSlots()))
    known.set(shape, query)
    return Number((await query(db, columns, values)).numAffectedRows ?? 0)
  }
}

const valueSlots = <Given>() => new Proxy({} as object, { get: (_, name) => new Slot('values', String(name)) }) as Given

function builtOnce<Db extends Reader, Row>(build: (db: Db) => Compilable<Row>) {
  // Each dialect compiles a query to its own SQL.
  const known = new WeakMap<object, CompiledQuery<Row>>()
  return (db: Db, columns: Columns, values: Values): Promise<QueryResult<Row>> => {
    const kind = db.getExecutor().adapter.constructor
    const query = known.get(kind) ?? build(db).compile()
    known.set(kind, query)
    const given = { columns, values }
    const parameters = query.parameters.map((value) => (value instanceof Slot ? given[value.of][value.name] : value))
    return db.executeQuery<Row>({ ...query, parameters })
  }
}
