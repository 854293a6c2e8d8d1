import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { Database } from './schema'

/** A database, or a transaction of it. */
export type Reader = Pick<Kysely<Database>, 'selectFrom' | 'getExecutor' | 'executeQuery'>

/** Stands in a query for the value of this name. */
class Slot {
  constructor(readonly name: string) {}
}

/**
 * A query that Kysely puts together once, not again for every take: `build` is given names in place of values, so that no
 * value can decide the query's shape. A null is equal to nothing, as anywhere in SQL.
 */
export function prepared<Values extends Readonly<Record<string, string | number | null>>, Row>(
  build: (db: Reader, values: Values) => Compilable<Row>,
): (db: Reader, values: Values) => Promise<Row[]> {
  // Each kind of database has its own way of writing a query down.
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
