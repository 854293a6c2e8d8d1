import type { ReactNode } from 'react'

/** Lays out a line of the room's settings: the name on the left, the control on the right. */
export function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-h-9 grid-cols-[68px_minmax(0,1fr)] items-start gap-2 py-0.5">
      <span aria-hidden className="pt-1.5 text-muted text-xs pointer-coarse:pt-2.5">
        {name}
      </span>
      <div className="min-w-0">{children}</div>
    </div>
  )
}
