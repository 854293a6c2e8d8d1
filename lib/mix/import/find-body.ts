import { readLiteral } from './read-literal'

/**
 * Reads what an operator pastes or drops as a value: JSON of any kind, or a StartMix body that is written out somewhere
 * in a program, as a literal of JavaScript, Python or PHP or as JSON in a string. Returns undefined where it finds no
 * body.
 */
export function findBody(text: string): unknown {
  const json = parseJson(text)
  if (isWhole(json)) return json
  const inside = findLiteral(text.replace(TEXT_BLOCK, (_, block: string) => block.replace(/\\([\\"])/g, '$1')))
  return inside === undefined ? json : inside
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Tells a StartMix body or a Mixdesk file from a value that wraps one. */
const isWhole = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && ('MixInput' in json || 'mixdesk' in json)

/** Matches JSON between three quotes, where Java and Python want every backslash twice. */
const TEXT_BLOCK = /"""(\s*\{.*?\})\s*"""/gs

const OPENING = /[{[]|\barray\s*\(/g
const KEY = /\bMixInput["']?\s*(?::|=>)/g

/** How many places are searched. A page of documentation has a few, and a malicious text must not take long. */
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
