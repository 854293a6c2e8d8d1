import type { Change } from './change'

/** Says in sentences what a take changes of one thing. Several fields may share one describer: it is asked once. */
export type Describe<Thing> = (before: Thing, after: Thing, name: string) => Change[]

/** Marks a field that gives no sentence, with the reason. */
type Unlisted = Readonly<{ because: string }>

/**
 * Lists every field of a record, with who describes its change. A new field does not compile until it has its row here.
 */
export type FieldTable<Fields, Thing = Fields> = Readonly<{
  [Field in keyof Required<Fields>]: Describe<Thing> | Unlisted
}>

export const unlisted = (because: string): Unlisted => ({ because })

/** Collects the sentences of a table's describers, in the table's order. */
export function describeFields<Fields, Thing>(
  table: FieldTable<Fields, Thing>,
  before: Thing,
  after: Thing,
  name: string,
): Change[] {
  const tellers = new Set<Describe<Thing> | Unlisted>(Object.values(table))
  return [...tellers].flatMap((tell) => (typeof tell === 'function' ? tell(before, after, name) : []))
}

/** Lists the fields that share a describer, so that it compares each of them, a new one too. */
export const fieldsWith = <Field extends string, Thing>(
  table: Readonly<Record<Field, Describe<Thing> | Unlisted>>,
  tell: Describe<Thing>,
): Field[] => (Object.keys(table) as Field[]).filter((field) => table[field] === tell)
