import type { Snapshot } from '@/lib/protocol/live'

/** Seats nobody before a show: a screen edits nothing, and no layout is in its preview. */
export const asNobody = (snapshot: Snapshot) => ({ snapshot, coming: 0, me: { id: '', name: '' }, previewId: null })
