/** Nothing is nested deeper than this: it is deeper than any StartMix, and shallow enough for any stack. */
const MAX_DEPTH = 32

const NOTHING = /(?:\s|\/\/[^\n]*|#[^\n]*|\/\*.*?\*\/)*/sy
const WORDS: Readonly<Record<string, unknown>> = {
  true: true,
  false: false,
  null: null,
  none: null,
  nil: null,
  undefined: undefined,
}
const WORD = /[A-Za-z_$][\w$]*/y
/**
 * Matches a number. Digits may be grouped by underscores, and Java, C# and Go mark some kinds of number by a letter.
 */
const NUMBER = /[-+]?(?:0x[\da-f]+(?:_[\da-f]+)*|(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+)(?:e[+-]?\d+)?)[lfdmun]?\b/iy
/** Matches a string. Python and C# mark some kinds of string by a letter or sign. */
const STRING =
  /(?:[rRuUbBfF]|[$@]{1,2})?(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|`([^`\\$]*(?:\\.[^`\\$]*)*)`)/sy
/** Matches the start of PHP's arrays and of Python's keyword arguments. */
const CALL = /(?:array|dict)\s{0,8}\(/y
/**
 * Matches the type before the braces of a Go or C# literal, such as `[]map[string]any`, `&RectInfo` or `new
 * List<object>()`.
 */
const TYPE =
  /(?:new\b\s{0,8})?(?:\[\s?\d{0,4}\s?\]|map\[[\w.*]{1,40}\]|[*&])*(?:interface\s?\{\s?\}|[A-Za-z_][\w.]{0,80}(?:<[\w\s,.<>?[\]]{0,80}>)?(?:\[\])?(?:\(\s?\))?)?\s{0,8}(?=\{)/y
/** Matches a name before its value: a word, a string, a Ruby symbol, or a string in brackets. */
const SYMBOL = /:(?=[A-Za-z_])/y
const BRACKETED = /\[\s?(?=["'])/y
const SEPARATOR = /=>|:|=(?!=)/y
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '0': '\0' }

/** Says that the text cannot be read as a literal. */
class NoLiteral extends Error {}

/**
 * Reads the value that is written out at this place of a program: objects, lists, strings, numbers and words as
 * JavaScript, Python, PHP, Ruby, Go, C# and Swift write them, with their comments and trailing commas. Returns undefined
 * where it holds anything else, such as a variable.
 */
export function readLiteral(program: string, start: number): unknown {
  let at = start

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const match = pattern.exec(program)
    if (match) at = pattern.lastIndex
    return match
  }

  function taken(mark: string): boolean {
    take(NOTHING)
    if (!program.startsWith(mark, at)) return false
    at += mark.length
    return true
  }

  function value(depth: number): unknown {
    take(NOTHING)
    if (depth > MAX_DEPTH) throw new NoLiteral()
    take(TYPE)
    if (taken('{')) return entries('}', depth)
    if (taken('[')) return entries(']', depth)
    if (take(CALL)) return entries(')', depth)
    const string = text()
    if (string !== null) return string
    const number = take(NUMBER)
    if (number) return toNumber(number[0])
    const word = take(WORD)?.[0].toLowerCase() ?? ''
    if (!Object.hasOwn(WORDS, word)) throw new NoLiteral()
    return WORDS[word]
  }

  function text(): string | null {
    const string = take(STRING)
    return string && unescaped(string[1] ?? string[2] ?? string[3] ?? '')
  }

  /** Any bracket may hold names or a list: JavaScript has names in braces, PHP in brackets, and Go lists in braces. */
  function entries(close: string, depth: number): unknown {
    const named: [string, unknown][] = []
    const listed: unknown[] = []
    while (!taken(close)) {
      const name = key()
      if (name === null) listed.push(value(depth + 1))
      else named.push([name, value(depth + 1)])
      if (taken(',')) continue
      if (!taken(close)) throw new NoLiteral()
      break
    }
    if (named.length > 0) return Object.fromEntries(named)
    return close === '}' && listed.length === 0 ? {} : listed
  }

  /** Reads a name and the sign after it, or nothing where a value without a name stands. */
  function key(): string | null {
    take(NOTHING)
    const before = at
    const isBracketed = take(BRACKETED) !== null
    take(SYMBOL)
    const name = text() ?? take(WORD)?.[0] ?? take(NUMBER)?.[0] ?? null
    if (name !== null && (!isBracketed || taken(']'))) {
      take(NOTHING)
      if (take(SEPARATOR)) return name
    }
    at = before
    return null
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

/** A whole number with more digits than a number can hold stays text, so that no digit of an id is lost. */
function toNumber(written: string): number | string {
  const mark = /x/i.test(written) ? /[lun]$/i : /[lfdmun]$/i
  const plain = written.replaceAll('_', '').replace(mark, '')
  const number = Number(plain)
  return Number.isInteger(number) && !Number.isSafeInteger(number) && /^[-+]?\d+$/.test(plain) ? plain : number
}
