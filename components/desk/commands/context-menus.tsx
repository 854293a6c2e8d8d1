'use client'

import { type RefObject, useEffect, useState } from 'react'
import { actOnClipboard } from '@/components/seat/clipboard/clipboard'
import { pointerIn } from '@/components/seat/clipboard/spot'
import { arePlatesOn } from '@/components/seat/plates/kept-plates'
import { printed } from '@/components/seat/printed-keys'
import { useSeat } from '@/components/seat/seat-context'
import { wasByPointer } from '@/components/ui/focus'
import { MenuAt, type MenuRow } from '@/components/ui/menu-at'
import type { Desk } from '@/lib/editor/desk-store'
import { fillMenu } from '@/lib/editor/fill-menu'
import { labelNow } from '@/lib/editor/hands/label-now'
import { menuRows } from '@/lib/editor/hands/menu-rows'
import { type DeskCommand, ONLY_VIEW, whyNot } from '@/lib/editor/hands/why-not'
import { keysInUse } from '@/lib/editor/keys-in-use'
import { ALIGN_MENU } from '@/lib/editor/placing/align-menu'
import { previewEditor } from '@/lib/editor/preview-editor'
import type { Point } from '@/lib/geometry/rect'
import { watchLongPress } from './long-press'
import { nowOf } from './now-of'
import type { Perform } from './perform'
import { SourceMenu, sourceUnder } from './source-menu'

/**
 * It is in CSS pixels of the window; `over` is the same in pixels of the frame, null beside the canvas and by key.
 * `streamId` is there for a source in the room.
 */
type Asked = Readonly<{ x: number; y: number; over: Point | null; streamId?: string }>

type ContextMenusProps = {
  doing: RefObject<Perform | null>
  /** What this matches has a menu. */
  areas: string
  /** Somebody asked while this code was fetched. */
  first: MouseEvent | null
}

/**
 * Opens the menu of the canvas, of the list of layers and of a source in the room, by the right button, a finger that
 * rests, the menu key or Shift with F10. What the first two offer is the table of keys.
 */
export default function ContextMenus({ doing, areas, first }: ContextMenusProps) {
  const { desk, canEdit } = useSeat()
  const [asked, setAsked] = useState<Asked | null>(null)

  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const ask = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const area = target?.closest<HTMLElement>(areas)
      if (!area) return
      event.preventDefault()
      const streamId = sourceUnder(area, target, desk)
      if (streamId === null) return
      if (area.dataset.menu === 'layers' && wasByPointer()) selectLayer(desk, target)
      const at = wasByPointer()
        ? { x: event.clientX, y: event.clientY, over: pointerIn(desk) }
        : middleOf(streamId ? (target ?? area) : area)
      setAsked({ ...at, ...(streamId && { streamId }) })
    }
    window.addEventListener('contextmenu', ask, { signal })
    watchLongPress(`${areas}, [data-menu]`, signal)
    if (first) ask(first)
    return () => listening.abort()
  }, [desk, areas, first])

  if (!asked) return null
  if (asked.streamId) return <SourceMenu streamId={asked.streamId} at={asked} onClose={() => setAsked(null)} />
  const now = nowOf(desk, canEdit)
  const count = now.editor?.selection.length ?? 0
  const rowOf = (label: string, caption: string | null, command: DeskCommand): MenuRow => ({
    label,
    keys: caption ? printed(caption) : undefined,
    ...refused(whyNot(command, now)),
    onSelect: () => {
      if (command.do === 'clipboard') actOnClipboard(command.act, desk, canEdit, asked.over)
      else doing.current?.(command)
    },
  })
  const table = keysInUse.getState()
  const groups = menuRows(count > 0 ? 'pictures' : 'canvas', table).map((rows) =>
    rows.flatMap(({ label, caption, command }): MenuRow[] => {
      const row = rowOf(labelNow({ label, command }, { ...now, hasPlates: arePlatesOn() }), caption, command)
      const isFill = command.do === 'place' && command.placing.to === 'fill'
      if (!isFill) return [row]
      const parts = fillMenu(table)
        .slice(1)
        .map(({ label, caption, placing }) => rowOf(label, caption, { do: 'place', placing }))
      const aligning = ALIGN_MENU.map(({ label, placing }) => rowOf(label, null, { do: 'place', placing }))
      return [
        row,
        { label: 'Fill a part of it', why: row.why, disabled: row.disabled, rows: parts },
        { label: 'Align and space', why: row.why, disabled: row.disabled, rows: aligning },
      ]
    }),
  )
  const note = canEdit ? undefined : ONLY_VIEW
  return <MenuAt at={asked} label={labelOf(count)} note={note} groups={groups} onClose={() => setAsked(null)} />
}

/** What is said above the menu is not said again of each row. */
const refused = (why: string | null): Pick<MenuRow, 'why' | 'disabled'> =>
  why === ONLY_VIEW ? { why: null, disabled: true } : { why }

const labelOf = (count: number): string =>
  count === 0 ? 'The layout' : count === 1 ? 'The selected input' : `${count} selected inputs`

/** Selects the row under the pointer, unless it is part of the selection. The row of a group stands for its inputs. */
function selectLayer(desk: Desk, target: Element | null): void {
  const row = target?.closest<HTMLElement>('[role="option"]')
  const editor = previewEditor(desk)
  if (!row || !editor) return
  const id = row.dataset.of ?? row.dataset.sortable ?? 'watermark'
  const { selection, select } = editor.getState()
  if (!selection.includes(id)) select([id])
}

function middleOf(area: Element): Asked {
  const { left, top, width, height } = area.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 3, over: null }
}
