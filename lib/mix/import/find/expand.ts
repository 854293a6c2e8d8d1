import { VARIABLE } from '@/lib/mix/import/computed'

/** Names what stands for something else in a string: escapes, and variables as languages write them. */
export type Expansion =
  | 'escapes'
  | 'dollar'
  | 'template'
  | 'hash'
  | 'swift'
  | 'braces'
  | 'doubled'
  | 'windows'
  | 'percent'
  | 'numbered'
  | 'mustache'

/** Matches a variable of Postman or Insomnia, whose exports hold bodies in strings. */
const MUSTACHE = /\{\{\s?[\w$.-]{1,80}\s?\}\}|\{%[^%]{0,200}%\}/
const HEX = '[\\da-fA-F]'
const PATTERNS: Readonly<Record<Expansion, string>> = {
  swift: '\\\\(?<swift>\\()[^()"]{0,200}(?:\\([^()]{0,200}\\)[^()"]{0,200}){0,4}\\)',
  escapes: `\\\\(?:u\\{(?<point>${HEX}{1,6})\\}|U(?<wide>${HEX}{8})|u(?<unit>${HEX}{4})|x(?<byte>${HEX}{2})|(?<line>\\r?\\n[ \\t]*)|(?<mark>[\\s\\S]))`,
  dollar:
    '\\$\\(\\[char\\]\\s?(?<char>0x[\\da-fA-F]{1,6}|\\d{1,7})\\)|(?<dollar>\\$\\{[^}]{0,200}\\}|\\$\\([^)]{0,200}\\)|\\{\\$[^}]{0,200}\\}|\\$[A-Za-z_]\\w*)',
  template: '(?<template>\\$\\{[^}]{0,200}\\})',
  hash: '(?<hash>#\\{[^}]{0,200}\\}|#[@$]\\w+)',
  braces: '(?<double>\\{\\{|\\}\\})|(?<brace>\\{[^{}]{0,200}\\})',
  doubled: '(?<doubled>\\{\\{\\{[^{}]{0,200}\\}\\}\\}|\\{\\{[^{}]{0,200}\\}\\}|\\$\\$(?:\\w+|\\{[^}]{0,200}\\}))',
  // What is escaped in an address has such signs, too.
  windows:
    '(?<windows>%(?=[A-Za-z_]\\w{0,60}%)(?!(?=[\\da-fA-F]{2})(?<=:[/\\\\]{2,6}[^\\s"]{0,100}))\\w+%|![A-Z_][A-Z\\d_]{0,60}!)',
  percent:
    '(?<percent>%(?:\\d\\$)?(?:[-+#]{1,3}\\d{0,3}|0\\d{1,2})?(?:\\.\\d{1,3})?(?:ll?|hh?|[zjt])?[sdvufiqxXog@]|%\\(\\w{1,60}\\)[sd])',
  numbered: '(?<numbered>%L?\\d{1,2})',
  mustache: `(?<mustache>${MUSTACHE.source})`,
}

export const isMustache = (content: string): boolean => MUSTACHE.test(content)

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '0': '\0' }

/** Puts in place what the signs of a string stand for. A sign that no one but the program can read becomes VARIABLE. */
export function expand(content: string, expansions: readonly Expansion[]): string {
  if (expansions.length === 0) return content
  const pattern = new RegExp(expansions.map((each) => PATTERNS[each]).join('|'), 'g')
  return content.replace(pattern, (...found) => meaningOf(found.at(-1) as Record<string, string | undefined>))
}

function meaningOf({ point, wide, unit, byte, line, mark, char, double }: Record<string, string | undefined>): string {
  const hex = point ?? wide ?? byte
  if (hex !== undefined) return character(Number.parseInt(hex, 16))
  if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16))
  if (mark !== undefined) return ESCAPED[mark] ?? mark
  if (line !== undefined) return ''
  if (char !== undefined) return character(Number(char))
  return double?.charAt(0) ?? VARIABLE
}

const character = (point: number): string => (point > 0x10_ff_ff ? '\uFFFD' : String.fromCodePoint(point))
