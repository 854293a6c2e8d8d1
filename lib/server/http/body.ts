import { Failure, isFailure } from '@/lib/shared/failures'
import { pathOf } from './input'

export const MAX_BODY_BYTES = 1024 * 1024

/** Deeper than any document of ours, and shallow enough for everything that walks it. */
const MAX_DEPTH = 32

/** So much that is too much is read and forgotten: a client that is cut off while it sends may not hear why. */
export const HEARD_OUT_BYTES = 16 * 1024 * 1024

/**
 * The body's bytes, at most `limit`: a body that says its length is refused by that, and HTTP ends it there; one that does
 * not is counted as it comes.
 */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new Failure('too-large', `The request is larger than ${bytesInWords(limit)}.`)
  const declared = request.headers.get('content-length')
  if (Number(declared) > limit) throw tooLarge()
  if (declared !== null) return new Uint8Array(await request.arrayBuffer())
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length <= limit) chunks.push(chunk)
    else if (length > limit + HEARD_OUT_BYTES) break
  }
  if (length > limit) throw tooLarge()
  return Buffer.concat(chunks, length)
}

const bytesInWords = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${bytes / 1024} kB`

/** The body as JSON. Failures: not-json by its type, invalid by its text, too-large. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new Failure('not-json', 'The request must be JSON, with the header Content-Type: application/json.')
  }
  return parseJson(await readText(request, MAX_BODY_BYTES))
}

/** Failures: too-large, and invalid for what is no UTF-8 or breaks off. */
export async function readText(request: Request, limitBytes: number): Promise<string> {
  const bytes = await readBytes(request, limitBytes).catch((error: unknown) => {
    // Whoever sent it is gone: nothing here is wrong.
    throw isFailure(error) ? error : new Failure('invalid', BROKEN_OFF, undefined, { cause: error })
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Failure('invalid', NOT_JSON, undefined, { cause: error })
  }
}

/** Failure: invalid, also for what is deeper than anything of ours, and for a key that could reach a prototype. */
export function parseJson(text: string): unknown {
  const value = parse(text)
  const fault = findFault(value, MAX_DEPTH)
  if (fault) throw fault.toFailure(pathOf(fault.path))
  return value
}

const NOT_JSON = 'The request is not valid JSON in UTF-8.'
const BROKEN_OFF = 'The request broke off before its end. Send it again.'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Failure('invalid', NOT_JSON, undefined, { cause: error })
  }
}

type Fault = Readonly<{ path: readonly PropertyKey[]; toFailure: (path: string) => Failure }>

/** Its path is put together on the way out of what is wrong: every other body only has its keys looked at. */
function findFault(value: unknown, depth: number): Fault | null {
  if (typeof value !== 'object' || value === null) return null
  if (depth === 0) return { path: [], toFailure: tooDeep }
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return { path: [], toFailure: hasPrototype }
    const fault = findFault((value as Record<string, unknown>)[key], depth - 1)
    if (fault) return { ...fault, path: [Array.isArray(value) ? Number(key) : key, ...fault.path] }
  }
  return null
}

function tooDeep(path: string): Failure {
  const details = [{ path, message: `lies deeper than ${MAX_DEPTH} levels` }]
  return new Failure('invalid', `The request is nested deeper than ${MAX_DEPTH} levels.`, details)
}

function hasPrototype(path: string): Failure {
  const message = 'must not hold the key __proto__'
  return new Failure('invalid', `${path || 'The request'} ${message}.`, [{ path, message }])
}
