import { useCallback, useMemo } from 'react'
import { fetched } from '@/components/ui/fetching/fetched'
import { addressOf } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'
import type { Where } from './arranging'
import { SOUND_ONLY } from './card-address'
import { useDesk, useFill, useNameOf, usePreviewEditor, useSeat } from './seat-context'
import { useKnownFacts } from './stream-facts'

/** Puts inputs in their places. The first picture needs none of it. */
const arranging = fetched(() => import('./arranging'))
type Code = typeof import('./arranging')

export type Sources = Readonly<{
  nameOf: (source: Source) => string
  /** Returns where a still picture of it is; null where it has none. */
  pictureOf: (source: Source) => string | null
  /** Returns what small drawings have of it: its picture, or that it is sound alone. */
  drawingOf: (source: Source) => string | null
  aspectOf: (source: Source) => number
  isGone: (source: Source) => boolean
  isSoundOnly: (source: Source) => boolean
  /** Adds the source to the layout in preview, or selects it there, or puts it in the place of an input. */
  place: (source: Source, where?: Where) => void
  /** Packs the inputs in preview: those that are selected, where there are several, or else all. */
  arrange: () => void
}>

/**
 * Answers questions about sources, and places and arranges them. The identity of each function changes only when its
 * answers do.
 */
export function useSources(): Sources {
  const { canEdit, announce } = useSeat()
  const entries = useDesk((state) => state.roster.entries)
  const editor = usePreviewEditor()
  const fill = useFill()
  const nameOf = useNameOf()
  const facts = useKnownFacts()

  const factsOf = useCallback(
    (source: Source) => (source.kind === 'slot' ? undefined : facts.get(addressOf(source))),
    [facts],
  )
  const pictureOf = useCallback((source: Source) => factsOf(source)?.card ?? null, [factsOf])
  const aspectOf = useCallback((source: Source) => factsOf(source)?.aspect ?? 16 / 9, [factsOf])
  const isSoundOnly = useCallback((source: Source) => factsOf(source)?.soundOnly ?? false, [factsOf])
  const drawingOf = useCallback(
    (source: Source) => (isSoundOnly(source) ? SOUND_ONLY : pictureOf(source)),
    [isSoundOnly, pictureOf],
  )
  const isGone = useCallback(
    (source: Source) =>
      source.kind === 'stream' && entries.some((entry) => entry.streamId === source.streamId && entry.state === 'gone'),
    [entries],
  )
  const withCode = useCallback(
    (act: (code: Code) => string | null) => {
      // Where it cannot be fetched nothing happens, and the page says that something is missing.
      arranging.want().then(
        (code) => {
          const says = act(code)
          if (says) announce(says)
        },
        () => {},
      )
    },
    [announce],
  )
  const place = useCallback(
    (source: Source, where: Where = null) => {
      if (!editor || !canEdit) return
      withCode(({ placeIn }) => placeIn(editor, source, { nameOf, aspectOf, isSoundOnly, fill }, where))
    },
    [editor, canEdit, withCode, nameOf, aspectOf, isSoundOnly, fill],
  )
  const arrange = useCallback(() => {
    if (editor && canEdit) withCode(({ arrangeIn }) => arrangeIn(editor, { nameOf, aspectOf, fill }))
  }, [editor, canEdit, withCode, nameOf, aspectOf, fill])
  return useMemo(
    () => ({ nameOf, pictureOf, drawingOf, aspectOf, isGone, isSoundOnly, place, arrange }),
    [nameOf, pictureOf, drawingOf, aspectOf, isGone, isSoundOnly, place, arrange],
  )
}
