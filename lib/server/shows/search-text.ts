/**
 * Writes the name and room of a show as the list searches them: in lower case, and in one spelling of each character.
 */
export const toSearchText = ({ name, roomId }: Readonly<{ name: string; roomId: string }>): string =>
  folded(`${name}\n${roomId}`)

/** Writes a search as the text that it looks in is written. */
export const toSearched = (search: string): string => folded(search.trim())

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFKC')
