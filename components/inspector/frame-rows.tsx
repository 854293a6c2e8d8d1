import { Button } from '@/components/ui/button'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { MAX_EXTENT, MIN_SIZE } from '@/lib/geometry/constrain'
import { roundTo, type Step } from '@/lib/geometry/round'
import { setRects } from '@/lib/layout/commands'
import { inputOf, isOnFrame } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { AlignButtons } from './align-buttons'
import { DoneNote, FillRow } from './fill-row'
import { Row } from './row'
import { usePlacing } from './use-placing'

type FrameRowsProps = { editor: EditorStore; input: Input; aspect: number }

/** Places one input on the frame: at its edges, in a part of it, or in the shape of its source. */
export function FrameRows({ editor, input, aspect }: FrameRowsProps) {
  const placer = usePlacing(editor, [input])
  if (!isOnFrame(input)) return null
  const { step } = editor.getState()
  const height = heightFor(input.width, aspect, step)
  const match = () => {
    const { document, edit } = editor.getState()
    const now = inputOf(document, input.id)
    if (now) edit(setRects(document, { [now.id]: { ...now, height: heightFor(now.width, aspect, step) } }))
  }
  return (
    <>
      <Row name="In frame">
        <AlignButtons placer={placer} to="frame" />
      </Row>
      <FillRow placer={placer}>
        <Button
          size="small"
          disabled={placer.disabled || height === input.height}
          title="Gives the picture the shape of its source; the width stays"
          onClick={match}
        >
          Source shape
        </Button>
      </FillRow>
      <DoneNote says={placer.says} />
    </>
  )
}

function heightFor(width: number, aspect: number, step: Step): number {
  return Math.max(MIN_SIZE, Math.min(MAX_EXTENT, roundTo(width / aspect, step)))
}
