import { useDesk, useEditor, useFill, useSeat } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { TextField } from '@/components/ui/fields/text-field'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { inputOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { setSource } from '@/lib/layout/set-fields'
import { type Slot, slotName } from '@/lib/layout/slot'
import { boundTo, CHOICES, choiceOf, slotOf } from './filling/slot-choice'
import { Row } from './row'

type SlotRowsProps = { editor: EditorStore; input: Input; sources: Sources }

/** Edits who fills an input's place: the source that it names, or someone from the room of the day. */
export function SlotRows({ editor, input, sources }: SlotRowsProps) {
  const { canEdit } = useSeat()
  const { edit } = editor.getState()
  const { source } = input
  const filled = useFilled(editor, input)
  const standing = useDesk(
    ({ roster }) =>
      roster.entries.find((entry) => filled?.kind === 'stream' && entry.streamId === filled.streamId) ?? null,
  )
  const turned = (choice: string) => slotOf(choice, source, standing)
  const change = (next: Input['source'] | null) => {
    if (next) edit(setSource(editor.getState().document, input.id, next))
  }
  return (
    <>
      <Row name="Filled by">
        <select
          aria-label="Filled by"
          value={choiceOf(source)}
          disabled={!canEdit || input.locked}
          onChange={({ target }) => change(turned(target.value))}
          className="touchable h-7 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2 text-xs hover:bg-lifted disabled:opacity-60"
        >
          {CHOICES.map(({ value, label }) => (
            <option key={value} value={value} disabled={value !== choiceOf(source) && turned(value) === null}>
              {label}
            </option>
          ))}
        </select>
      </Row>
      {source.kind === 'slot' ? <Bound editor={editor} input={input} slot={source} sources={sources} /> : null}
    </>
  )
}

/** Returns who stands in the place of an input now. */
function useFilled(editor: EditorStore, { id }: Input): Input['source'] | undefined {
  const fill = useFill()
  return useEditor(editor, ({ document }) => inputOf(fill(document), id)?.source)
}

const WAITS_FOR = { user: 'User id', stream: 'Stream id', role: 'Name or role' } as const

function Bound({ editor, input, slot, sources }: SlotRowsProps & { slot: Slot }) {
  const { canEdit } = useSeat()
  const filled = useFilled(editor, input)
  const { by } = slot.for
  const commit = (text: string): string | null => {
    const bound = boundTo(by, text)
    if (typeof bound === 'string') return bound
    editor.getState().edit(setSource(editor.getState().document, input.id, bound))
    return null
  }
  return (
    <>
      {by === 'next' ? null : (
        <Row name={WAITS_FOR[by]}>
          <TextField
            label={WAITS_FOR[by]}
            value={slotName(slot)}
            disabled={!canEdit || input.locked}
            onCommit={commit}
          />
        </Row>
      )}
      <p role="status" aria-label="Who fills it" className="px-3.5 pt-1 text-xs text-muted">
        {filled && filled.kind !== 'slot'
          ? `Filled by ${sources.nameOf(filled)} now.`
          : 'Nobody fills it now: the take leaves it out.'}
      </p>
    </>
  )
}
