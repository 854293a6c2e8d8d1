'use client'

import { clsx } from 'clsx'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'

type NumberFieldProps = {
  label: string
  /** One or two letters before the number; the label is still what a screen reader says. */
  mark?: string
  /** `null` when several things differ: the field is empty until something is typed. */
  value: number | null
  unit?: string
  disabled?: boolean
  /** Does it, or says why not and does nothing. */
  onCommit: (value: number) => string | null
}

/**
 * A whole number: Enter or leaving the field commits, Escape reverts, the arrows step by 1 and with Shift by 10.
 * What cannot be is explained below and changes nothing.
 */
export function NumberField({ label, mark, value, unit, disabled = false, onCommit }: NumberFieldProps) {
  const id = useId()
  const shown = value === null ? '' : String(value)
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)

  // What was being typed was meant for the value that was there; a new one makes it, and its error, meaningless.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the value changes
  useEffect(() => {
    setDraft(null)
    setError(null)
  }, [value])

  const commit = (text: string) => {
    if (text === shown) return revert()
    const number = /^[+-]?\d{1,6}$/.test(text.trim()) ? Number(text) : null
    const problem = number === null ? `${label} must be a whole number.` : onCommit(number)
    setError(problem)
    if (problem === null) setDraft(null)
  }
  const revert = () => {
    setDraft(null)
    setError(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      commit(draft ?? shown)
    } else if (event.key === 'Escape' && draft !== null) {
      event.preventDefault()
      event.stopPropagation()
      revert()
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      const from = draft === null ? value : Number(draft)
      if (from === null || !Number.isInteger(from)) return
      const to = from + (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1)
      setDraft(String(to))
      commit(String(to))
    }
  }

  return (
    <div className="min-w-0">
      <label
        htmlFor={id}
        className={clsx(
          'touchable flex h-7 items-center gap-2 rounded-md border bg-raised px-2 focus-within:border-accent hover:bg-lifted',
          error ? 'border-warning' : 'border-line-strong',
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
          placeholder={value === null ? 'differ' : undefined}
          disabled={disabled}
          value={draft ?? shown}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => setDraft(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={() => draft !== null && commit(draft)}
          onKeyDown={onKeyDown}
        />
        {unit ? <span className="text-2xs whitespace-nowrap text-faint">{unit}</span> : null}
      </label>
      {error ? (
        <p id={`${id}-error`} role="alert" className="mt-1 text-2xs text-warning-text">
          {error}
        </p>
      ) : null}
    </div>
  )
}
