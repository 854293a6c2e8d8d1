import { statSync } from 'node:fs'
import { troubled } from './trouble'

/**
 * Makes a check, once both files are open, that throws when the database file or its journal was deleted or replaced.
 * SQLite would go on writing to a file that nobody finds again. The check takes some microseconds.
 *
 * @throws {Failure} storage-unavailable
 */
export function inPlace(file: string): () => void {
  const files = [file, `${file}-wal`].map((path) => ({ path, inode: inodeOf(path) }))
  return () => {
    for (const known of files) {
      const inode = inodeOf(known.path)
      // SQLite makes the journal at the first transaction.
      known.inode ??= inode
      if (inode !== known.inode) throw troubled('gone')
    }
  }
}

function inodeOf(path: string): bigint | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino
  } catch (error) {
    // Its folder or its disk is not what it was: the next start would not find it either.
    throw troubled('gone', error)
  }
}
