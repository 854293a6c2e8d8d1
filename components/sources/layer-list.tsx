'use client'

import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { useEditor, useSeat } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { Empty, Panel } from '@/components/ui/panel'
import { useSortable } from '@/components/ui/use-sortable'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { removeRecords } from '@/lib/layout/commands'
import { inputsOf, watermarkOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { moveTo } from '@/lib/layout/order'
import { LayerItem } from './layer-item'
import { layerMarks } from './layer-marks'
import { WatermarkItem } from './watermark-item'

/**
 * Lists the watermark and the inputs of the layout, top first, as a listbox of which several can be selected. Shift and
 * Ctrl extend, Alt with an arrow moves a layer, Delete removes.
 */
export function LayerList({ editor, sources }: { editor: EditorStore; sources: Sources }) {
  const { canEdit } = useSeat()
  const document = useEditor(editor, (state) => state.document)
  const selection = useEditor(editor, (state) => state.selection)
  const [active, setActive] = useState<string | null>(null)
  const anchor = useRef<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()

  const inputs = useMemo(() => inputsOf(document).toReversed(), [document])
  const inputIds = useMemo(() => inputs.map((input) => input.id), [inputs])
  const watermark = watermarkOf(document)
  const ids = useMemo(() => (watermark ? [watermark.id, ...inputIds] : inputIds), [watermark, inputIds])
  const layers = useMemo(() => layerNumbers(inputs), [inputs])
  const current =
    active !== null && ids.includes(active) ? active : (ids.find((id) => selection.includes(id)) ?? ids[0] ?? null)

  const { edit, select } = editor.getState()
  const selectTo = (id: string) => {
    const from = ids.indexOf(anchor.current ?? id)
    const to = ids.indexOf(id)
    select(from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1))
  }
  const pick = (id: string, { shift, toggle }: { shift: boolean; toggle: boolean }) => {
    setActive(id)
    if (shift) return selectTo(id)
    anchor.current = id
    if (!toggle) return select([id])
    select(selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id])
  }
  /** `index` counts inputs from the top, as the list does. The watermark stays where it is, above them. */
  const put = (id: string, index: number) => {
    const last = inputIds.length - 1
    if (canEdit && inputIds.includes(id) && index >= 0 && index <= last)
      edit(moveTo(editor.getState().document, id, last - index))
  }
  useSortable({ list, canMove: canEdit, onMove: (from, to) => put(inputIds[from] ?? '', to) })

  const onKeyDown = (event: KeyboardEvent) => {
    const toggle = event.ctrlKey || event.metaKey
    const at = current === null ? -1 : ids.indexOf(current)
    const goal = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: ids.length - 1 }[event.key]
    if (goal !== undefined) {
      const next = ids[Math.max(0, Math.min(ids.length - 1, goal))]
      if (event.altKey && current !== null) put(current, goal - (ids.length - inputIds.length))
      else if (next !== undefined) toggle ? setActive(next) : pick(next, { shift: event.shiftKey, toggle: false })
    } else if (event.key === ' ' && current !== null) pick(current, { shift: event.shiftKey, toggle })
    else if (event.key.toLowerCase() === 'a' && toggle) select(ids)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && canEdit) edit(removeRecords(document, selection))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Panel title="Layers" className="min-h-24 flex-1" aside={<span className="text-2xs text-faint">top first</span>}>
      {ids.length === 0 ? <Empty>No inputs yet. Drag a source onto the frame, or double-click it.</Empty> : null}
      <div
        ref={list}
        role="listbox"
        aria-label="Layers, top first"
        aria-multiselectable
        aria-activedescendant={current === null ? undefined : `${listId}-${current}`}
        tabIndex={ids.length === 0 ? -1 : 0}
        onKeyDown={onKeyDown}
        className="group min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
      >
        {watermark ? (
          <WatermarkItem
            elementId={`${listId}-${watermark.id}`}
            url={watermark.url}
            selected={selection.includes(watermark.id)}
            active={watermark.id === current}
            onPick={pick}
          />
        ) : null}
        {inputs.map((input) => (
          <LayerItem
            key={input.id}
            id={input.id}
            elementId={`${listId}-${input.id}`}
            source={input.source}
            marks={layerMarks(input)}
            layer={layers.get(input.id) ?? null}
            selected={selection.includes(input.id)}
            active={input.id === current}
            sources={sources}
            onPick={pick}
          />
        ))}
      </div>
    </Panel>
  )
}

/** Returns the Layer that each picture has on the wire: 0 is the bottom, and sound only has none. */
function layerNumbers(topFirst: readonly Input[]): ReadonlyMap<string, number> {
  const placed = topFirst.toReversed().filter((input) => input.placed)
  return new Map(placed.map((input, index) => [input.id, index]))
}
