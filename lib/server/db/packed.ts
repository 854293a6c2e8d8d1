import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { WORDS } from './packed-words'

/** Packing a text that is shorter than this saves nothing that anybody would notice. */
const LEAST = 200
const MARK = '1:'

/**
 * Remembers packed texts: a layout is taken again and again, so its texts are packed once, and what was packed is soon
 * read.
 */
const packs = new LRUCache<string, string>({ max: 200 })
const texts = new LRUCache<string, string>({ max: 200 })

/**
 * Makes a stored text small: a request holds what was sent word for word, most of it the same as in the request before.
 * What is not packed is stored as it is.
 */
export function packed(json: string): string {
  if (json.length < LEAST) return json
  const found = packs.get(json)
  if (found) return found
  const text =
    MARK + deflateRawSync(json, { dictionary: WORDS, level: 6, memLevel: 5, windowBits: 13 }).toString('base64')
  packs.set(json, text)
  texts.set(text, json)
  return text
}

/** Returns the text that was packed, or the same where it was not: no JSON begins as a packed text does. */
export function unpacked(text: string): string {
  if (!text.startsWith(MARK)) return text
  const found = texts.get(text)
  if (found !== undefined) return found
  const json = inflateRawSync(Buffer.from(text.slice(MARK.length), 'base64'), { dictionary: WORDS }).toString()
  texts.set(text, json)
  return json
}
