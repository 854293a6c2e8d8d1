import { EnvError } from './env-error'

/** Reads 32 bytes in hexadecimal; null for text that is not such a key. */
export function toKey(text: string): string | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase()
  const bytes = /^[A-Za-z0-9+/]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : null
  return bytes?.length === 32 ? bytes.toString('hex') : null
}

/**
 * Checks the key that is kept in a file, because an edited file must not pass for one: nobody could read what it
 * encrypts.
 *
 * @throws {EnvError}
 */
export function requireKey(kept: string): string {
  const key = toKey(kept)
  if (key) return key
  throw new EnvError(
    'The file secrets-key in DATA_DIR must hold 64 hexadecimal digits: put back the one from the backup.',
  )
}
