'use client'

import { usePreviewRules } from '@/components/seat/preview-rules'
import { useDesk } from '@/components/seat/seat-context'
import { clockTime } from '@/components/seat/time-words'
import { tallyOf } from '@/lib/editor/state/tally'
import type { Program } from '@/lib/protocol/task'

/** Says that what was put back on air is older than its layout, which was edited or deleted since. */
export default function AsOf({ program: { layoutId, asOf } }: { program: Program }) {
  const changesOf = usePreviewRules()?.describeSince ?? null
  const isOlder = useDesk((state) => {
    const layout = state.layouts.find(({ id }) => id === layoutId)
    return !layout || tallyOf(layout, state, changesOf).changedSince
  })
  if (!isOlder || asOf === null) return null
  return <p className="mt-1.5 text-xs text-warning-text">As it was at {clockTime(asOf)}: its layout is another now</p>
}
