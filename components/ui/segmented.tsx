'use client'

import { ToggleGroup } from 'radix-ui'

type SegmentedProps<T extends string> = {
  label: string
  value: T | null
  choices: readonly { value: T; label: string }[]
  disabled?: boolean
  onChange: (value: T) => void
}

/** One of a few. `value: null` is for several things that differ. */
export function Segmented<T extends string>({ label, value, choices, disabled = false, onChange }: SegmentedProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value ?? ''}
      disabled={disabled}
      onValueChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next)
        if (chosen) onChange(chosen.value)
      }}
      className="flex rounded-md border border-line-strong bg-raised p-0.5"
    >
      {choices.map((choice) => (
        <ToggleGroup.Item
          key={choice.value}
          value={choice.value}
          className="touchable h-6 flex-1 rounded px-2 text-xs whitespace-nowrap text-muted hover:text-text disabled:cursor-not-allowed disabled:opacity-60 data-[state=on]:bg-accent-soft data-[state=on]:text-text data-[state=on]:shadow-[inset_0_0_0_1px_var(--accent)]"
        >
          {choice.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
