import type { Input } from './input'
import type { Destination } from './output'

/** Stands in a label for the name of whoever is shown. */
export const NAME = '{name}'

/** Tells whether the label of an input has a name to be filled in. */
export const isNamed = ({ label }: Pick<Input, 'label'>): boolean => label?.text.includes(NAME) === true

/** Tells whether a source stands at an input's place. */
export const isFilled = (input: Input): input is Input & Readonly<{ source: Destination }> =>
  input.source.kind !== 'slot'
