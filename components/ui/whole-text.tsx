import { type KeyboardEvent, type ReactNode, useId } from 'react'

/** Shows a text that was cut off, by a button, until Escape or a press elsewhere. */
export default function WholeText({ name, children }: { name: string; children: ReactNode }) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={`Read ${name} in full`}
        onKeyDown={(event) => closeOnEscape(event, id)}
        className="touchable shrink-0 rounded-sm px-1 text-2xs text-text underline underline-offset-2"
      >
        more
      </button>
      <div
        id={id}
        popover="auto"
        className="fixed inset-x-0 top-auto bottom-16 m-auto max-h-1/2 max-w-xl overflow-y-auto rounded-lg border border-line-strong bg-lifted px-3.5 py-2.5 text-left text-sm whitespace-normal text-text"
      >
        {children}
      </div>
    </>
  )
}

/** Escape is heard here, and not for what it does elsewhere on the page at the same time. */
function closeOnEscape(event: KeyboardEvent, id: string) {
  const whole = document.getElementById(id)
  if (event.key !== 'Escape' || !whole?.matches(':popover-open')) return
  event.stopPropagation()
  whole.hidePopover()
}
