import type { Layout } from '@/lib/protocol/live'

type LayoutChoiceProps = {
  layouts: readonly Pick<Layout, 'id' | 'name'>[]
  /** It is the name of a layout, empty for none. */
  value: string
  disabled: boolean
  onChoose: (name: string) => void
}

/** Chooses a layout by its name, which copies and files of a show keep. A name that no layout has any more is said. */
export function LayoutChoice({ layouts, value, disabled, onChoose }: LayoutChoiceProps) {
  const names = [...new Set(layouts.map(({ name }) => name))]
  const isMissing = value !== '' && !names.includes(value)
  return (
    <>
      <select
        aria-label="Layout that is taken"
        className="touchable mt-1 h-7 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2 text-xs hover:bg-lifted disabled:opacity-60"
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">Choose a layout</option>
        {(isMissing ? [value, ...names] : names).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {isMissing ? <p className="mt-1 text-2xs text-warning-text">No layout has this name: nothing is taken.</p> : null}
      {value === '' ? <p className="mt-1 text-2xs text-warning-text">Without a layout nothing is taken.</p> : null}
    </>
  )
}
