import type { ReactNode } from 'react'
import { Name } from '@/components/ui/name'

/** Lays out a row of the inspector: the name on the left, the control on the right. */
export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-h-9 grid-cols-[68px_minmax(0,1fr)] items-start gap-2 px-3.5 py-0.5">
      <span className="pt-1.5 text-xs text-muted pointer-coarse:pt-2.5">{name}</span>
      <div className="min-w-0">{children}</div>
    </div>
  )
}

export function Heading({ title, name }: { title: string; name?: string }) {
  return (
    <div className="flex h-9 items-center justify-between gap-3 px-3.5 pt-1">
      <h2 className="text-2xs font-semibold tracking-wider text-faint uppercase">{title}</h2>
      {name === undefined ? null : (
        <Name className="min-w-0 truncate text-xs font-semibold" title={name}>
          {name}
        </Name>
      )}
    </div>
  )
}
