type ChoiceFieldProps = {
  label: string
  value: string
  choices: readonly Readonly<{ value: string; label: string }>[]
  disabled: boolean
  onChoose: (value: string) => void
}

/** Chooses one of many. */
export function ChoiceField({ label, value, choices, disabled, onChoose }: ChoiceFieldProps) {
  return (
    <select
      aria-label={label}
      className="touchable h-7 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2 text-xs hover:bg-lifted disabled:opacity-60"
      value={value}
      disabled={disabled}
      onChange={({ target }) => onChoose(target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
