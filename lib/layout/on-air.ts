/** Says whether a take changes a field of a running task, or the task keeps it until it is stopped. */
export type OnAir = 'live' | 'frozen'

type FrozenIn<Marks> = { [Field in keyof Marks]: Marks[Field] extends 'frozen' ? Field : never }[keyof Marks]

/** Lists the fields that are marked as frozen. */
export const frozenFields = <Marks extends Readonly<Record<string, OnAir>>>(marks: Marks): readonly FrozenIn<Marks>[] =>
  Object.keys(marks).filter((field): field is FrozenIn<Marks> & string => marks[field] === 'frozen')
