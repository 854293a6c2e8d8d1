'use client'

import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { Confirm } from './confirm'
import { Docked, type PanelProps } from './docked'
import { focusAfterLayer } from './focus'

type DialogProps = PanelProps & {
  /**
   * `side` is a drawer over the right edge, for things that are read beside the desk. `beside` floats next to the left
   * column and leaves everything else in reach.
   */
  shape?: 'centre' | 'wide' | 'side' | 'beside'
  /** It lies in a column of the page where there is room for one, and leaves everything else in reach. */
  docks?: boolean
}

const SHAPES = {
  centre:
    'top-1/2 left-1/2 max-h-[calc(100dvh-32px)] w-[min(460px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 rounded-xl',
  wide: 'top-1/2 left-1/2 max-h-[calc(100dvh-32px)] w-[min(760px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 rounded-xl',
  side: 'top-0 right-0 h-dvh w-[min(560px,100vw)] border-y-0 border-r-0',
  beside: 'top-14 left-[264px] max-h-[calc(100dvh-256px)] w-[400px] rounded-xl max-xl:left-[232px]',
} as const

const ROOM_TO_DOCK = '(width >= 1024px) and (height >= 560px)'

export function Dialog({ docks = false, ...props }: DialogProps) {
  // It stays what it is while it is open, so that a turned device loses nothing that is typed in it.
  const [isDocked] = useState(() => docks && window.matchMedia(ROOM_TO_DOCK).matches)
  return isDocked ? <Docked {...props} /> : <Floating {...props} />
}

function Floating(props: DialogProps) {
  const { open, onOpenChange, title, description, shape = 'centre', unsaved = false, children } = props
  const modal = shape !== 'beside'
  const [opener] = useState(() => document.activeElement)
  const [asking, setAsking] = useState(false)
  const change = (next: boolean) => (unsaved && !next ? setAsking(true) : onOpenChange(next))
  return (
    <Radix.Root open={open} onOpenChange={change} modal={modal}>
      <Radix.Portal>
        {modal ? <Radix.Overlay className="fixed inset-0 z-40 bg-black/60" /> : null}
        <Radix.Content
          onInteractOutside={(event) => {
            if (!modal || isPassingMessage(event.target)) event.preventDefault()
          }}
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={focusFirstField}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            focusAfterLayer(opener)
          }}
          data-shape={shape}
          className={clsx(
            'fixed z-40 flex flex-col border border-line-strong bg-surface shadow-2xl focus:outline-none',
            SHAPES[shape],
          )}
        >
          <div className="flex items-start gap-3 border-b px-5 py-3.5">
            <div className="min-w-0 flex-1 pt-1">
              <Radix.Title className="text-base font-semibold break-words">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="mt-0.5 text-sm break-words text-muted">{description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close
              aria-label="Close"
              className="touchable grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-raised hover:text-text"
            >
              <X aria-hidden size={16} />
            </Radix.Close>
          </div>
          {/* It is `relative`, so that what is there for screen readers only scrolls with the rest, and comes into
              view with the focus. */}
          <div className="relative min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Discard your changes?"
        says="What you typed here is not saved."
        action="Discard"
        onConfirm={() => onOpenChange(false)}
      />
    </Radix.Root>
  )
}

const FIELD = ['input:not([type="hidden"])', 'select', 'textarea', '[role="switch"]', '[role="combobox"]']
  .map((field) => `${field}:not(:disabled)`)
  .join()

/**
 * Has whoever opened a dialog by key begin at its first field, and not at the cross that closes it. Under a finger a
 * field would bring up the keyboard of the screen.
 */
function focusFirstField(event: Event): void {
  const { currentTarget } = event
  if (!(currentTarget instanceof Element) || window.matchMedia('(pointer: coarse)').matches) return
  const field = currentTarget.querySelector<HTMLElement>(FIELD)
  if (!field) return
  event.preventDefault()
  field.focus()
}

/**
 * A press in a message (toaster.tsx) is not a press beside the dialog, which would close and lose what is typed in it.
 */
const isPassingMessage = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-sonner-toaster]') !== null

/** Holds the row of buttons that ends a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>
}
