/** The largest `labelLength` that ZEGOCLOUD takes: 300 English characters or 100 Chinese ones (contract 2.2). */
export const MAX_LABEL_LENGTH = 300

/** Counts the length of a label. A Chinese character, or any other that is not English, counts as three. */
export const labelLength = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 128 ? 1 : 3), 0)
