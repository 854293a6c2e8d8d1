import type { ReactNode } from 'react'

/** Shows parts of one kind under their name. */
export function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name}>
      <h3 className="mb-2 text-sm font-semibold">{name}</h3>
      <div className="flex flex-wrap items-start gap-2">{children}</div>
    </section>
  )
}

/**
 * Lists the shapes of a component. The record has a row for each member of the component's own type, so that a new
 * shape does not compile before it has a row here.
 */
export const shapesOf = <Shape extends string>(rows: Readonly<Record<Shape, true>>): readonly Shape[] =>
  Object.keys(rows) as Shape[]
