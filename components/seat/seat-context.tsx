'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { fetched } from '@/components/ui/fetching/fetched'
import { useFetched } from '@/components/ui/fetching/use-fetched'
import type { Desk } from '@/lib/editor/desk-store'
import type { DeskState } from '@/lib/editor/state/desk-state'
import type { EditorState, EditorStore } from '@/lib/editor/state/editor-store'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { isFilled, isNamed } from '@/lib/layout/is-filled'
import { sourceName } from '@/lib/protocol/source-name'

/** `canEdit` is false for a viewer, who sees everything and changes nothing. */
type Seat = Readonly<{ desk: Desk; canEdit: boolean; announce: (text: string) => void }>

const SeatContext = createContext<Seat | null>(null)

export function SeatProvider({ desk, canEdit, announce, children }: Seat & { children: ReactNode }) {
  const seat = useMemo(() => ({ desk, canEdit, announce }), [desk, canEdit, announce])
  return <SeatContext value={seat}>{children}</SeatContext>
}

export function useSeat(): Seat {
  const seat = useContext(SeatContext)
  if (!seat) throw new Error('This part of the desk needs a SeatProvider around it.')
  return seat
}

/** Renders again only when what `select` picks changes: pick narrowly. */
export function useDesk<T>(select: (state: DeskState) => T): T {
  return useStore(useSeat().desk, select)
}

export function useEditor<T>(editor: EditorStore, select: (state: EditorState) => T): T {
  return useStore(editor, select)
}

/** Returns the editor of the layout in preview; null for a show without layouts. */
export function usePreviewEditor(): EditorStore | null {
  const { desk } = useSeat()
  const previewId = useDesk((state) => state.previewId)
  return useMemo(() => (previewId === null ? null : desk.editor(previewId)), [desk, previewId])
}

/** Returns a function that names a source. It changes only with the roster. */
export function useNameOf(): (source: Source) => string {
  const entries = useDesk((state) => state.roster.entries)
  return useCallback((source: Source) => sourceName(source, entries), [entries])
}

const never = () => () => {}

/** Returns the document in preview; null for a show without layouts. */
export function usePreviewDocument(): LayoutDocument | null {
  const editor = usePreviewEditor()
  const read = () => editor?.getState().document ?? null
  return useSyncExternalStore(editor?.subscribe ?? never, read, read)
}

/** Few layouts have places to fill: what fills them is fetched for the first that has, and else when there is time. */
const filler = fetched(async () => (await import('@/lib/layout/fill-slots')).fillSlots)

export type Fill = (document: LayoutDocument) => LayoutDocument

/**
 * Returns what puts whoever is in the room into the places of a layout. It changes only with the roster, and once what
 * fills is there: until then places are empty.
 */
export function useFill(): Fill {
  const entries = useDesk((state) => state.roster.entries)
  const outputs = useDesk((state) => state.show.settings.outputs)
  const fillSlots = useFetched(filler)
  return useCallback(
    (document) => {
      if (inputsOf(document).every((input) => isFilled(input) && !isNamed(input))) return document
      // Where it fails the page says that something is missing (missing-code.tsx).
      if (!fillSlots) void filler.want().catch(() => {})
      return fillSlots?.(document, { entries, outputs }) ?? document
    },
    [entries, outputs, fillSlots],
  )
}
