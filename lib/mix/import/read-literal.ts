/** The greatest depth: deeper than any StartMix, and shallow enough for any stack. */
const MAX_DEPTH = 32

const NOTHING = /(?:\s|\/\/[^\n]*|#[^\n]*|\/\*.*?\*\/)*/sy
const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, none: null }
const WORD = /[A-Za-z_$][\w$]*/y
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const STRING = /"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'/sy
const ARRAY = /array\s*\(/y
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '0': '\0' }

/** Says that the text cannot be read as a literal. */
class NoLiteral extends Error {}

/**
 * Reads the value that is written out at this place of a program: objects, lists, strings, numbers and words as
 * JavaScript, Python and PHP write them, with their comments and trailing commas. Returns undefined where it holds
 * anything else, such as a variable.
 */
export function readLiteral(text: string, start: number): unknown {
  let at = start

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at = pattern.lastIndex
    return match
  }

  function taken(mark: string): boolean {
    take(NOTHING)
    if (!text.startsWith(mark, at)) return false
    at += mark.length
    return true
  }

  function value(depth: number): unknown {
    take(NOTHING)
    if (depth > MAX_DEPTH) throw new NoLiteral()
    if (taken('{')) return entries('}', depth)
    if (taken('[')) return entries(']', depth)
    if (take(ARRAY)) return entries(')', depth)
    const string = take(STRING)
    if (string) return unescaped(string[1] ?? string[2] ?? '')
    const number = take(NUMBER)
    if (number) return Number(number[0])
    const word = take(WORD)?.[0].toLowerCase() ?? ''
    if (!Object.hasOwn(WORDS, word)) throw new NoLiteral()
    return WORDS[word]
  }

  /** Braces must hold names; other brackets may, with PHP's arrow. */
  function entries(close: string, depth: number): unknown {
    const named: [string, unknown][] = []
    const listed: unknown[] = []
    while (!taken(close)) {
      if (close === '}') {
        const name = key()
        if (!taken(':')) throw new NoLiteral()
        named.push([name, value(depth + 1)])
      } else {
        const first = value(depth + 1)
        if (taken('=>')) named.push([String(first), value(depth + 1)])
        else listed.push(first)
      }
      if (taken(',')) continue
      if (!taken(close)) throw new NoLiteral()
      break
    }
    return close === '}' || named.length > 0 ? Object.fromEntries(named) : listed
  }

  function key(): string {
    take(NOTHING)
    const word = take(WORD)
    return word ? word[0] : String(value(MAX_DEPTH))
  }

  try {
    return value(0)
  } catch (error) {
    if (error instanceof NoLiteral) return undefined
    throw error
  }
}

const unescaped = (text: string): string =>
  text.replace(ESCAPE, (_, unit?: string, byte?: string, mark = '') =>
    unit || byte ? String.fromCharCode(Number.parseInt(unit ?? byte ?? '', 16)) : (ESCAPED[mark] ?? mark),
  )
