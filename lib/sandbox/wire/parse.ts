import type { z } from 'zod'
import { inWords } from '@/lib/shared/input-words'
import { Refusal } from './answer'
import { CODE } from './codes'

const MAX_DEPTH = 32

/**
 * Reads the JSON object of a request body.
 *
 * @throws {Refusal} with `code` where the body is not JSON
 */
export function parseBody(text: string, code: number): Record<string, unknown> {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new Refusal(code, text === '' ? 'The body is empty: it must be a JSON object.' : 'The body is not JSON.')
  }
  if (!isObject(body)) throw new Refusal(CODE.notParsed, 'The body must be a JSON object.')
  if (isDeeperThan(MAX_DEPTH, body)) throw new Refusal(CODE.notParsed, `The body is nested deeper than ${MAX_DEPTH}.`)
  return body
}

/** Names the parts of a StartMix whose mistakes have codes of their own (contract 6). */
const CODE_OF_PART: ReadonlyMap<PropertyKey, number> = new Map([
  ['WaterMark', CODE.watermark],
  ['ExPara', CODE.extension],
  ['Label', CODE.label],
])

/**
 * Reads the value as the schema describes it.
 *
 * @throws {Refusal} with the path of the first field that differs
 */
export function parseFields<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value, { error: inWords })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (!issue) throw new Refusal(CODE.parameter, 'The parameters are wrong.')
  const code = issue.path.map((key) => CODE_OF_PART.get(key)).find((known) => known !== undefined)
  throw new Refusal(code ?? CODE.parameter, `${pathOf(issue.path)}: ${issue.message}.`)
}

/** Writes a path such as MixInput[0].RectInfo.Left. */
export const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner))
}
