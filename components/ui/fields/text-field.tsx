'use client'

import { clsx } from 'clsx'
import { type KeyboardEvent, useId } from 'react'
import { FieldNote } from './field-note'
import { useDraft } from './use-draft'

type TextFieldProps = {
  label: string
  value: string
  /** It stands in an empty field: the value that applies then, or that several differ. */
  placeholder?: string
  /** Gives room for several lines; it is one text all the same, and Enter commits. */
  rows?: number
  /** Describes the text as it is typed, for example `12 / 300`. */
  counter?: (text: string) => string
  disabled?: boolean
  /** Commits the text, or says why not and does nothing. */
  onCommit: (text: string) => string | null
}

/**
 * Edits a text that Enter or leaving the field commits and Escape reverts; typing outlives a change of the value. Line
 * breaks, tabs and the like, which only a paste can bring, become spaces. The label is only read out.
 */
export function TextField(props: TextFieldProps) {
  const { label, value, placeholder, rows = 1, counter, disabled = false, onCommit } = props
  const id = useId()
  const draft = useDraft({ value, displayed: value, commit: (text) => onCommit(text.replace(/\s*\p{Cc}+\s*/gu, ' ')) })
  const { text, typed, error, note } = draft
  const described = [error || note ? `${id}-note` : null, counter ? `${id}-count` : null].filter(Boolean).join(' ')
  const field = {
    'aria-label': label,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': described || undefined,
    autoComplete: 'off',
    spellCheck: false,
    disabled,
    placeholder,
    title: value,
    value: text,
    onChange: (event: { target: { value: string } }) => draft.type(event.target.value),
    onBlur: () => typed !== null && draft.commit(typed),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') {
        event.preventDefault()
        if (typed !== null) draft.commit(typed)
      }
      if (event.key === 'Escape' && typed !== null) {
        event.stopPropagation()
        draft.revert()
      }
    },
  }
  return (
    <div>
      {rows > 1 ? (
        <textarea {...field} rows={rows} className={clsx(BOX, 'resize-none py-1 leading-snug')} />
      ) : (
        <input {...field} className={clsx(BOX, 'h-7 truncate')} />
      )}
      {counter ? (
        <p id={`${id}-count`} className="mt-0.5 text-right text-2xs text-faint tabular-nums">
          {counter(text)}
        </p>
      ) : null}
      <FieldNote id={`${id}-note`} error={error} note={note} />
    </div>
  )
}

const BOX =
  'touchable block w-full min-w-0 rounded-md border border-line-strong bg-raised px-2 text-sm placeholder:text-faint hover:bg-lifted aria-invalid:border-warning disabled:cursor-not-allowed disabled:opacity-60'
