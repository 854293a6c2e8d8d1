'use client'

import { X } from 'lucide-react'
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Confirm } from './confirm'
import { focusAfter } from './focus'

export type PanelProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  /** Something was typed here that would be lost, so that Escape, the cross and a press beside it ask first. */
  unsaved?: boolean
  children: ReactNode
}

/**
 * Says that something else wants the place of what is docked: it calls `settle` with whether it may have it. Null while
 * nothing does.
 */
export const WantedPlace = createContext<((mayHave: boolean) => void) | null>(null)

/**
 * Shows a panel in a column of the page, beside everything else: nothing is covered or kept from the pointer, and the
 * page's keys go on where they are pressed outside. Escape closes it while the focus is in it. What is not saved is
 * asked for before it closes, and before something else takes its place.
 */
export function Docked({ onOpenChange, title, description, unsaved = false, children }: PanelProps) {
  const id = useId()
  const [opener] = useState(() => document.activeElement)
  const [asking, setAsking] = useState(false)
  const settle = useContext(WantedPlace)
  const panel = useRef<HTMLElement>(null)
  const isDiscarded = useRef(false)

  useLayoutEffect(() => {
    const { current } = panel
    const hasFocus = () => current?.contains(document.activeElement)
    // A field may have taken it.
    if (!hasFocus()) current?.focus({ preventScroll: true })
    return () => {
      if (hasFocus()) focusAfter(opener)
    }
  }, [opener])
  useEffect(() => {
    if (!settle) return
    if (unsaved) setAsking(true)
    else settle(true)
  }, [settle, unsaved])

  const close = () => (unsaved ? setAsking(true) : onOpenChange(false))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    close()
  }
  return (
    <section
      ref={panel}
      role="dialog"
      aria-labelledby={id}
      aria-describedby={description ? `${id}-more` : undefined}
      tabIndex={-1}
      data-shape="docked"
      onKeyDown={onKeyDown}
      className="flex min-h-0 flex-col border-r bg-surface focus:outline-none"
    >
      <div className="flex items-start gap-3 border-b px-5 py-2.5">
        <div className="min-w-0 flex-1 pt-1">
          <h2 id={id} className="text-base font-semibold break-words">
            {title}
          </h2>
          {description ? (
            <p id={`${id}-more`} className="mt-0.5 text-sm break-words text-muted">
              {description}
            </p>
          ) : null}
        </div>
        <button
          type="button"
          aria-label="Close"
          onClick={close}
          className="touchable grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-raised hover:text-text"
        >
          <X aria-hidden size={16} />
        </button>
      </div>
      <div className="relative min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
      <Confirm
        open={asking}
        onClose={() => {
          setAsking(false)
          if (!isDiscarded.current) settle?.(false)
        }}
        title="Discard your changes?"
        says="What you typed here is not saved."
        action="Discard"
        onConfirm={() => {
          isDiscarded.current = true
          if (settle) settle(true)
          else onOpenChange(false)
        }}
      />
    </section>
  )
}
