import { type LongNumber, longNumber } from '@/lib/mix/import/long-number'

export const WORDS: Readonly<Record<string, unknown>> = {
  true: true,
  false: false,
  null: null,
  none: null,
  nil: null,
  undefined: undefined,
  $true: true,
  $false: false,
  $null: null,
}
export const WORD = /[A-Za-z_$][\w$]*/y
/**
 * Matches a number. Digits may be grouped by underscores, and Java, C# and Go mark some kinds of number by a letter.
 */
export const NUMBER =
  /[-+]?(?:0x[\da-f]+(?:_[\da-f]+)*|(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+)(?:e[+-]?\d+)?)[lfdmun]?\b/iy
/**
 * Matches the start of a call that makes a list or a map of what it is given, in PHP, Python, R, Kotlin, Java and
 * Scala.
 */
const MAKER = [
  '(?:array|dict|list',
  '|(?:(?:mutable|hash|linked|array)?(?:Map|List)Of|mapOf|listOf|arrayOf|emptyMap|emptyList)(?:<[\\w\\s,.<>?]{0,80}>)?',
  '|(?:Immutable)?(?:Map|List)\\.of(?:Entries)?|(?:Map\\.)?entry|Arrays\\.asList|Map|List|Seq|Vector)',
  '\\s{0,8}\\(',
].join('')
export const MAKERS = new RegExp(`\\b${MAKER}`, 'g')
/** Matches such a call, or the start of Python's tuples and of PowerShell's lists. */
export const CALL = new RegExp(`${MAKER}|@?\\(`, 'y')
/** Matches a number, a bool or brackets of Objective-C, or brackets of PowerShell, after their sign. */
export const BOXED = /@(?=[-+.\d([{])/y
export const BOXED_BOOL = /@(YES|NO)\b/y
/** Matches an empty object, as PHP, Swift and Objective-C write it. */
export const EMPTY = /\[\s?NSNull\s{1,8}null\s?\]|new\s{1,8}\\?stdClass\b(?:\s?\(\s?\))?|\[\s?:\s?\]|NSNull\(\s?\)/y
/**
 * Matches the type before the braces of a Go or C# literal, such as `[]map[string]any`, `&RectInfo` or `new
 * List<object>()`.
 */
export const TYPE =
  /(?:new\b\s{0,8})?(?:\[\s?(?:\.\.\.|\d{0,4})\s?\]|map\[[\w.*]{1,40}\]|[*&]){0,8}(?:interface\s?\{\s?\}|[A-Za-z_][\w.]{0,80}(?:<[\w\s,.<>?[\]]{0,80}>)?(?:\[\])?(?:\(\s?\))?)?\s{0,8}(?=\{)/y
/** Matches the start of a message of Objective-C, whose answer only the running program knows. */
export const MESSAGE = /\[\s?(?:[A-Za-z_]\w{0,80}|@?"[^"\n]{0,200}"|\[[^\][]{0,200}\])\s{1,8}[A-Za-z_]\w{0,80}/y
/** Matches the types before the brackets of Dart, and the sign before those of Elixir. */
export const TYPES = /(?:<[\w\s,.<>?]{1,80}>\s{0,8}|%)(?=[{[])/y
/** Matches a cast of PHP and PowerShell before its value. */
export const CAST =
  /(?:\(\s?(?:object|array|string|int|float|bool)\s?\)\s{0,8}|\[(?:ordered|pscustomobject|int|string)\]\s{0,8}(?=[@"'\d]))/iy
/** Matches a call that only says of which type its value is, such as `int64(5)` or `proto.String("a")`. */
export const CONVERSION =
  /(?:(?:[A-Za-z_]\w{0,20}\.)?(?:u?int(?:8|16|32|64)?|u?long|float(?:32|64)?|double|bool(?:ean)?|str(?:ing)?|number|bigint|ptr)|Integer\.valueOf|Long\.valueOf|BigDecimal)\s?\(/iy
/** Matches a call of Java that makes a list or a map of its own of one that it is given, or an empty one. */
export const OWN = /new\s{1,8}(?:ArrayList|LinkedList|(?:Linked)?HashMap)(?:<[\w\s,.<>?]{0,80}>)?\s?\(/y
/** Matches calls after a value that make the same value of another kind. */
export const METHODS =
  /(?:\s{0,200}\.(?:freeze|dup|clone|copy|compact|to_(?:a|h|vec|string|owned)|into|asJava|To(?:Immutable)?(?:List|Array)|to(?:Mutable|Immutable)?(?:List|Map|Set))(?:\(\s?\))?(?![\w(]))+/y
/** Matches the type after a value of Swift or TypeScript. */
export const AS =
  /\s{0,8}\b(?:as[!?]?|satisfies)\s{1,8}(?:\[[\w\s:.?]{1,40}(?:\[[\w\s:.?]{1,40}\])?\]|const\b|[A-Za-z_][\w.]{0,60}(?:<[\w\s,.<>[\]]{0,60}>)?(?:\[\])*)/y
/** Matches a Ruby symbol or a name in brackets before its value. */
export const SYMBOL = /:(?=[A-Za-z_])/y
export const BRACKETED = /\[\s?(?=["'])/y
export const SEPARATOR = /=>|:|=(?!=)/y
/**
 * Matches what stands between a name in quotes and its value: Scala and Kotlin have signs for it that mean other things
 * elsewhere.
 */
export const PAIRED = /=>|->|to\b|:|=(?!=)/y

/** Reads a number so that no digit of an id is lost. */
export function toNumber(written: string): number | LongNumber {
  const mark = /x/i.test(written) ? /[lun]$/i : /[lfdmun]$/i
  const plain = written.replaceAll('_', '').replace(mark, '')
  const number = Number(plain)
  return Number.isInteger(number) && !Number.isSafeInteger(number) && /^[-+]?\d+$/.test(plain)
    ? longNumber(plain)
    : number
}
