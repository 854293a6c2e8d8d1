/** Has a value for each field of a record. `undefined` leaves an optional field out; it cannot be forgotten. */
type EveryField<Fields> = Readonly<{ [Field in keyof Required<Fields>]: Fields[Field] }>

/** Returns the record without the fields that are left out, so that its JSON has no trace of them. */
export const withoutUndefined = <Fields extends object>(fields: EveryField<Fields>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields

/** Takes what destructuring has left of a record. It compiles only where every field has been read. */
export const nothingLeft = (_rest: Readonly<Record<string, never>>): void => {}
