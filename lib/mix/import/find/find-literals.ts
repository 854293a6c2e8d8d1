import { countComputed, isComputed } from '@/lib/mix/import/computed'
import { commentsOf } from './comments'
import { type Dialect, dialectOf, JSON_DIALECT } from './dialect'
import { MAKERS } from './literal-words'
import { quotedBodies } from './quoted'
import { readLiteral } from './read-literal'

/** Holds a body that was found, and what tells it from a better one. */
export type Found = Readonly<{ body: object; at: number; isComment: boolean; computed: number }>

/** Counts down what may be read, so that no text takes long, however it is made. */
export type Budget = { left: number }

const KEY = /\bMixInput["']?\]?\s{0,8}(?::|=>|->|to\b|=(?!=)|,)/g
/** Every opening costs at least this much. */
const LEAST_COST = 400
/** Hardly any body has more brackets before its MixInput, in its texts and elsewhere. */
const MAX_OPENINGS = 500
/** A string may stand in a string, as exports of exports have it, and no deeper. */
const MAX_LEVELS = 3

/** Finds the bodies of a program: its literals, and those in its strings. */
export function findLiterals(text: string, budget: Budget, level = 0): Found[] {
  const isComment = commentsOf(text)
  const found: Found[] = []
  const ranges: { start: number; end: number }[] = []
  if (level < MAX_LEVELS) {
    for (const { start, end, readings } of quotedBodies(text)) {
      if (budget.left < 0) break
      budget.left -= end - start
      const best = bestOf(readings.map((reading) => findLiterals(reading, budget, level + 1)))
      if (best.length === 0) continue
      ranges.push({ start, end })
      found.push(...best.map((each) => ({ ...each, at: start, isComment: each.isComment || isComment(start) })))
    }
  }
  const isQuoted = (index: number) => ranges.some(({ start, end }) => index >= start && index < end)
  const direct = findOutwards(text, budget, isQuoted)
  return [...found, ...direct.map((each) => ({ ...each, isComment: isComment(each.at) }))]
}

/** Takes the reading with the fewest values that could not be read. The first wins where both have as many. */
const bestOf = (readings: readonly Found[][]): readonly Found[] =>
  readings.filter((found) => found.length > 0).sort((a, b) => computedIn(a) - computedIn(b))[0] ?? []

const computedIn = (found: readonly Found[]): number => found.reduce((sum, { computed }) => sum + computed, 0)

/** Searches outwards from each MixInput that is given a value, until a literal holds it. */
function findOutwards(text: string, budget: Budget, isQuoted: (index: number) => boolean) {
  const dialect = dialectOf(text)
  const openings = openingsIn(text)
  const found: { body: object; at: number; computed: number }[] = []
  let inner = 0
  let passed = 0
  for (const { index: key } of text.matchAll(KEY)) {
    while (inner < openings.length && (openings[inner] ?? 0) < key) inner++
    if (key < passed || isQuoted(key)) continue
    for (let each = inner - 1, tried = 0; each >= 0 && tried < MAX_OPENINGS && budget.left > 0; each--, tried++) {
      const opening = openings.splice(each, 1)[0] ?? 0
      inner--
      const { value, end } = readAt(text, opening, dialect)
      budget.left -= LEAST_COST + end - opening
      if (!isBody(value)) continue
      found.push({ body: value, at: opening, computed: countComputed(value) })
      passed = end
      break
    }
  }
  return found
}

/** Lists where a literal may begin. A loop is many times faster here than a pattern. */
function openingsIn(text: string): number[] {
  const calls = Array.from(text.matchAll(MAKERS), ({ index }) => index)
  const brackets: number[] = []
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index)
    if (sign === '{' || sign === '[') brackets.push(index)
  }
  return calls.length === 0 ? brackets : [...calls, ...brackets].sort((a, b) => a - b)
}

/** Matches the start of a text of a shell, PHP or PowerShell that goes over lines and may hold variables. */
const TEMPLATE_START = /(?:<<[<~-]?\s?"?\w{1,60}"?[^\n'"]{0,200}|@"[ \t]{0,8}\r?)\n\s{0,200}$/

/** Reads a literal. One that is JSON has no variables, unless the program reads it as a text with variables. */
function readAt(text: string, opening: number, dialect: Dialect) {
  const expands = TEMPLATE_START.test(text.slice(Math.max(0, opening - 400), opening))
  const read = readLiteral(text, opening, expands ? { ...dialect, dollar: true, hash: true } : dialect)
  if (!isBody(read.value) || countComputed(read.value) === 0 || expands || dialect.hash) return read
  return isJson(text.slice(opening, read.end)) ? readLiteral(text, opening, JSON_DIALECT) : read
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function isBody(value: unknown): value is { MixInput: readonly unknown[] } {
  if (typeof value !== 'object' || value === null || !('MixInput' in value)) return false
  const inputs = value.MixInput
  return Array.isArray(inputs) && (inputs.length === 0 || inputs.some((each) => hasValues(each)))
}

/** Tells an input that is written out from one that the program makes. */
const hasValues = (input: unknown): boolean =>
  typeof input !== 'object' ||
  input === null ||
  (!isComputed(input) && Object.values(input).some((each) => !isComputed(each)))
