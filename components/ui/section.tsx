'use client'

import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'

type SectionProps = {
  title: string
  /** Says a word or two about the content, visible while the section is closed. */
  summary?: string
  open: boolean
  onToggle: () => void
  children: ReactNode
}

const chevron = (isOpen: boolean) => (
  <ChevronRight
    aria-hidden
    size={14}
    className={clsx('shrink-0 text-faint transition-transform motion-reduce:transition-none', isOpen && 'rotate-90')}
  />
)
// React leaves an element alone that is the same as before.
const CHEVRONS = { open: chevron(true), closed: chevron(false) }

/** Shows a part of a panel that opens and closes. */
export function Section({ title, summary = '', open, onToggle, children }: SectionProps) {
  const id = useId()
  return (
    <section className="border-t">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
          className="touchable flex h-8 w-full items-center gap-1.5 px-2.5 text-left text-xs font-semibold text-muted hover:bg-raised hover:text-text focus-visible:-outline-offset-2"
        >
          {open ? CHEVRONS.open : CHEVRONS.closed}
          {title}
          {open || !summary ? null : (
            <span className="ml-auto min-w-0 truncate pl-3 font-normal text-faint" title={summary}>
              {summary}
            </span>
          )}
        </button>
      </h3>
      {open ? (
        <div id={id} className="pb-2">
          {children}
        </div>
      ) : null}
    </section>
  )
}
