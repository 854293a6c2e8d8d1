/** Screen pixels within which a guide catches an edge, at any zoom. */
export const SNAP_REACH = 8
