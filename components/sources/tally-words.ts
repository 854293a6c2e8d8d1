import type { SourceTally } from '@/lib/editor/state/source-tally'

const AIR: Readonly<Record<SourceTally, string>> = {
  on: 'on air',
  away: 'not there for what is on air',
  perhaps: 'may be on air',
  off: '',
}

/** Says where a source is: on air, in the preview, or both, and whether its sound stays; empty for none of these. */
export const sayTally = (tally: SourceTally, inPreview: boolean, isPinned: boolean): string =>
  [AIR[tally], inPreview ? 'in preview' : '', isPinned ? 'its sound stays in every layout' : '']
    .filter(Boolean)
    .join(', ')
