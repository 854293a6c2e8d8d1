'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from './button'

type ColourFieldProps = {
  label: string
  /** `#rrggbb`, or null for none. */
  value: string | null
  /** What is there when there is no colour. */
  none: string
  disabled?: boolean
  onChange: (value: string | null) => void
}

const COLOUR = /^#[0-9a-f]{6}$/

/** A picker and a field for the same colour. The picker commits when it closes: one choice is one change. */
export function ColourField({ label, value, none, disabled = false, onChange }: ColourFieldProps) {
  const [draft, setDraft] = useState(value ?? '')
  const [error, setError] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => {
    setDraft(value ?? '')
    setError(false)
  }, [value])

  const commit = (text: string) => {
    const next = text.trim().toLowerCase()
    if (next === (value ?? '')) return setError(false)
    setError(!COLOUR.test(next))
    if (COLOUR.test(next)) onChange(next)
  }
  const latest = useRef(commit)
  latest.current = commit

  // React's onChange is the DOM's `input`, which comes with every move in the picker; `change` comes when it closes.
  useEffect(() => {
    const element = picker.current
    const closed = () => element && latest.current(element.value)
    element?.addEventListener('change', closed)
    return () => element?.removeEventListener('change', closed)
  }, [])

  return (
    <div>
      <div className="flex items-center gap-1.5">
        <input
          ref={picker}
          type="color"
          aria-label={label}
          disabled={disabled}
          value={COLOUR.test(draft) ? draft : '#000000'}
          onChange={(event) => setDraft(event.target.value)}
          className="touchable h-7 w-9 shrink-0 cursor-pointer rounded-md border border-line-strong bg-raised p-0.5 disabled:cursor-not-allowed disabled:opacity-60"
        />
        <input
          aria-label={`${label} as #rrggbb`}
          aria-invalid={error ? true : undefined}
          spellCheck={false}
          autoComplete="off"
          maxLength={7}
          disabled={disabled}
          placeholder={none}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => commit(draft)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit(draft)
            if (event.key === 'Escape') setDraft(value ?? '')
          }}
          className="touchable h-7 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2 text-sm tabular-nums placeholder:text-faint aria-invalid:border-warning disabled:opacity-60"
        />
        <Button size="small" disabled={disabled || value === null} onClick={() => onChange(null)}>
          None
        </Button>
      </div>
      {error ? (
        <p role="alert" className="mt-1 text-2xs text-warning-text">
          A colour is # and six digits 0–9, a–f.
        </p>
      ) : null}
    </div>
  )
}
