import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const TONES = {
  plain: 'border-line-strong bg-raised text-muted',
  program: 'border-program-strong/60 bg-program-soft text-[#ffc9cd] font-semibold',
  sandbox: 'border-muted bg-muted text-canvas font-semibold tracking-wide',
  warning: 'border-warning-line bg-warning-soft text-warning-text',
} as const

/** Shows a short fact in a row of facts. */
export function Pill({
  tone = 'plain',
  title,
  children,
}: {
  tone?: keyof typeof TONES
  title?: string
  children: ReactNode
}) {
  return (
    <span
      title={title}
      className={clsx(
        'inline-flex h-6 shrink-0 items-center gap-1.5 rounded-full border px-2.5 text-xs whitespace-nowrap tabular-nums',
        TONES[tone],
      )}
    >
      {children}
    </span>
  )
}
