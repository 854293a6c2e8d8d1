'use client'

import { useEffect, useId, useState } from 'react'

type TextFieldProps = {
  label: string
  value: string
  disabled?: boolean
  /** Does it, or says why not and does nothing. */
  onCommit: (text: string) => string | null
}

/** A text that Enter or leaving the field commits and Escape reverts. The label is only read out. */
export function TextField({ label, value, disabled = false, onCommit }: TextFieldProps) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed was meant for the value that was there
  useEffect(() => {
    setDraft(null)
    setError(null)
  }, [value])

  const commit = () => {
    const problem = draft === null || draft === value ? null : onCommit(draft)
    setError(problem)
    if (problem === null) setDraft(null)
  }
  const revert = () => {
    setDraft(null)
    setError(null)
  }
  return (
    <div>
      <input
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        title={value}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation()
            revert()
          }
        }}
        className="touchable h-7 w-full min-w-0 truncate rounded-md border border-line-strong bg-raised px-2 text-sm hover:bg-lifted aria-invalid:border-warning disabled:cursor-not-allowed disabled:opacity-60"
      />
      {error ? (
        <p id={`${id}-error`} role="alert" className="mt-1 text-2xs text-warning-text">
          {error}
        </p>
      ) : null}
    </div>
  )
}
