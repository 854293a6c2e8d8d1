import type { Input } from './input'
import type { Destination } from './output'

/** Tells whether a source stands at an input's place. */
export const isFilled = (input: Input): input is Input & Readonly<{ source: Destination }> =>
  input.source.kind !== 'slot'
