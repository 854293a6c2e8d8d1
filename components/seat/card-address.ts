/** Returns the address at which the sandbox of this AppId draws the test card of one of its streams. */
export const cardAddress = (streamId: string, appId: number): string =>
  `/sandbox/card/${encodeURIComponent(streamId)}?appId=${appId}`

/** Stands where a small drawing has the address of a still, for a source that is known to send sound alone. */
export const SOUND_ONLY = 'sound only'
