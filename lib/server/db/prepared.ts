import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Database } from './schema'

/** Queries run on a database, or on a transaction of it. */
export type Reader = Pick<Kysely<Database>, 'selectFrom' | 'getExecutor' | 'executeQuery'>

/** It stands in a query for the value with this name. */
class Slot {
  constructor(readonly name: string) {}
}

/**
 * Makes a query that Kysely builds once and not anew for every take. `build` gets names in place of values, so that no
 * value can decide the query's shape. A null equals nothing, as anywhere in SQL.
 */
export function prepared<Values extends Readonly<Record<string, string | number | null>>, Row>(
  build: (db: Reader, values: Values) => Compilable<Row>,
): (db: Reader, values: Values) => Promise<Row[]> {
  // Each dialect compiles a query to its own SQL.
  const known = new WeakMap<object, CompiledQuery<Row>>()
  const slots = new Proxy({} as Values, { get: (_, name) => new Slot(String(name)) })

  return async (db, values) => {
    const kind = db.getExecutor().adapter.constructor
    let query = known.get(kind)
    if (!query) {
      query = build(db, slots).compile()
      known.set(kind, query)
    }
    const parameters = query.parameters.map((value) => (value instanceof Slot ? values[value.name] : value))
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}
