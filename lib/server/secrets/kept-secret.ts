import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Returns the secret that is kept under this name, and makes it at the first call: `length` hexadecimal digits,
 * readable by the owner alone. Two processes that make it at once end up with the same one.
 *
 * @throws {Error} when the file is empty, or the folder cannot be written
 */
export function keptSecret(dataDir: string, name: string, length: number): string {
  const file = join(dataDir, name)
  const found = read(file)
  if (found) return found

  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, randomBytes(length / 2).toString('hex'), { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  const kept = read(file)
  if (!kept) throw new Error(`${file} is empty: remove it, and a new secret is made at the next start.`)
  return kept
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null
    throw error
  }
}

const isErrno = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code
