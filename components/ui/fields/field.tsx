import { clsx } from 'clsx'
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId } from 'react'
import { step } from './draft'

type Ids = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  className?: string
  /** Draws the control with the ids that tie it to its label, hint and error. */
  children: (ids: Ids) => ReactNode
}

/** Lays out a label above a control, with a hint, and below it what is wrong. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className="text-xs text-muted">
        {label}
      </label>
      {children({ id, 'aria-describedby': note ? `${id}-note` : undefined, 'aria-invalid': error ? true : undefined })}
      {note ? (
        <p
          id={`${id}-note`}
          role={error ? 'alert' : undefined}
          className={clsx('text-xs', error ? 'text-warning-text' : 'text-faint')}
        >
          {note}
        </p>
      ) : null}
    </div>
  )
}

const BOX =
  'touchable h-8 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2.5 text-sm text-text placeholder:text-faint hover:bg-lifted focus-visible:outline-offset-0 aria-invalid:border-warning disabled:cursor-not-allowed disabled:opacity-60 [&[readonly]]:cursor-not-allowed [&[readonly]]:text-muted [&[readonly]]:opacity-70'

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={clsx(BOX, className)} autoComplete="off" {...rest} />
}

/** Takes a number in digits of any script, which `type="number"` refuses. The arrows step by 1, with Shift by 10. */
export function NumberInput(props: ComponentProps<'input'>) {
  return <TextInput inputMode="numeric" onKeyDown={stepOnArrow} {...props} />
}

function stepOnArrow(event: KeyboardEvent<HTMLInputElement>) {
  const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
  const input = event.currentTarget
  const to = by && !input.readOnly ? step(input.value, null, by * (event.shiftKey ? 10 : 1)) : null
  if (to === null) return
  event.preventDefault()
  // The value is set past React, which else takes the text for what it knows already.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, String(to))
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={clsx(BOX, className)} {...rest} />
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={clsx(BOX, 'h-auto resize-y py-1.5', className)} {...rest} />
}
