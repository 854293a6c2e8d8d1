import { FormulaField } from '@/components/ui/fields/formula-field'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { boxOf, scaleTogether } from '@/lib/editor/tool/scale-together'
import { setRects } from '@/lib/layout/commands'
import type { Formula } from '@/lib/shared/formula'
import { Row } from './row'
import { useAnchor } from './section-memory'

const FIELDS = [
  { axis: 'x', side: 'width', label: 'Box width', mark: 'W' },
  { axis: 'y', side: 'height', label: 'Box height', mark: 'H' },
] as const

type TogetherRowProps = { editor: EditorStore; ids: readonly string[]; disabled: boolean }

/** Resizes several as one, in numbers: their common box keeps its shape and its anchor, and they their proportions. */
export function TogetherRow({ editor, ids, disabled }: TogetherRowProps) {
  const [anchor] = useAnchor()
  const box = boxOf(editor.getState(), ids)
  const { frame, step } = editor.getState()
  if (!box) return null

  const scaledBy = (formula: Formula, { axis, side }: (typeof FIELDS)[number]) => {
    const state = editor.getState()
    const exact = formula({ value: boxOf(state, ids)?.[side] ?? Number.NaN, whole: frame[side] })
    return scaleTogether(state, ids, { axis, size: Math.round(exact), anchor })
  }
  return (
    <Row name="Together">
      <div className="grid grid-cols-2 gap-1.5">
        {FIELDS.map((field) => (
          <FormulaField
            key={field.axis}
            label={field.label}
            mark={field.mark}
            value={box[field.side]}
            whole={frame[field.side]}
            step={step}
            disabled={disabled}
            onCommit={(formula) => {
              const scaled = scaledBy(formula, field)
              if (!scaled.ok) return scaled.problem
              const { document, edit } = editor.getState()
              edit(setRects(document, { ...scaled.hidden, ...scaled.rects }), scaled.unscaled)
              return null
            }}
            onTry={(formula) => {
              const scaled = formula && scaledBy(formula, field)
              if (scaled && !scaled.ok) return false
              editor.getState().attempt(scaled ? scaled.rects : null)
              return true
            }}
          />
        ))}
      </div>
    </Row>
  )
}
