import { clsx } from 'clsx'
import { SquareDashedMousePointer } from 'lucide-react'
import { useEditor, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import type { EditorStore } from '@/lib/editor/state/editor-store'

/** Stands in for Shift: taps add to the selection or take out of it. It is there for fingers, or while it is on. */
export function SelectSeveral({ editor }: Readonly<{ editor: EditorStore }>) {
  const { announce } = useSeat()
  const several = useEditor(editor, (state) => state.several)
  const toggle = () => {
    editor.getState().selectSeveral(!several)
    announce(several ? 'A tap selects one' : 'Taps add to the selection, or take out of it')
  }
  return (
    <Button
      variant="quiet"
      size="small"
      aria-pressed={several}
      onClick={toggle}
      className={clsx(
        'pointer-events-auto pointer-coarse:inline-flex! pointer-coarse:h-11!',
        several ? 'bg-accent-soft! text-text! ring-1 ring-accent' : 'hidden! bg-canvas/85',
      )}
    >
      <SquareDashedMousePointer aria-hidden size={15} />
      Select several
    </Button>
  )
}
