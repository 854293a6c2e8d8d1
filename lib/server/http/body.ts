import { MAX_BODY_BYTES, sizeInWords } from '@/lib/shared/body-size'
import { Failure, isFailure } from '@/lib/shared/failures'
import { requireTame } from '@/lib/shared/tame'

/**
 * This much of a body beyond the limit is read and dropped. A client that is cut off while it sends may not hear why.
 */
export const HEARD_OUT_BYTES = 16 * 1024 * 1024

/**
 * Reads at most `limit` bytes of the body. A body that declares its length is refused by that, and HTTP ends it there;
 * another is counted as it comes.
 */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new Failure('too-large', `The request is larger than ${sizeInWords(limit)}.`)
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

/**
 * Reads the body as JSON.
 *
 * @throws {Failure} not-json by its type, invalid by its text, too-large
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new Failure('not-json', 'The request must be JSON, with the header Content-Type: application/json.')
  }
  return parseJson(await readText(request, MAX_BODY_BYTES))
}

/**
 * Reads the text of a body.
 *
 * @throws {Failure} too-large; invalid for bytes that are not UTF-8, and for a body that breaks off
 */
export async function readText(request: Request, limitBytes: number): Promise<string> {
  const bytes = await readBytes(request, limitBytes).catch((error: unknown) => {
    // The client is gone, so this is not a fault of ours.
    throw isFailure(error) ? error : new Failure('invalid', BROKEN_OFF, undefined, { cause: error })
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Failure('invalid', NOT_JSON, undefined, { cause: error })
  }
}

/**
 * Parses the text.
 *
 * @throws {Failure} invalid, also for JSON that is too deep and for a key that could reach a prototype
 */
export function parseJson(text: string): unknown {
  const value = parse(text)
  requireTame(value, 'The request')
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
