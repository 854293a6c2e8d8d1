/** Says that a text is too long, in the same words in every field of the desk. */
export const tooLong = (what: string, most: number): string => `${what} has at most ${most} characters.`
