import { FormulaField } from '@/components/ui/fields/formula-field'
import type { Rect, Size } from '@/lib/geometry/rect'
import type { Step } from '@/lib/geometry/round'
import type { Formula } from '@/lib/shared/formula'
import { AnchorRow } from './anchor-row'
import { common } from './input-edit'
import { Row } from './row'
import { useAnchor } from './section-memory'
import { type Edge, numberOf, rectBy, wholeOf } from './typed/rect-edit'

const ROWS: readonly { name: string; fields: readonly { edge: Edge; mark: string }[] }[] = [
  {
    name: 'Position',
    fields: [
      { edge: 'Left', mark: 'L' },
      { edge: 'Top', mark: 'T' },
    ],
  },
  {
    name: 'Size',
    fields: [
      { edge: 'Width', mark: 'W' },
      { edge: 'Height', mark: 'H' },
    ],
  },
  {
    name: 'Far edges',
    fields: [
      { edge: 'Right', mark: 'R' },
      { edge: 'Bottom', mark: 'B' },
    ],
  },
]

type RectRowsProps = {
  /** A number that is typed is given to each of them, and one that is calculated counts with its own value. */
  rects: readonly Rect[]
  frame: Size
  step: Step
  disabled: boolean
  /** Changes them all at once; the list is in the order of `rects`. */
  onRects: (rects: readonly Rect[]) => void
  /** Shows them on the canvas while a label is dragged; null ends it. */
  onTry: (rects: readonly Rect[] | null) => void
}

/** Edits rectangles in numbers. Left, Top, Right and Bottom are pixels of the frame, as they go on the wire. */
export function RectRows({ rects, frame, step, disabled, onRects, onTry }: RectRowsProps) {
  const [anchor, setAnchor] = useAnchor()

  /** Returns a sentence instead where one of them cannot be so. */
  const changed = (edge: Edge, formula: Formula): readonly Rect[] | string => {
    const result: Rect[] = []
    for (const rect of rects) {
      const answer = rectBy(formula, rect, edge, frame, anchor, step)
      if (!answer.ok) return answer.problem
      result.push(answer.rect)
    }
    return result
  }
  const commit = (edge: Edge) => (formula: Formula) => {
    const result = changed(edge, formula)
    if (typeof result === 'string') return result
    onRects(result)
    return null
  }
  const attempt = (edge: Edge) => (formula: Formula | null) => {
    const result = formula && changed(edge, formula)
    if (typeof result === 'string') return false
    onTry(result)
    return true
  }
  return (
    <>
      {ROWS.map(({ name, fields }) => (
        <Row key={name} name={name}>
          <div className="grid grid-cols-2 gap-1.5">
            {fields.map(({ edge, mark }) => (
              <FormulaField
                key={edge}
                label={edge}
                mark={mark}
                value={common(rects, (rect) => numberOf(rect, edge)) ?? null}
                whole={wholeOf(edge, frame)}
                step={step}
                disabled={disabled}
                onCommit={commit(edge)}
                onTry={attempt(edge)}
              />
            ))}
          </div>
        </Row>
      ))}
      <AnchorRow anchor={anchor} disabled={disabled} onChange={setAnchor} />
    </>
  )
}
