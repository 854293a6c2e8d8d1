import { shownAids } from '@/components/canvas/aids/shown'
import { NumberField } from '@/components/ui/fields/number-field'
import { Segmented } from '@/components/ui/fields/segmented'
import { type Aids, LEAST_EVERY, MOST_CELLS, MOST_GUTTER } from '@/lib/editor/aids/aids'

const KINDS = [
  { value: 'cells', label: 'Columns and rows' },
  { value: 'pixels', label: 'Every few pixels' },
] as const

type Numbered = 'columns' | 'rows' | 'gutter' | 'margin' | 'every'

/** Edits the grid that is shown over the canvas. */
export function GridFields({ aids }: { aids: Aids }) {
  const field = (label: string, part: Numbered, [least, most]: readonly [number, number], unit?: string) => (
    <NumberField
      label={label}
      value={aids[part]}
      unit={unit}
      onCommit={(value) => {
        if (value < least || value > most) return `${label} must be between ${least} and ${most}.`
        shownAids.setState({ [part]: value })
        return null
      }}
    />
  )
  return (
    <div className="grid gap-2">
      <Segmented
        label="Grid by"
        value={aids.gridBy}
        choices={KINDS}
        onChange={(gridBy) => shownAids.setState({ gridBy })}
      />
      {aids.gridBy === 'cells' ? (
        <div className="grid grid-cols-4 gap-2 max-sm:grid-cols-2">
          {field('Columns', 'columns', [1, MOST_CELLS])}
          {field('Rows', 'rows', [1, MOST_CELLS])}
          {field('Gutter', 'gutter', [0, MOST_GUTTER], 'px')}
          {field('Margin', 'margin', [0, MOST_GUTTER], 'px')}
        </div>
      ) : (
        field('Every', 'every', [LEAST_EVERY, MOST_GUTTER], 'px')
      )}
    </div>
  )
}
