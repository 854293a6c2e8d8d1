import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'

/**
 * Copies the database, as it is at one moment, and the secrets that are there into the folder. The desk may run.
 *
 * @throws {Error} with a sentence, before anything is copied or when the copy is not whole
 */
export function backUp(dataDir: string, folder: string, secrets: readonly string[]): void {
  const file = join(dataDir, 'mixdesk.db')
  if (!existsSync(file)) throw new Error(`There is no database in ${dataDir}.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty: name a new folder.`)

  const copy = join(folder, 'mixdesk.db')
  // It is made before SQLite makes it, so that it is for the owner alone.
  closeSync(openSync(copy, 'wx', 0o600))
  const database = open(file)
  try {
    database.prepare('vacuum into ?').run([copy])
  } finally {
    database.close()
  }
  copySecrets(dataDir, folder, secrets)
  requireWhole(copy)
}

/** Copies those that are there, readable by the owner alone as they were. */
export function copySecrets(from: string, to: string, secrets: readonly string[]): void {
  for (const name of secrets) {
    if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name))
  }
}

/**
 * Checks a copy.
 *
 * @throws {Error} with a sentence, where it is damaged or not a database of Mixdesk
 */
export function requireWhole(file: string): void {
  const database = open(file)
  try {
    const found = JSON.stringify(database.prepare('pragma integrity_check').all([]))
    if (found !== '[{"integrity_check":"ok"}]') throw new Error(`${file} is damaged: ${found}`)
    const tables: unknown[] = database.prepare("select name from sqlite_master where name = 'shows'").all([])
    if (tables.length === 0) throw new Error(`${file} is no database of Mixdesk.`)
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new Error(`${file} cannot be read: ${error.message}`)
    throw error
  } finally {
    database.close()
  }
}

function open(file: string): Libsql.Database {
  const database = new Libsql(file)
  database.pragma('busy_timeout = 10000')
  return database
}
