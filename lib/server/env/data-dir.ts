import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { EnvError } from './env-error'

/**
 * Makes the folder that DATA_DIR names, readable by the owner alone, unless it exists. It makes folder by folder,
 * because Node's recursive mkdir never returns for /proc/x.
 *
 * @throws {EnvError} when the path cannot be a folder or cannot be written in
 */
export function makeDataDir(dataDir: string): void {
  try {
    make(dataDir)
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new EnvError(`DATA_DIR ${JSON.stringify(dataDir)} ${WORDS[code] ?? `cannot be used (${code})`}.`)
  }
}

const WORDS: Record<string, string> = {
  EACCES: 'cannot be written: give this account the rights to it, or choose another folder',
  EPERM: 'cannot be made there: choose another folder',
  EROFS: 'is on a disk that can only be read: choose another folder',
  ENOTDIR: 'is not a folder, or something on the way to it is a file: choose another folder',
  ENOENT: 'cannot be made there: choose another folder',
  ENOSPC: 'cannot be made: the disk is full',
}

function make(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
  const parent = dirname(folder)
  if (parent !== folder) make(parent)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Two processes may start at once.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
