'use client'

import { useId } from 'react'

type SegmentedProps<T extends string> = {
  label: string
  value: T | null
  choices: readonly { value: T; label: string }[]
  disabled?: boolean
  onChange: (value: T) => void
}

/** Chooses one of a few. `value: null` is for several things that differ. */
export function Segmented<T extends string>({ label, value, choices, disabled = false, onChange }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset
      disabled={disabled}
      className="flex min-w-0 rounded-md border border-line-strong bg-raised p-0.5 disabled:opacity-60"
    >
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="min-w-0 flex-1">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="peer sr-only"
          />
          <span className="touchable grid h-6 cursor-pointer place-items-center rounded px-1 text-xs whitespace-nowrap text-muted peer-checked:bg-accent-soft peer-checked:text-text peer-checked:shadow-[inset_0_0_0_1px_var(--accent)] peer-focus-visible:outline-2 peer-focus-visible:outline-accent hover:text-text">
            {choice.label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
