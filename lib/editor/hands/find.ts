import { toAsciiDigits } from '@/lib/shared/digits'

/** These letters have no decomposition in Unicode, and are typed without their stroke or as two. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ё: 'е',
}

/**
 * Writes a text as it is searched: small letters, without accents, vowel points and invisible signs, with digits of
 * every script as 0…9. A Korean syllable is found by the letters it begins with.
 */
export function folded(text: string): string {
  const small = text.normalize('NFKD').toLowerCase()
  const plain = small.replace(/[\p{M}\p{Cf}]/gu, '').replace(/[ßæœøłđðþıё]/g, (letter) => PLAIN[letter] ?? letter)
  return toAsciiDigits(plain)
}

/** `words` are what it is found by, as `folded` writes them: its name first. */
export type Findable = Readonly<{ words: string }>

/**
 * Returns what matches a search, the best first: each word that was typed must be there. A word at the start of the
 * name goes before one at the start of another word, and that before one in the middle; else the order stays. An empty
 * search finds everything.
 */
export function found<T extends Findable>(search: string, things: readonly T[]): readonly T[] {
  const typed = folded(search).split(/\s+/).filter(Boolean)
  if (typed.length === 0) return things
  return things
    .flatMap((thing) => {
      const ranks = typed.map((word) => rank(word, thing.words))
      return ranks.includes(null) ? [] : [{ thing, rank: ranks.reduce<number>((sum, each) => sum + (each ?? 0), 0) }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing)
}

/** Returns 0 at the start of the text, 1 at the start of a word, 2 in the middle of one, null where it is missing. */
function rank(word: string, text: string): number | null {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0) return 0
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return 1
  }
  return text.includes(word) ? 2 : null
}
