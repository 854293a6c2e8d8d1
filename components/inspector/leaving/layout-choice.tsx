import { switchedTo } from '@/lib/layout/room/switched-to'
import type { Layout } from '@/lib/protocol/live'

type Chosen = Readonly<{ to: string; toId: string }>

type LayoutChoiceProps = Chosen & {
  layouts: readonly Pick<Layout, 'id' | 'name'>[]
  disabled: boolean
  onChoose: (chosen: Chosen) => void
}

/** Chooses a layout, which may be renamed later. One that nobody has any more is said. */
export function LayoutChoice({ layouts, to, toId, disabled, onChoose }: LayoutChoiceProps) {
  const chosen = switchedTo({ to, toId }, layouts)
  const isMissing = to !== '' && !chosen
  const choose = (id: string) => {
    const layout = layouts.find((each) => each.id === id)
    onChoose({ to: layout?.name ?? '', toId: layout?.id ?? '' })
  }
  return (
    <>
      <select
        aria-label="Layout that is taken"
        className="touchable mt-1 h-7 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2 text-xs hover:bg-lifted disabled:opacity-60"
        value={chosen?.id ?? to}
        disabled={disabled}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">Choose a layout</option>
        {isMissing ? <option value={to}>{to}</option> : null}
        {layouts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {isMissing ? <p className="mt-1 text-2xs text-warning-text">This layout is gone: nothing is taken.</p> : null}
      {to === '' ? <p className="mt-1 text-2xs text-warning-text">Without a layout nothing is taken.</p> : null}
    </>
  )
}
