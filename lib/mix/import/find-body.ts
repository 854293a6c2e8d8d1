import { readLiteral } from './read-literal'
import { withoutQuoting } from './without-quoting'

/**
 * Reads what an operator pastes or drops as a value: JSON of any kind, or a StartMix body that is written out somewhere
 * in a program, as a literal of its language or as JSON in a string. Returns undefined where it finds no body.
 */
export function findBody(text: string): unknown {
  const json = parseJson(text)
  if (isWhole(json)) return json
  for (const unquoted of withoutQuoting(text)) {
    const inside = findLiteral(unquoted)
    if (inside !== undefined) return inside
  }
  return json
}

/** Matches a string, or a whole number that may have more digits than JSON's numbers keep. */
const LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b\d{16,}\b(?![.eE])/gs

function parseJson(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/^\uFEFF/, '').replace(LONG_NUMBER, (part) => (isInexact(part) ? `"${part}"` : part)),
    )
  } catch {
    return undefined
  }
}

const isInexact = (part: string): boolean => !part.startsWith('"') && !Number.isSafeInteger(Number(part))

/** Tells a StartMix body or a Mixdesk file from a value that wraps one. */
const isWhole = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && ('MixInput' in json || 'mixdesk' in json)

const OPENING = /[{[]|\b(?:array|dict)\s{0,8}\(/g
const KEY = /\bMixInput["']?\]?\s{0,8}(?::|=>|=(?!=))/g

/** This many places are searched. A page of documentation has a few, and a malicious text must not take long. */
const MAX_KEYS = 20
const MAX_OPENINGS = 64

/** Searches outwards from each MixInput that is given a value, until a literal holds it. */
function findLiteral(text: string): unknown {
  const openings = [...text.matchAll(OPENING)].map(({ index }) => index)
  for (const key of [...text.matchAll(KEY)].slice(0, MAX_KEYS)) {
    const before = openings.filter((index) => index < key.index).slice(-MAX_OPENINGS)
    for (const index of before.reverse()) {
      const value = readLiteral(text, index)
      if (typeof value === 'object' && value !== null && 'MixInput' in value) return value
    }
  }
  return undefined
}
