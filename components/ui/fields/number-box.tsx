'use client'

import { clsx } from 'clsx'
import { type KeyboardEvent, useId } from 'react'
import { stepFrom } from './draft'
import { FieldNote } from './field-note'
import { useDraft } from './use-draft'
import { type Scrub, useScrub } from './use-scrub'

export type NumberBoxProps = {
  label: string
  /** Replaces the label by one or two letters before the number; a screen reader still says the label. */
  mark?: string | undefined
  /** It is `null` when several things differ: the field is empty until something is typed. */
  value: number | null
  /** Stands in an empty field. */
  empty?: string | undefined
  unit?: string | undefined
  disabled?: boolean
  /** Commits what was typed, or says why not and does nothing. */
  commit: (text: string) => string | null
  /** Returns the number that the text stands for; null where it is none. */
  numberIn: (text: string) => number | null
  /** Lets the pointer drag the label to change the number. */
  scrub?: Scrub
}

/**
 * Takes a number as text: Enter or leaving the field commits, Escape reverts, the arrows step by 1 and with Shift by
 * 10. What is not possible is explained below and changes nothing. Typed text stays when the value changes under it,
 * and a note says so.
 */
export function NumberBox({
  label,
  mark,
  value,
  empty = 'differ',
  unit,
  disabled = false,
  commit,
  numberIn,
  scrub,
}: NumberBoxProps) {
  const id = useId()
  const draft = useDraft({ value, displayed: value === null ? '' : String(value), commit })
  const { typed, error, note } = draft
  const scrubbing = useScrub(disabled ? undefined : scrub, draft.commit)
  const text = scrubbing.tried === null ? draft.text : String(numberIn(scrubbing.tried) ?? scrubbing.tried)
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
      const by = (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1)
      const to = stepFrom(typed === null ? null : numberIn(typed), value, by)
      if (to !== null) draft.commit(String(to))
    }
  }

  return (
    <div className="min-w-0">
      <label
        htmlFor={id}
        className={clsx(
          'touchable flex h-7 items-center rounded-md border bg-raised px-2 focus-within:border-accent focus-within:ring-1 focus-within:ring-accent hover:bg-lifted',
          error || note ? 'border-warning' : 'border-line-strong',
          disabled && 'opacity-60',
        )}
      >
        <span
          aria-hidden
          title={scrub && !disabled ? `${label}: drag to change` : label}
          className={clsx(
            '-ml-2 flex shrink-0 items-center self-stretch px-2 text-2xs text-faint',
            scrub && !disabled && 'cursor-ew-resize touch-none select-none hover:text-text',
          )}
          {...scrubbing.props}
        >
          {mark ?? label}
        </span>
        <input
          id={id}
          aria-label={label}
          inputMode={scrub ? 'text' : 'numeric'}
          autoComplete="off"
          className="w-full min-w-0 bg-transparent text-sm tabular-nums outline-none disabled:cursor-not-allowed"
          placeholder={value === null ? empty : undefined}
          disabled={disabled}
          value={text}
          data-own-escape={typed === null ? undefined : ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || note ? `${id}-note` : undefined}
          onChange={(event) => draft.type(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={() => typed !== null && draft.commit(typed)}
          onKeyDown={onKeyDown}
        />
        {unit ? <span className="pl-2 text-2xs whitespace-nowrap text-faint">{unit}</span> : null}
      </label>
      <FieldNote id={`${id}-note`} error={error} note={note} />
    </div>
  )
}
