/** A guide catches an edge within this many screen pixels, at any zoom. */
export const SNAP_REACH = 8
