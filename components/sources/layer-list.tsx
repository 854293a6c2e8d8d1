'use client'

import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from 'react'
import { useEditor, useFill, useSeat } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { fetched } from '@/components/ui/fetching/fetched'
import { onDemand } from '@/components/ui/on-demand'
import { Empty, Panel } from '@/components/ui/panel'
import { useSortable } from '@/components/ui/use-sortable'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { removeRecords } from '@/lib/layout/commands'
import { type Diff, NO_CHANGE } from '@/lib/layout/diff'
import { type LayoutDocument, watermarkOf } from '@/lib/layout/document'
import { bringForward, bringToFront, moveTo, sendBackward, sendToBack } from '@/lib/layout/order'
import { inputsIn, isHeader, isOutside, layerAbove, type Row, withHeaders } from './group-rows'
import { LayerItem } from './layer-item'
import { type LayerRow, layerRows } from './layer-rows'

const leaving = fetched(() => import('@/lib/editor/placing/leave-group'))
const GroupItem = onDemand(() => import('./group-item'))
const WatermarkItem = onDemand(() => import('./watermark-item'))

/**
 * Lists the watermark and the inputs of the layout, top first, as a listbox of which several can be selected. Shift and
 * Ctrl extend, Alt with an arrow moves a layer, Delete removes. A group is a row of its own above its inputs, which
 * left and right fold and unfold.
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

  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => withHeaders(layers, folded), [layers, folded])
  const inputIds = useMemo(() => rows.map(({ id }) => id), [rows])
  const ids = useMemo(() => (hasWatermark ? ['watermark', ...inputIds] : inputIds), [hasWatermark, inputIds])
  const selected = useMemo(() => new Set(selection), [selection])
  const isSelected = (row: Row) => inputsIn(row).every((id) => selected.has(id))
  const current =
    active !== null && ids.includes(active)
      ? active
      : (ids.find((id) => selected.has(id)) ?? rows.find(isSelected)?.id ?? ids[0] ?? null)

  const { edit, select } = editor.getState()
  // Rows are drawn again only when they change: what they call stays the same.
  const order = useRef({ ids, rows })
  order.current = { ids, rows }
  const pick = useCallback(
    (id: string, { shift, toggle }: { shift: boolean; toggle: boolean }) => {
      const { selection, select, enter } = editor.getState()
      const { ids, rows } = order.current
      const inputs = (id: string) => inputsIn(rows.find((row) => row.id === id) ?? { id })
      setActive(id)
      if (shift) {
        const from = ids.indexOf(anchor.current ?? id)
        const to = ids.indexOf(id)
        return select(from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1).flatMap(inputs))
      }
      anchor.current = id
      const meant = inputs(id)
      if (!toggle) return meant[0] === id ? enter(id) : select(meant)
      const rest = selection.filter((other) => !meant.includes(other))
      select(rest.length < selection.length ? rest : [...selection, ...meant])
    },
    [editor],
  )
  /** `index` counts rows from the top, as the list does. The watermark stays where it is, above them. */
  const put = (id: string, index: number) => {
    const row = rows.find((row) => row.id === id)
    if (!canEdit || !row || index < 0 || index >= rows.length) return
    const moved = inputsIn(row)
    const others = rows.filter((other) => other !== row)
    const beneath = others.slice(index).find((other) => !inputsIn(other).every((id) => moved.includes(id)))
    const layer = layerAbove(beneath, moved, layers)
    if (isHeader(row) || !isOutside(row, others[index - 1]))
      return edit(moveTo(editor.getState().document, moved, layer))
    leaving.want().then(
      ({ leaveGroup }) => leaveGroup(editor, id, layer, sources.nameOf(row.source)),
      () => {},
    )
  }
  const fold = (group: string, isFolded = !folded.has(group)) =>
    setFolded(new Set(isFolded ? [...folded, group] : [...folded].filter((other) => other !== group)))
  useSortable({ list, ids: inputIds, canMove: canEdit, onMove: put })

  const onKeyDown = (event: KeyboardEvent) => {
    const toggle = event.ctrlKey || event.metaKey
    const at = current === null ? -1 : ids.indexOf(current)
    const row = rows.find(({ id }) => id === current)
    const header = isHeader(row) ? row : null
    const goal = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: ids.length - 1 }[event.key]
    if (goal !== undefined) {
      const next = ids[Math.max(0, Math.min(ids.length - 1, goal))]
      if (event.altKey && header)
        canEdit && edit(RESTACK[event.key]?.(editor.getState().document, header.members) ?? NO_CHANGE)
      else if (event.altKey && current !== null) put(current, goal - (ids.length - inputIds.length))
      else if (next !== undefined) toggle ? setActive(next) : pick(next, { shift: event.shiftKey, toggle: false })
    } else if (header && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      fold(header.group, event.key === 'ArrowLeft')
    else if (event.key === ' ' && current !== null) pick(current, { shift: event.shiftKey, toggle })
    else if (event.key.toLowerCase() === 'a' && toggle) select(rows.flatMap(inputsIn))
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
        {rows.map((row) => {
          const { id } = row
          const common = { elementId: `${listId}-${id}`, active: id === current, onPick: pick }
          return isHeader(row) ? (
            <GroupItem
              key={id}
              {...common}
              header={row}
              rows={rows}
              selected={isSelected(row)}
              isFolded={folded.has(row.group)}
              onFold={fold}
            />
          ) : (
            <LayerItem key={id} {...common} layer={row} selected={selected.has(id)} sources={sources} />
          )
        })}
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

/** Alt with these keys moves a group as a whole. */
const RESTACK: Readonly<Record<string, (document: LayoutDocument, ids: readonly string[]) => Diff>> = {
  ArrowUp: bringForward,
  ArrowDown: sendBackward,
  Home: bringToFront,
  End: sendToBack,
}

const NO_ROWS = { document: null, rows: [] }
