import { useCallback, useMemo } from 'react'
import type { Rect } from '@/lib/geometry/rect'
import { sourceKey } from '@/lib/layout/address'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { cardAddress } from './card-address'
import { placeIn } from './place-source'
import { useDesk, useFill, useNameOf, usePreviewEditor, useSeat } from './seat-context'
import { useStreamFacts } from './stream-facts'

export type Sources = Readonly<{
  nameOf: (source: Source) => string
  /** Returns where a still picture of it is; null where it has none. */
  pictureOf: (source: Source) => string | null
  aspectOf: (source: Source) => number
  isGone: (source: Source) => boolean
  isSoundOnly: (source: Source) => boolean
  /** Adds the source to the layout in preview, in `rect` or else where there is room, or selects it there. */
  place: (source: Source, rect?: Rect) => void
}>

/** Answers questions about sources, and places them. The identity of each function changes only when its answers do. */
export function useSources(): Sources {
  const { canEdit, announce } = useSeat()
  const { mode, appId } = useDesk((state) => state.account)
  const entries = useDesk((state) => state.roster.entries)
  const editor = usePreviewEditor()
  const fill = useFill()
  const nameOf = useNameOf()
  const facts = useStreamFacts(
    mode === 'sandbox' ? appId : null,
    useMemo(() => entries.map((entry) => entry.streamId).join(), [entries]),
  )

  const factsOf = useCallback(
    (source: Source) => (source.kind === 'stream' ? facts.get(source.streamId) : undefined),
    [facts],
  )
  const pictureOf = useCallback(
    (source: Source) => {
      const known = factsOf(source)
      return known && !known.soundOnly ? cardAddress(source, appId) : null
    },
    [factsOf, appId],
  )
  const aspectOf = useCallback((source: Source) => factsOf(source)?.aspect ?? 16 / 9, [factsOf])
  const isSoundOnly = useCallback((source: Source) => factsOf(source)?.soundOnly ?? false, [factsOf])
  const isGone = useCallback(
    (source: Source) =>
      source.kind === 'stream' && entries.some((entry) => entry.streamId === source.streamId && entry.state === 'gone'),
    [entries],
  )
  const place = useCallback(
    (source: Source, rect?: Rect) => {
      if (!editor || !canEdit) return
      const slot = rect || source.kind === 'slot' ? null : slotFilledBy(source, fill(editor.getState().document))
      if (slot !== null) editor.getState().select([slot])
      const isNew =
        slot === null && placeIn(editor, { source, aspect: aspectOf(source), soundOnly: isSoundOnly(source) }, rect)
      if (!isNew) announce(`${nameOf(source)} is in the layout already. It is selected`)
    },
    [editor, canEdit, announce, nameOf, aspectOf, isSoundOnly, fill],
  )
  return useMemo(
    () => ({ nameOf, pictureOf, aspectOf, isGone, isSoundOnly, place }),
    [nameOf, pictureOf, aspectOf, isGone, isSoundOnly, place],
  )
}

/** Finds the place that a source fills already, in a layout whose places are filled. */
const slotFilledBy = (source: Source, filled: LayoutDocument): string | null =>
  inputsOf(filled).find((input) => sourceKey(input.source) === sourceKey(source))?.id ?? null
