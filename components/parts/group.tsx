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
