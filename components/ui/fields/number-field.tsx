'use client'

import { clsx } from 'clsx'
import { type KeyboardEvent, useId } from 'react'
import { step, wholeNumber } from './draft'
import { FieldNote } from './field-note'
import { useDraft } from './use-draft'

type NumberFieldProps = {
  label: string
  /** Replaces the label by one or two letters before the number; a screen reader still says the label. */
  mark?: string
  /** It is `null` when several things differ: the field is empty until something is typed. */
  value: number | null
  /** Stands in an empty field. */
  empty?: string
  unit?: string
  disabled?: boolean
  /** Commits the number, or says why not and does nothing. */
  onCommit: (value: number) => string | null
}

/**
 * Edits a whole number: Enter or leaving the field commits, Escape reverts, the arrows step by 1 and with Shift by 10.
 * A value that is not possible is explained below and changes nothing. Typed text stays when the value changes under
 * it, and a note says so.
 */
export function NumberField({
  label,
  mark,
  value,
  empty = 'differ',
  unit,
  disabled = false,
  onCommit,
}: NumberFieldProps) {
  const id = useId()
  const draft = useDraft({
    value,
    displayed: value === null ? '' : String(value),
    commit: (text) => {
      const number = wholeNumber(text)
      return number === null ? `${label} must be a whole number.` : onCommit(number)
    },
  })
  const { text, typed, error, note } = draft
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      draft.commit(text)
    } else if (event.key === 'Escape' && typed !== null) {
      event.preventDefault()
      event.stopPropagation()
      draft.revert()
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      const to = step(typed, value, (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1))
      if (to !== null) draft.commit(String(to))
    }
  }

  return (
    <div className="min-w-0">
      <label
        htmlFor={id}
        className={clsx(
          'touchable flex h-7 items-center gap-2 rounded-md border bg-raised px-2 focus-within:border-accent focus-within:ring-1 focus-within:ring-accent hover:bg-lifted',
          error || note ? 'border-warning' : 'border-line-strong',
          disabled && 'opacity-60',
        )}
      >
        <span aria-hidden className="shrink-0 text-2xs text-faint" title={label}>
          {mark ?? label}
        </span>
        <input
          id={id}
          aria-label={label}
          inputMode="numeric"
          autoComplete="off"
          className="w-full min-w-0 bg-transparent text-sm tabular-nums outline-none disabled:cursor-not-allowed"
          placeholder={value === null ? empty : undefined}
          disabled={disabled}
          value={text}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || note ? `${id}-note` : undefined}
          onChange={(event) => draft.type(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={() => typed !== null && draft.commit(typed)}
          onKeyDown={onKeyDown}
        />
        {unit ? <span className="text-2xs whitespace-nowrap text-faint">{unit}</span> : null}
      </label>
      <FieldNote id={`${id}-note`} error={error} note={note} />
    </div>
  )
}
