import type { DeskStore } from '@/lib/editor/state/desk-state'
import type { Api } from '@/lib/editor/sync/api'
import type { OpenLayouts } from '@/lib/editor/sync/open-layouts'
import type { Receiver } from '@/lib/editor/sync/receive'

/**
 * Holds what every action of the desk reads and changes: its state, the way to the server, and what the server says.
 */
export type Parts = Readonly<{ store: DeskStore; api: Api; layouts: OpenLayouts; receiver: Receiver }>
