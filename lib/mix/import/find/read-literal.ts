import { computed, isComputed } from '@/lib/mix/import/computed'
import { type Dialect, JSON_DIALECT } from './dialect'
import { endOfExpression } from './expression'
import { isCopy, isMap, isSingle, isVariable } from './literal-kinds'
import {
  AS,
  BOXED,
  BOXED_BOOL,
  BRACKETED,
  CALL,
  CAST,
  CONVERSION,
  EMPTY,
  MESSAGE,
  METHODS,
  NUMBER,
  OWN,
  PAIRED,
  SEPARATOR,
  SYMBOL,
  TYPE,
  TYPES,
  toNumber,
  WORD,
  WORDS,
} from './literal-words'
import { readText } from './read-text'
import { skipBlanks } from './skip-blanks'
import { toMap, toObject } from './to-object'

/** Nothing is nested deeper than this: it is deeper than any StartMix, and shallow enough for any stack. */
const MAX_DEPTH = 32

/** Says that the text cannot be read as a literal. It is made once, since it is thrown often. */
const NO_LITERAL = new Error('This is no literal.')

export type ReadLiteral = Readonly<{ value: unknown; end: number }>

/**
 * Reads the value that is written out at this place of a program: objects, lists, strings, numbers and words as
 * JavaScript, Python, PHP, Ruby, Go, C#, Java, Kotlin, PowerShell, Swift and others write them, with their comments and
 * trailing commas. What is a variable or is worked out stands there as `Computed`. The value is undefined where the
 * text holds anything else.
 */
export function readLiteral(program: string, start: number, dialect: Dialect = JSON_DIALECT): ReadLiteral {
  let at = start

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const match = pattern.exec(program)
    if (match) at = pattern.lastIndex
    return match
  }

  function taken(mark: string): boolean {
    at = skipBlanks(program, at)
    if (!program.startsWith(mark, at)) return false
    at += mark.length
    return true
  }

  /** Reads a value, and takes it for computed where the program goes on with it. */
  function value(depth: number): unknown {
    at = skipBlanks(program, at)
    if (depth > MAX_DEPTH) throw NO_LITERAL
    const from = at
    const isBracket = /[{[@]/.test(program.charAt(at))
    const read = isVariable(program, at) ? COMPUTED : plain(depth)
    take(AS)
    take(METHODS)
    const after = skipBlanks(program, at)
    if (read !== COMPUTED && (depth === 0 || isEnd(after))) return read
    if (isBracket && read !== COMPUTED) throw NO_LITERAL
    const end = depth === 0 ? null : endOfExpression(program, from)
    if (end === null) throw NO_LITERAL
    at = end
    return computed(program.slice(from, end).trim())
  }

  const isEnd = (after: number): boolean =>
    after >= program.length ||
    /[,)\]};]/.test(program.charAt(after)) ||
    (dialect.powerShell && program.slice(at, after).includes('\n'))

  function plain(depth: number): unknown {
    if (take(EMPTY)) return {}
    take(CAST)
    if (dialect.objectiveC && take(MESSAGE)) return COMPUTED
    const bool = take(BOXED_BOOL)
    if (bool) return bool[1] === 'YES'
    take(BOXED)
    take(TYPES)
    take(TYPE)
    if (taken('{')) return entries('}', depth)
    if (taken('[')) return entries(']', depth)
    const isOwn = take(OWN) !== null
    if (isOwn && taken(')')) return []
    if (isOwn || take(CONVERSION)) {
      const inner = value(depth + 1)
      if (!taken(')')) throw NO_LITERAL
      return inner
    }
    const isList = !dialect.objectiveC && program.startsWith('@', at - 1) && at > start
    const call = take(CALL)?.[0]
    if (call) {
      const from = at
      const list = entries(')', depth)
      if (isCopy(call, list)) return isComputed(list[0]) ? COMPUTED : list[0]
      if (isMap(call)) return toMap(list)
      return call === '(' && !isList && isSingle(list, program.slice(from, at)) ? list[0] : list
    }
    const string = readText(program, at, dialect)
    if (string) {
      at = string.end
      return string.text ?? COMPUTED
    }
    const number = take(NUMBER)
    if (number) return toNumber(number[0])
    const word = take(WORD)?.[0].toLowerCase() ?? ''
    return Object.hasOwn(WORDS, word) ? WORDS[word] : COMPUTED
  }

  /** Any bracket may hold names or a list: JavaScript has names in braces, PHP in brackets, and Go lists in braces. */
  function entries(close: string, depth: number): unknown {
    const named: [string, unknown][] = []
    const listed: unknown[] = []
    while (!taken(close)) {
      const name = key()
      if (name === null) listed.push(value(depth + 1))
      else named.push([name, value(depth + 1)])
      const end = at
      if (taken(',') || (dialect.powerShell && taken(';'))) continue
      if (taken(close)) break
      if (!dialect.powerShell || !program.slice(end, at).includes('\n')) throw NO_LITERAL
    }
    return toObject(named, listed, close)
  }

  /** Reads a name and the sign after it, or nothing where a value without a name stands. */
  function key(): string | null {
    at = skipBlanks(program, at)
    const before = at
    const isInBrackets = take(BRACKETED) !== null
    take(SYMBOL)
    const inQuotes = quoted()
    const name = inQuotes ?? take(WORD)?.[0] ?? take(NUMBER)?.[0] ?? null
    if (name !== null && (!isInBrackets || taken(']'))) {
      at = skipBlanks(program, at)
      if (take(inQuotes === null ? SEPARATOR : PAIRED)) return name
    }
    at = before
    return null
  }

  function quoted(): string | null {
    const string = readText(program, at, dialect)
    if (string) at = string.end
    return string?.text ?? null
  }

  try {
    return { value: value(0), end: at }
  } catch (error) {
    if (error === NO_LITERAL) return { value: undefined, end: at }
    throw error
  }
}

const COMPUTED = Symbol('computed')
