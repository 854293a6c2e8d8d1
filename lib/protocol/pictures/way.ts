import * as z from '@/lib/shared/schema'

/**
 * Says by which way a show gets its sources' moving pictures: from play addresses (HTTP-FLV, HLS), from the room itself
 * over RTC, or as snapshots that ZEGOCLOUD takes.
 */
export const Way = z.enum(['addresses', 'room', 'snapshots'])
export type Way = z.infer<typeof Way>

/** An account goes this way until somebody chooses another. */
export const USUAL_WAY: Way = 'addresses'

type Chosen = Readonly<{ moving: boolean; way: Way | null; account: Readonly<{ way: Way }> }>

/** Returns the way that a show goes: its own, or its account's; null for one that shows stills. */
export const wayOf = ({ moving, way, account }: Chosen): Way | null => (moving ? (way ?? account.way) : null)
