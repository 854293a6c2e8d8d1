/** Matches characters that turn the direction of a text: letters that run from right to left, and invisible signs. */
const TURNS =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Bidi_Control}]/u

const [FIRST_STRONG, POP] = ['\u2068', '\u2069']
const OPENS = /[\u2066-\u2068]/

/**
 * Prepares a name for a sentence: whatever it holds, the words around it keep their order. Names that run from left to
 * right are as they were. On a page of its own a name is drawn by `Name` (components/ui/name.tsx).
 */
export const isolated = (name: string): string => (TURNS.test(name) ? `${FIRST_STRONG}${balanced(name)}${POP}` : name)

/** Closes a name's own isolates in it: it neither ends the one around it nor leaves one open. */
export function balanced(name: string): string {
  let open = 0
  const kept = Array.from(name).filter((sign) => {
    if (OPENS.test(sign)) open += 1
    else if (sign === POP && open === 0) return false
    else if (sign === POP) open -= 1
    return true
  })
  return kept.join('') + POP.repeat(open)
}
