import type { SourceStyle } from '@/components/canvas/paint/picture'
import { fetched } from '@/components/ui/fetching/fetched'

/** Helps to place inputs exactly. The first picture needs none of it. */
export const aids = fetched(async () => (await import('./later')).later)

export const paintGaps: SourceStyle['paintGaps'] = (...args) => aids.current()?.paintGaps(...args)
