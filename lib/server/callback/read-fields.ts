import { parseJson, readText } from '@/lib/server/http/body'
import { Failure } from '@/lib/shared/failures'

/** A callback's body has at most this size, far above any real one. */
const MAX_CALLBACK_BYTES = 64 * 1024

/** A callback's form has at most this many fields, far above any real one. */
const MAX_FIELDS = 1000

/**
 * Reads a callback's fields, whichever way the account sends them (contract 5). The text decides the format and not its
 * Content-Type, which is not documented.
 *
 * @throws {Failure} too-large, invalid
 */
export async function readFields(request: Request): Promise<unknown> {
  const text = await readText(request, MAX_CALLBACK_BYTES)
  const type = request.headers.get('content-type') ?? ''
  return /^multipart\/form-data/i.test(type) ? fromForm(await readMultipart(text, type)) : toFields(text.trim())
}

/** Reads JSON; JSON that is URL-encoded as a whole, or as the only field of a form; or a form. */
export function toFields(text: string): unknown {
  if (text.startsWith('{')) return parseJson(text)
  const form = [...new URLSearchParams(text)]
  const [only] = form
  const json = form.length === 1 && only?.find((part) => part.trimStart().startsWith('{'))
  return json ? parseJson(json) : fromForm(form)
}

/** Reads `name[]`, `name[0]` and a repeated name as a list. */
function fromForm(form: readonly (readonly [string, string])[]): unknown {
  if (form.length > MAX_FIELDS) throw new Failure('invalid', `The form has more than ${MAX_FIELDS} fields.`)
  const fields = new Map<string, { values: string[]; isList: boolean }>()
  for (const [key, value] of form) {
    const name = key.replace(/\[\d*\]$/, '')
    const known = fields.get(name)
    if (known) Object.assign(known, { isList: true }).values.push(value)
    else fields.set(name, { values: [value], isList: name !== key })
  }
  return Object.fromEntries(Array.from(fields, ([name, { values, isList }]) => [name, isList ? values : values[0]]))
}

async function readMultipart(text: string, type: string): Promise<[string, string][]> {
  try {
    const form = await new Response(text, { headers: { 'content-type': type } }).formData()
    return [...form].map(([name, value]) => [name, typeof value === 'string' ? value : ''])
  } catch (error) {
    throw new Failure('invalid', 'The request is not a valid form.', undefined, { cause: error })
  }
}
