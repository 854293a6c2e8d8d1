import { useMemo } from 'react'
import { useDesk, useEditor, useFill, useSeat } from '@/components/seat/seat-context'
import { toSource } from '@/components/seat/typed-source'
import type { Sources } from '@/components/seat/use-sources'
import { ComboField } from '@/components/ui/fields/combo-field'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { addressOf } from '@/lib/layout/address'
import type { Input, Source } from '@/lib/layout/input'
import { sourceChoices } from './source-choices'

type SourceFieldProps = { editor: EditorStore; input: Input; sources: Sources }

/** Chooses the source of an input among the streams of the room, or takes the id or address of any other. */
export function SourceField({ editor, input, sources }: SourceFieldProps) {
  const { canEdit } = useSeat()
  const entries = useDesk((state) => state.roster.entries)
  const document = useEditor(editor, (state) => state.document)
  const fill = useFill()
  const { id, source, locked } = input
  const choices = useMemo(() => sourceChoices(entries, fill(document), id), [entries, fill, document, id])
  const address = addressOf(source)
  const put = (source: Source) => sources.place(source, { onto: id })
  return (
    <ComboField
      label="Source"
      value={choices.find((choice) => source.kind === 'stream' && choice.id === source.streamId)?.name ?? address}
      title={address}
      choices={choices}
      typedAs={(text) => `${text.includes('://') ? 'Address' : 'Stream id'} ${text}`}
      disabled={!canEdit || locked}
      onPick={(streamId) => put({ kind: 'stream', streamId })}
      onCommit={(text) => {
        const typed = toSource(text)
        if (!typed.ok) return typed.problem
        put(typed.source)
        return null
      }}
    />
  )
}
