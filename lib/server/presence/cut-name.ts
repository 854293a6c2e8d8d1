/** Others see no more of a name than this, in signs as people count them. */
const LONGEST = 40

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Cuts a long name between two signs: a letter keeps its marks, and an emoji its parts. */
export function cutName(name: string): string {
  if (name.length <= LONGEST) return name
  const all = Array.from(signs.segment(name), ({ segment }) => segment)
  return all.length <= LONGEST ? name : `${all.slice(0, LONGEST - 1).join('')}…`
}
