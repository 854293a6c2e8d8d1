import { statSync } from 'node:fs'
import { troubled } from './trouble'

/**
 * Makes a check, once the files are open, that throws when the database file, its journal, the index of that, or the
 * owner's lock was deleted or replaced. SQLite would go on writing to a file that nobody finds again, or beside others
 * who have another index or lock. The check takes some microseconds.
 *
 * @throws {Failure} storage-unavailable
 */
export function inPlace(file: string, lock: string | null): () => void {
  const paths = [file, `${file}-wal`, `${file}-shm`, ...(lock === null ? [] : [lock])]
  const files = paths.map((path) => ({ path, inode: inodeOf(path) }))
  return () => {
    for (const known of files) {
      const inode = inodeOf(known.path)
      // SQLite makes the journal and its index at the first transaction.
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
