import { VARIABLE } from '@/lib/mix/import/computed'
import { type Dialect, dialectOf } from './dialect'
import { nextPiece } from './next-piece'
import { PREFIX } from './prefixes'
import { isVisualBasic, readPiece } from './read-piece'

/** Matches the start of a string that holds an object. */
const OPENER = new RegExp(
  `(?<![\\w\\\\])${PREFIX}?(?:"""|'''|["'\`])(?=(?:\\s|\\\\[nrt]){0,40}(?:\\{|\\\\u\\{?0*7[bB]))`,
  'g',
)
/** A closing quote of a heredoc's name stands before an object, too. */
const HEREDOC = /<<[<~-]?\s?["']?\w{1,60}$/

/** Holds the readings of one string, and where it stands. */
export type Quoted = Readonly<{ start: number; end: number; readings: readonly string[] }>

/**
 * Lists the strings that hold an object with a MixInput, joined where a program adds them up. VARIABLE stands in for
 * what only the running program knows. Languages differ in how they escape, so a string may have several readings.
 */
export function* quotedBodies(text: string): Generator<Quoted> {
  const dialect = dialectOf(text)
  let passed = 0
  for (const { index } of text.matchAll(OPENER)) {
    if (index < passed || HEREDOC.test(text.slice(Math.max(0, index - 70), index))) continue
    const read = orderOf(text, index, dialect).flatMap((isPlain) => readJoined(text, index, isPlain, dialect) ?? [])
    const found = read.filter((each) => each.text.includes('MixInput'))
    // Strings that begin within one without a MixInput have none either.
    passed = Math.max(passed, ...(found.length > 0 ? found : read).map(({ end }) => end))
    if (found.length > 0) yield { start: index, end: passed, readings: found.map((each) => each.text) }
  }
}

/** A shell keeps the text as it stands, a script reads escapes: the likelier of both readings is first. */
function orderOf(text: string, start: number, dialect: Dialect): readonly boolean[] {
  if (text.startsWith('"""', start)) return [dialect.plainBlock, !dialect.plainBlock]
  if (/["`$]/.test(text.charAt(start)) && !text.startsWith('`', start)) return [false]
  if (text.startsWith('`', start)) return [dialect.plainTick]
  const isShell = /(?:-d|--data(?:-\w{1,20})?|--json)[\s=]{1,4}$/.test(text.slice(Math.max(0, start - 40), start))
  return [isShell || !dialect.script, !isShell && dialect.script]
}

function readJoined(text: string, start: number, isPlain: boolean, around: Dialect) {
  let dialect: Dialect = isVisualBasic(text, start) ? { ...around, visualBasic: true } : around
  const first = readPiece(text, start, isPlain, dialect)
  if (!first) return null
  const parts = [first.text]
  let begun = begunIn(first.text)
  let end = first.end
  for (let next = nextPiece(text, end); next; next = nextPiece(text, end)) {
    // What a later statement adds after the end of the object belongs to something else.
    if (next.at !== null && next.isStatement && begun <= 0) break
    if (next.at !== null && next.isFormat) parts.push(parts.pop()?.replace(/%[-+ #0]{0,5}\d{0,3}$/, '') ?? '')
    // A program is of one language, so that its later strings are like the first that tells it.
    if (next.at !== null && isVisualBasic(text, next.at)) dialect = { ...around, visualBasic: true }
    const piece = next.at === null ? { text: next.text, end: next.end } : readPiece(text, next.at, isPlain, dialect)
    if (!piece) break
    parts.push(next.hasVariable ? VARIABLE : '', piece.text)
    begun += begunIn(piece.text)
    end = piece.end
  }
  return { text: parts.join(''), end }
}

/** Counts the objects that a text begins and does not end. */
const begunIn = (text: string): number => text.split('{').length - text.split('}').length
