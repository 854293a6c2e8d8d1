'use client'

import { AudioLines, Circle, TriangleAlert } from 'lucide-react'
import { useStore } from 'zustand'
import { players } from '@/components/canvas/players'
import { useLost } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { sourceTally } from '@/lib/editor/state/source-tally'
import type { Source } from '@/lib/layout/input'
import { pinOf } from '@/lib/mix/pinned'
import { MovingThumb } from './moving-thumb'
import { sayTally } from './tally-words'

type SourceTallyProps = { source: Source; inPreview: boolean; isPlain?: boolean }

/**
 * Shows whether a source is on air (red), in the layout in preview (green), or both; amber with a sign where it left
 * while it is on air, and the whole row unless it is plain. One whose sound stays is in every preview. A moving picture
 * that does not move says so, on a narrow page by its sign alone: the name needs the room. What is seen is also said,
 * and told to a pointer that rests on it.
 */
export default function SourceTally({ source, inPreview, isPlain = false }: SourceTallyProps) {
  const lost = useLost()
  const known = useDesk((state) => sourceTally(source, state))
  const tally = lost && known !== 'off' ? 'perhaps' : known
  const isPinned = useDesk(({ show, account }) => !isPlain && pinOf(show.pinned, source, account) !== undefined)
  const hasPreview = useDesk(({ previewId }) => previewId !== null)
  const isIn = inPreview || (isPinned && hasPreview)
  const trouble = useStore(players, ({ of }) => of(source)?.trouble ?? '')
  const says = [trouble, sayTally(tally, isIn, isPinned)].filter(Boolean).join(', ')
  // In the roster it also has the place of the picture, since that is fetched with it.
  const thumb = isPlain ? null : <MovingThumb source={source} />
  if (!says) return thumb
  const isAmber = tally === 'away' || tally === 'perhaps'
  return (
    <span title={says} className="flex h-3 items-center gap-1">
      {thumb}
      <span className="sr-only">, {says}</span>
      {tally === 'away' && !isPlain ? (
        <span aria-hidden className="pointer-events-none absolute inset-0 border-l-3 border-warning bg-warning/10" />
      ) : null}
      {trouble && !isPlain ? (
        <span aria-hidden className="whitespace-nowrap text-warning-text max-xl:hidden">
          {trouble.split(':')[0]}
        </span>
      ) : null}
      {isAmber || trouble ? <TriangleAlert aria-hidden size={11} className="text-warning-text" /> : null}
      {tally === 'on' ? <Circle aria-hidden size={9} className="fill-program text-program" /> : null}
      {isPinned ? <AudioLines aria-hidden size={11} className="text-muted" /> : null}
      {isIn ? <Circle aria-hidden size={9} className="fill-preview text-preview" /> : null}
    </span>
  )
}
