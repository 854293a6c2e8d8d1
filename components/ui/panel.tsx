import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type PanelProps = { title: string; aside?: ReactNode; className?: string; children: ReactNode }

/** Lays out a titled part of the screen that a screen reader can jump to. */
export function Panel({ title, aside, className, children }: PanelProps) {
  return (
    <section aria-label={title} className={clsx('flex min-h-0 flex-col', className)}>
      <div className="flex h-9 shrink-0 items-center justify-between gap-2 px-3.5 pt-1">
        <h2 className="shrink-0 text-2xs font-semibold tracking-wider text-faint uppercase">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** Shows the text of a panel that has nothing to show. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="px-3.5 py-2 text-xs text-faint in-[[role=dialog]]:px-0">{children}</p>
}
