/**
 * Writes the name and room of a show as the list searches them: in lower case, and in one spelling of each character.
 */
export const toSearchText = ({ name, roomId }: Readonly<{ name: string; roomId: string }>): string =>
  folded(`${name}\n${roomId}`)

/** Makes a condition of LIKE, with `\` as the escape: the text holds `search` somewhere. */
export const toPattern = (search: string): string =>
  `%${folded(search.trim()).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFKC')
