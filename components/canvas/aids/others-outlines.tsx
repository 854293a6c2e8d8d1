import { useStore } from 'zustand'
import type { Pane, View } from '@/components/canvas/paint/view'
import { toScreen } from '@/components/canvas/paint/view'
import { Name } from '@/components/ui/name'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Rect } from '@/lib/geometry/rect'
import { isOnFrame, type LayoutDocument, rectRecordOf } from '@/lib/layout/document'
import { bySelected, othersSelected, type Selecting } from './others'

/** Where a selection has more pictures than this, its person's name stands on the first of them. */
const NAMED_AT_MOST = 3
/** Two who have selected the same have one outline in the other, this many CSS pixels apart. */
const APART = 4
const CHIP_HEIGHT = 16

type OthersOutlinesProps = Readonly<{ view: View; pane: Pane; editor: EditorStore }>

/**
 * Outlines what others have selected, each in their colour and with their name. The list of layers says the same in
 * words.
 */
export function OthersOutlines({ view, pane, editor }: OthersOutlinesProps) {
  const people = useStore(othersSelected, (state) => state.people)
  const document = useStore(editor, (state) => state.document)
  const outlined = [...bySelected(people)].flatMap(([id, who]) => {
    const rect = rectOf(document, id)
    return rect ? [{ id, who, rect: toScreen(view, rect) }] : []
  })
  if (outlined.length === 0) return null
  const firstOf = new Map<string, string>()
  for (const { id, who } of outlined) for (const person of who) if (!firstOf.has(person.id)) firstOf.set(person.id, id)
  const isNamedAt = (person: Selecting, id: string) =>
    person.selection.length <= NAMED_AT_MOST || firstOf.get(person.id) === id
  return (
    <div
      aria-hidden
      data-aids="others"
      className="pointer-events-none absolute inset-0 overflow-hidden"
      style={{ width: pane.width, height: pane.height }}
    >
      {outlined.map(({ id, who, rect }) => (
        <div key={id}>
          {who.map((person, index) => (
            <div
              key={person.id}
              className="absolute border-2 border-dashed shadow-[0_0_0_1px_rgba(0,0,0,0.7),inset_0_0_0_1px_rgba(0,0,0,0.7)]"
              style={{ ...boxOf(rect, index * APART), borderColor: person.colour }}
            />
          ))}
          <div
            className="absolute flex gap-px overflow-hidden"
            style={{
              left: Math.max(0, rect.x),
              top: Math.max(0, rect.y - CHIP_HEIGHT),
              maxWidth: Math.max(rect.width, 72),
            }}
          >
            {who
              .filter((person) => isNamedAt(person, id))
              .map(({ id, name, colour }) => (
                <Name
                  key={id}
                  className="block max-w-32 min-w-0 truncate px-1 text-[11px] leading-4 font-semibold text-black"
                  style={{ background: colour }}
                >
                  {name}
                </Name>
              ))}
          </div>
        </div>
      ))}
    </div>
  )
}

/** Sound alone has no place on the frame, and what was removed meanwhile has none either. */
function rectOf(document: LayoutDocument, id: string): Rect | null {
  const record = rectRecordOf(document, id)
  return record && (record.type !== 'input' || isOnFrame(record)) ? record : null
}

const boxOf = ({ x, y, width, height }: Rect, inset: number) => ({
  left: Math.round(x) + inset,
  top: Math.round(y) + inset,
  width: Math.max(4, Math.round(width) - 2 * inset),
  height: Math.max(4, Math.round(height) - 2 * inset),
})
