import { Failure, isFailure } from '@/lib/shared/failures'

export const MAX_BODY_BYTES = 1024 * 1024

/** Deeper than any document of ours, and shallow enough for everything that walks it. */
const MAX_DEPTH = 32

/** The body's bytes, counted as they come: one that is too large is refused before it is held. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new Failure('too-large', `The request is larger than ${inWords(limit)}.`)
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > limit) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

const inWords = (bytes: number): string => (bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${bytes / 1024} kB`)

/** The body as JSON. Failures: not-json by its type, invalid by its text, too-large. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new Failure('not-json', 'The request must be JSON, with the header Content-Type: application/json.')
  }
  return parseJson(await readText(request, MAX_BODY_BYTES))
}

/** Failures: too-large, and invalid for what is no UTF-8. */
export async function readText(request: Request, limitBytes: number): Promise<string> {
  const bytes = await readBytes(request, limitBytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Failure('invalid', NOT_JSON, undefined, { cause: error })
  }
}

/** Failure: invalid, also for what is deeper than anything of ours. */
export function parseJson(text: string): unknown {
  const value = parse(text)
  if (!isShallow(value, MAX_DEPTH)) throw new Failure('invalid', TOO_DEEP)
  return value
}

const NOT_JSON = 'The request is not valid JSON in UTF-8.'
const TOO_DEEP = `The request is nested deeper than ${MAX_DEPTH} levels.`

function parse(text: string): unknown {
  try {
    return JSON.parse(text, withoutPrototype)
  } catch (error) {
    if (isFailure(error)) throw error
    // The stack is used up by what is valid JSON, but thousands of levels deep.
    throw new Failure('invalid', error instanceof RangeError ? TOO_DEEP : NOT_JSON, undefined, { cause: error })
  }
}

function withoutPrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Failure('invalid', 'The request must not hold the key __proto__.')
  return value
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1))
}
