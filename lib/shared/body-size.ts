/** The server reads no larger body of JSON. */
export const MAX_BODY_BYTES = 1024 * 1024

/** No file with scenes of OBS is larger, and a browser still reads this much in a moment. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024

export const sizeInWords = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${bytes / 1024} kB`
