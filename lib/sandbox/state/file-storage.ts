import { mkdirSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { State } from './state'

export type Storage = Readonly<{
  /** It is null at the first start. */
  load(): State | null
  /** Resolves when the state of this moment, or of a later one, is kept. */
  save(state: State): Promise<void>
}>

/**
 * Keeps the state in one JSON file, which is replaced as a whole: a killed process leaves the old state or the new one.
 * One write is in flight; the saves that come meanwhile share the next one, so that hundreds a second cost a few
 * writes.
 */
export function fileStorage(folder: string, name: string): Storage {
  const file = join(folder, name)
  let writing: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null

  async function write(state: State) {
    next = null
    await writeFile(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
    await rename(`${file}.new`, file)
  }

  return {
    load() {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const text = read(file)
      if (text === null) return null
      const parsed = State.safeParse(tryJson(text))
      if (parsed.success) return parsed.data
      throw new Error(`${file} does not hold a sandbox: remove it, and the sandbox starts afresh.`, {
        cause: parsed.error,
      })
    },
    save(state) {
      next ??= writing = writing.catch(() => {}).then(() => write(state))
      return next
    },
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
