import { useFill } from '@/components/seat/seat-context'
import { useKnownFacts } from '@/components/seat/stream-facts'
import { Name } from '@/components/ui/name'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { addressOf } from '@/lib/layout/address'
import { inputOf } from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'
import { MUCH_CUT, percentCut } from '@/lib/layout/input'

type CutNoteProps = { editor: EditorStore; input: Input; nameOf: (source: Source) => string }

/** Says how much of the picture the shape of its place cuts off, where the shape of who stands there is known. */
export function CutNote({ editor, input, nameOf }: CutNoteProps) {
  const standing = inputOf(useFill()(editor.getState().document), input.id)?.source ?? input.source
  const facts = useKnownFacts()
  const aspect = standing.kind === 'slot' ? undefined : facts.get(addressOf(standing))?.aspect
  const cut = input.placed ? percentCut(input, aspect) : 0
  if (Math.round(cut) === 0) return null
  const isMuch = cut > MUCH_CUT
  return (
    <p className={`px-3.5 pt-1 text-xs ${isMuch ? 'text-warning-text' : 'text-muted'}`}>
      {Math.round(cut)} % of <Name>{nameOf(standing)}</Name> is cut{isMuch ? ': less than half is left' : ''}.
    </p>
  )
}
