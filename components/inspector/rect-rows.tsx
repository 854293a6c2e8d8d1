import { NumberField } from '@/components/ui/fields/number-field'
import { bottom, type Rect, right, type Size } from '@/lib/geometry/rect'
import { type Edge, rectWith } from './rect-edit'
import { Row } from './row'

type RectRowsProps = { rect: Rect; frame: Size; disabled: boolean; onRect: (rect: Rect) => void }

/** Edits a rectangle in numbers. Left, Top, Right and Bottom are pixels of the frame, as they go on the wire. */
export function RectRows({ rect, frame, disabled, onRect }: RectRowsProps) {
  const commit = (edge: Edge) => (value: number) => {
    const answer = rectWith(rect, edge, value, frame)
    if (!answer.ok) return answer.problem
    onRect(answer.rect)
    return null
  }
  const field = (edge: Edge, mark: string, value: number) => (
    <NumberField label={edge} mark={mark} value={value} disabled={disabled} onCommit={commit(edge)} />
  )
  return (
    <>
      <Row name="Position">
        <div className="grid grid-cols-2 gap-1.5">
          {field('Left', 'L', rect.x)}
          {field('Top', 'T', rect.y)}
        </div>
      </Row>
      <Row name="Size">
        <div className="grid grid-cols-2 gap-1.5">
          {field('Width', 'W', rect.width)}
          {field('Height', 'H', rect.height)}
        </div>
      </Row>
      <Row name="Far edges">
        <div className="grid grid-cols-2 gap-1.5">
          {field('Right', 'R', right(rect))}
          {field('Bottom', 'B', bottom(rect))}
        </div>
      </Row>
    </>
  )
}
