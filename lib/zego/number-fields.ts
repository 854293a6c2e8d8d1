/** Names the fields of a body that are numbers, at every depth, so that a table of them cannot miss a new one. */
export type NumberFields<Wire> = Wire extends readonly (infer Entry)[]
  ? NumberFields<Entry>
  : Wire extends object
    ? {
        [Name in keyof Wire & string]-?: NonNullable<Wire[Name]> extends number
          ? Name
          : NumberFields<NonNullable<Wire[Name]>>
      }[keyof Wire & string]
    : never
