/**
 * Lists the shapes of a component. The record has a row for each member of the component's own type, so that a new
 * shape does not compile before it has a row here.
 */
export const shapesOf = <Shape extends string>(rows: Readonly<Record<Shape, true>>): readonly Shape[] =>
  Object.keys(rows) as Shape[]
