import { useFill } from '@/components/seat/seat-context'
import { useKnownFacts } from '@/components/seat/stream-facts'
import { Name } from '@/components/ui/name'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { partCut } from '@/lib/geometry/fit'
import { inputOf } from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'

type CutNoteProps = { editor: EditorStore; input: Input; nameOf: (source: Source) => string }

/** Says how much of the picture the shape of its place cuts off, where the shape of who stands there is known. */
export function CutNote({ editor, input, nameOf }: CutNoteProps) {
  const standing = inputOf(useFill()(editor.getState().document), input.id)?.source ?? input.source
  const facts = useKnownFacts()
  const aspect = standing.kind === 'stream' ? facts.get(standing.streamId)?.aspect : undefined
  if (aspect === undefined || input.fit !== 'crop' || !input.placed) return null
  const cut = Math.round(partCut({ width: aspect, height: 1 }, input) * 100)
  if (cut === 0) return null
  return (
    <p className={`px-3.5 pt-1 text-xs ${cut > 50 ? 'text-warning-text' : 'text-muted'}`}>
      {cut} % of <Name>{nameOf(standing)}</Name> is cut{cut > 50 ? ': less than half is left' : ''}.
    </p>
  )
}
