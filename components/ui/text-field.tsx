'use client'

import { useId } from 'react'
import { FieldNote } from './field-note'
import { useDraft } from './use-draft'

type TextFieldProps = {
  label: string
  value: string
  disabled?: boolean
  /** Does it, or says why not and does nothing. */
  onCommit: (text: string) => string | null
}

/** A text that Enter or leaving the field commits and Escape reverts; typing outlives a change of the value. The label is only read out. */
export function TextField({ label, value, disabled = false, onCommit }: TextFieldProps) {
  const id = useId()
  const draft = useDraft({ value, shown: value, commit: onCommit })
  const { text, typed, error, note } = draft
  return (
    <div>
      <input
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || note ? `${id}-note` : undefined}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        title={value}
        value={text}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={() => typed !== null && draft.commit(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed !== null) draft.commit(typed)
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation()
            draft.revert()
          }
        }}
        className="touchable h-7 w-full min-w-0 truncate rounded-md border border-line-strong bg-raised px-2 text-sm hover:bg-lifted aria-invalid:border-warning disabled:cursor-not-allowed disabled:opacity-60"
      />
      <FieldNote id={`${id}-note`} error={error} note={note} />
    </div>
  )
}
