import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useEditor, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { FormulaField } from '@/components/ui/fields/formula-field'
import { IconButton } from '@/components/ui/icon-button'
import { addGuide, guideLines, guideName, moveGuide, removeGuide } from '@/lib/editor/aids/layout-guides'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { type Axis, sizeAlong } from '@/lib/geometry/axis'
import { backgroundOf } from '@/lib/layout/document'

const AXES = [
  { axis: 'x', title: 'Upright', add: 'Add an upright guide' },
  { axis: 'y', title: 'Level', add: 'Add a level guide' },
] as const

/** Lists the guides of the layout by their numbers, for those who pull none out of the rulers. */
export function GuideList({ editor }: { editor: EditorStore }) {
  const { canEdit } = useSeat()
  const [problem, setProblem] = useState<string | null>(null)
  const guides = useEditor(editor, ({ document }) => backgroundOf(document).guides)
  const frame = useEditor(editor, (state) => state.frame)
  const step = useEditor(editor, (state) => state.step)
  const lines = guideLines(guides, frame, step)
  const sizeOf = (axis: Axis) => sizeAlong(frame, axis)
  return (
    <div className="grid gap-2">
      <p className="text-xs text-muted">
        They stay with the layout, for everybody. Pull them out of the rulers, or type where they are.
      </p>
      <div className="grid grid-cols-2 gap-3">
        {AXES.map(({ axis, title, add }) => (
          <div key={axis} className="grid content-start gap-1.5">
            <ul aria-label={`${title} guides`} className="grid gap-1.5">
              {lines[axis].map((at, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: guides are known by their place in the list
                <li key={index} className="flex items-center gap-1">
                  <div className="min-w-0 flex-1">
                    <FormulaField
                      label={`${title} guide ${index + 1}`}
                      mark={axis === 'x' ? 'L' : 'T'}
                      value={at}
                      whole={sizeOf(axis)}
                      step={step}
                      disabled={!canEdit}
                      onTry={() => true}
                      onCommit={(formula) => {
                        const value = formula({ value: at, whole: sizeOf(axis) })
                        if (!(value >= 0 && value <= sizeOf(axis))) return `Must be between 0 and ${sizeOf(axis)}.`
                        moveGuide(editor, axis, index, value)
                        return null
                      }}
                    />
                  </div>
                  <IconButton
                    icon={Trash2}
                    label={`Remove: ${guideName(axis, at)}`}
                    disabled={!canEdit}
                    onClick={() => removeGuide(editor, axis, index)}
                  />
                </li>
              ))}
            </ul>
            <Button
              size="small"
              disabled={!canEdit}
              onClick={() => setProblem(addGuide(editor, axis, freeAt(lines[axis], sizeOf(axis), step)))}
            >
              {add}
            </Button>
          </div>
        ))}
      </div>
      <p role="status" aria-label="Guides" className="text-xs text-warning-text empty:hidden">
        {problem}
      </p>
    </div>
  )
}

/** Returns the middle of the frame, or else the next place where no guide is yet. */
function freeAt(taken: readonly number[], size: number, step: number): number {
  let at = Math.round(size / 2 / step) * step
  while (taken.includes(at) && at < size) at += 10 * step
  return at
}
