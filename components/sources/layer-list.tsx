'use client'

import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from 'react'
import { useEditor, useFill, useSeat } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { onDemand } from '@/components/ui/on-demand'
import { Empty, Panel } from '@/components/ui/panel'
import { useSortable } from '@/components/ui/use-sortable'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { removeRecords } from '@/lib/layout/commands'
import { type LayoutDocument, watermarkOf } from '@/lib/layout/document'
import { moveTo } from '@/lib/layout/order'
import { LayerItem } from './layer-item'
import { type LayerRow, layerRows } from './layer-rows'

const WatermarkItem = onDemand(() => import('./watermark-item'))

/**
 * Lists the watermark and the inputs of the layout, top first, as a listbox of which several can be selected. Shift and
 * Ctrl extend, Alt with an arrow moves a layer, Delete removes.
 */
export function LayerList({ editor, sources }: { editor: EditorStore; sources: Sources }) {
  const { canEdit } = useSeat()
  const layers = useLayers(editor)
  const hasWatermark = useEditor(editor, ({ document }) => watermarkOf(document) !== null)
  const selection = useEditor(editor, (state) => state.selection)
  const [active, setActive] = useState<string | null>(null)
  const anchor = useRef<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()

  const inputIds = useMemo(() => layers.map(({ id }) => id), [layers])
  const ids = useMemo(() => (hasWatermark ? ['watermark', ...inputIds] : inputIds), [hasWatermark, inputIds])
  const selected = useMemo(() => new Set(selection), [selection])
  const current =
    active !== null && ids.includes(active) ? active : (ids.find((id) => selected.has(id)) ?? ids[0] ?? null)

  const { edit, select } = editor.getState()
  // Rows are drawn again only when they change: what they call stays the same.
  const order = useRef(ids)
  order.current = ids
  const pick = useCallback(
    (id: string, { shift, toggle }: { shift: boolean; toggle: boolean }) => {
      const { selection, select } = editor.getState()
      setActive(id)
      if (shift) {
        const from = order.current.indexOf(anchor.current ?? id)
        const to = order.current.indexOf(id)
        return select(from < 0 ? [id] : order.current.slice(Math.min(from, to), Math.max(from, to) + 1))
      }
      anchor.current = id
      if (!toggle) return select([id])
      select(selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id])
    },
    [editor],
  )
  /** `index` counts inputs from the top, as the list does. The watermark stays where it is, above them. */
  const put = (id: string, index: number) => {
    const last = inputIds.length - 1
    if (canEdit && inputIds.includes(id) && index >= 0 && index <= last)
      edit(moveTo(editor.getState().document, id, last - index))
  }
  useSortable({ list, ids: inputIds, canMove: canEdit, onMove: put })

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
    else if ((event.key === 'Delete' || event.key === 'Backspace') && canEdit)
      edit(removeRecords(editor.getState().document, selection))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Panel title="Layers" className="min-h-24 flex-1" aside={<span className="text-2xs text-faint">top first</span>}>
      {ids.length === 0 ? <Empty>No inputs yet. Drag a source onto the frame, or double-click it.</Empty> : null}
      <div
        ref={list}
        data-menu="layers"
        role="listbox"
        aria-label="Layers, top first"
        aria-multiselectable
        aria-activedescendant={current === null ? undefined : `${listId}-${current}`}
        tabIndex={ids.length === 0 ? -1 : 0}
        onKeyDown={onKeyDown}
        className="group min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
      >
        {hasWatermark ? (
          <WatermarkItem
            elementId={`${listId}-watermark`}
            editor={editor}
            selected={selected.has('watermark')}
            active={current === 'watermark'}
            onPick={pick}
          />
        ) : null}
        {layers.map((layer) => (
          <LayerItem
            key={layer.id}
            layer={layer}
            elementId={`${listId}-${layer.id}`}
            selected={selected.has(layer.id)}
            active={layer.id === current}
            sources={sources}
            onPick={pick}
          />
        ))}
      </div>
    </Panel>
  )
}

/** Reads the rows of the list, the same ones until one of them changes: most edits move inputs, and change no row. */
function useLayers(editor: EditorStore): readonly LayerRow[] {
  const known = useRef<Readonly<{ document: LayoutDocument | null; rows: readonly LayerRow[] }>>(NO_ROWS)
  const fill = useFill()
  return useEditor(editor, ({ document: stored }) => {
    const document = fill(stored)
    if (known.current.document !== document) known.current = { document, rows: layerRows(document, known.current.rows) }
    return known.current.rows
  })
}

const NO_ROWS = { document: null, rows: [] }
