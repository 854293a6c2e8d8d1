import type { ReactNode } from 'react'

/** Shows a titled part of the show's settings. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="mt-4 border-t pt-3">
      <legend className="pr-2 text-xs font-semibold text-muted">{title}</legend>
      {children}
    </fieldset>
  )
}
