import { computed } from '@/lib/mix/import/computed'
import { longNumber } from '@/lib/mix/import/long-number'
import { isMustache } from './expand'
import { type Budget, type Found, findLiterals } from './find-literals'
import { withoutQuoting } from './without-quoting'

/** Says what was found, and how many other bodies with inputs the text holds. */
export type FoundBody = Readonly<{ body: unknown; others: number }>

/**
 * Reads what an operator pastes or drops as a value: JSON of any kind, or a StartMix body that is written out somewhere
 * in a program, as a literal of its language or as JSON in a string. The body is undefined where there is none.
 */
export function findBodies(text: string): FoundBody {
  const json = parseJson(text)
  if (isFile(json) || !text.includes('MixInput')) return { body: json, others: 0 }
  if (isBody(json)) return { body: withComputed(json), others: 0 }
  const budget: Budget = { left: LEAST_READ + 2 * text.length }
  const direct = findLiterals(text, budget)
  const found = direct.length > 0 ? direct : findUnquoted(text, budget)
  const [best, ...others] = [...found].sort((a, b) => rankOf(a) - rankOf(b) || a.at - b.at)
  if (!best) return { body: json, others: 0 }
  const different = new Set(others.filter((each) => rankOf(each) === 0).map(({ body }) => JSON.stringify(body)))
  different.delete(JSON.stringify(best.body))
  return { body: best.body, others: different.size }
}

export const findBody = (text: string): unknown => findBodies(text).body

/** So many characters of a short text are read at most, several times those of any page with a body. */
const LEAST_READ = 1_000_000

function findUnquoted(text: string, budget: Budget): Found[] {
  for (const unquoted of withoutQuoting(text)) {
    const found = findLiterals(unquoted, budget, Number.POSITIVE_INFINITY)
    if (found.length > 0) return found
  }
  return []
}

/** A body is preferred that is no comment and has inputs. */
const rankOf = ({ isComment, body }: Found): number => Number(isComment) * 2 + Number(isEmpty(body))

const isEmpty = (body: object): boolean =>
  'MixInput' in body && Array.isArray(body.MixInput) && body.MixInput.length === 0

/** A string that does not end goes to the end of the text, which is then read once and not from each quote on. */
const LONG_NUMBER = /"(?:[^"\\]|\\.?)*(?:"|$)|-?(?<![\w.])\d{16,}\b(?![.eE])/gs

function parseJson(text: string): unknown {
  try {
    return JSON.parse(
      text
        .replace(/^\uFEFF/, '')
        .replace(LONG_NUMBER, (part) => (isInexact(part) ? JSON.stringify(longNumber(part)) : part)),
    )
  } catch {
    return undefined
  }
}

const isInexact = (part: string): boolean => !part.startsWith('"') && !Number.isSafeInteger(Number(part))

const isFile = (json: unknown): boolean => typeof json === 'object' && json !== null && 'mixdesk' in json

/** Tells a StartMix body from a value that wraps one. */
const isBody = (json: unknown): boolean => typeof json === 'object' && json !== null && 'MixInput' in json

/** Marks the texts with variables of Postman, which sends other texts in their place. */
function withComputed(json: unknown, depth = 0): unknown {
  if (typeof json === 'string') return isMustache(json) ? computed(json) : json
  if (typeof json !== 'object' || json === null || depth > MAX_DEPTH) return json
  if (Array.isArray(json)) return json.map((each) => withComputed(each, depth + 1))
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withComputed(value, depth + 1)]))
}

/** No field of a StartMix body is nested deeper. */
const MAX_DEPTH = 16
