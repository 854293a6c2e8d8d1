/** Writes a name as names are compared: cases, accents, blanks at the ends and signs of direction make no other one. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Bidi_Control}]/gu, '')
    .trim()
    .toLowerCase()
