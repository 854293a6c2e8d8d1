import { memo, useId } from 'react'
import type { Fixed } from '@/lib/geometry/axis'
import { Row } from './row'
import type { Anchor } from './typed/rect-edit'

const ACROSS = [
  [0, 'left'],
  [0.5, 'centre'],
  [1, 'right'],
] as const
const DOWN = [
  [0, 'Top'],
  [0.5, 'Middle'],
  [1, 'Bottom'],
] as const

const POINTS: readonly { x: Fixed; y: Fixed; label: string }[] = DOWN.flatMap(([y, down]) =>
  ACROSS.map(([x, across]) => ({ x, y, label: `${down} ${across}` })),
)

type AnchorRowProps = { anchor: Anchor; disabled: boolean; onChange: (anchor: Anchor) => void }

/** Chooses the point that stays while a field changes the size: the far edges pull, and those at the anchor move. */
export const AnchorRow = memo(function AnchorRow({ anchor, disabled, onChange }: AnchorRowProps) {
  const name = useId()
  const { label } = POINTS.find(({ x, y }) => x === anchor.x && y === anchor.y) ?? { label: '' }
  return (
    <Row name="Anchor">
      <div className="flex items-center gap-2.5">
        <fieldset
          disabled={disabled}
          className="grid shrink-0 grid-cols-3 rounded-md border border-line-strong bg-raised p-0.5 disabled:opacity-60"
        >
          <legend className="sr-only">Anchor</legend>
          {POINTS.map((point) => (
            <label key={point.label} title={point.label}>
              <input
                type="radio"
                name={name}
                aria-label={point.label}
                checked={point.label === label}
                onChange={() => onChange({ x: point.x, y: point.y })}
                className="peer sr-only"
              />
              <span className="grid size-5 cursor-pointer place-items-center rounded text-faint peer-checked:bg-accent-soft peer-checked:text-text peer-checked:shadow-[inset_0_0_0_1px_var(--accent)] peer-focus-visible:outline-2 peer-focus-visible:outline-accent hover:text-text pointer-coarse:size-8">
                <span aria-hidden className="size-1.5 rounded-full bg-current" />
              </span>
            </label>
          ))}
        </fieldset>
        <p className="min-w-0 text-2xs text-faint">{saysOf(anchor)}</p>
      </div>
    </Row>
  )
})

const EDGES = { x: { 0: 'L', 1: 'R' }, y: { 0: 'T', 1: 'B' } } as const

/** Says what the fields do: `L and T move, R and B stretch.` */
function saysOf({ x, y }: Anchor): string {
  const moving = [...movingAlong('x', x), ...movingAlong('y', y)]
  const pulling = (['L', 'T', 'R', 'B'] as const).filter((edge) => !moving.includes(edge))
  return `${words(moving)} move${pulling.length > 0 ? `, ${words(pulling)} stretch` : ''}.`
}

const movingAlong = (axis: 'x' | 'y', fixed: Fixed): string[] =>
  fixed === 0.5 ? Object.values(EDGES[axis]) : [EDGES[axis][fixed]]

const words = (edges: readonly string[]): string => `${edges.slice(0, -1).join(', ')} and ${edges.at(-1)}`
