import { FormulaField } from '@/components/ui/fields/formula-field'
import { picturesIn, triedOf } from '@/lib/editor/placing/place'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { commonGap } from '@/lib/geometry/distribute'
import { roundTo } from '@/lib/geometry/round'
import type { Formula } from '@/lib/shared/formula'
import type { Placer } from './use-placing'

const GAPS = [
  { axis: 'x', label: 'Gap across', mark: '↔' },
  { axis: 'y', label: 'Gap down', mark: '↕' },
] as const

type Axis = (typeof GAPS)[number]['axis']
type GapFieldsProps = { editor: EditorStore; placer: Placer }

/**
 * Sets the gap between neighbours. The first stays, and the others follow it. What is shown and tried is of the same
 * pictures as what is set.
 */
export function GapFields({ editor, placer }: GapFieldsProps) {
  const { document, selection, frame, step, attempt } = editor.getState()
  const rects = picturesIn(document, selection).map(({ rect }) => rect)

  /** Returns a sentence where the formula gives no gap that is possible. */
  const gapBy = (formula: Formula, axis: Axis, label: string): number | string => {
    const [value, whole] = [commonGap(rects, axis), axis === 'x' ? frame.width : frame.height]
    const gap = formula({ value: value ?? Number.NaN, whole })
    if (Number.isNaN(gap) && value === null) return 'The gaps differ: type the one that they all get.'
    return Math.abs(gap) <= whole ? roundTo(gap, step) : `${label} must be ${-whole} to ${whole}.`
  }
  const show = (formula: Formula | null, axis: Axis, label: string): boolean => {
    const gap = formula && gapBy(formula, axis, label)
    if (typeof gap === 'string') return false
    // A refused gap moves nothing, and its release says why.
    attempt(gap === null ? null : triedOf({ to: 'set-gap', axis, gap }, editor.getState()))
    return true
  }
  return (
    <div className="grid grid-cols-2 gap-1.5">
      {GAPS.map(({ axis, label, mark }) => (
        <FormulaField
          key={axis}
          label={label}
          mark={mark}
          value={commonGap(rects, axis)}
          whole={axis === 'x' ? frame.width : frame.height}
          step={step}
          disabled={placer.disabled}
          onCommit={(formula) => {
            const gap = gapBy(formula, axis, label)
            if (typeof gap === 'string') return gap
            placer.run({ to: 'set-gap', axis, gap })
            return null
          }}
          onTry={(formula) => show(formula, axis, label)}
        />
      ))}
    </div>
  )
}
