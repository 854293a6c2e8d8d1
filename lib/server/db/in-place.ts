import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { troubled } from './trouble'

export type Place = Readonly<{
  /**
   * Takes some microseconds.
   *
   * @throws {Failure} storage-unavailable
   */
  requireInPlace(): void
  close(): void
}>

/**
 * Watches, once the files are open, that the database file, its journal, the index of that, and the owner's lock are
 * not deleted, replaced or overwritten. SQLite would go on writing to a file that nobody finds again, or beside others
 * who have another index or lock. It is closed after the connections: a process that closes a file loses SQLite's locks
 * on it.
 */
export function watchPlace(file: string, lock: string | null): Place {
  const paths = [file, `${file}-wal`, `${file}-shm`, ...(lock === null ? [] : [lock])]
  const files = paths.map((path) => ({ path, inode: inodeOf(path) }))
  const opened = openSync(file, 'r')
  let changes = changesOf(opened)
  let isClosed = false

  function isInPlace(): boolean {
    for (const known of files) {
      const inode = inodeOf(known.path)
      // SQLite makes the journal and its index at the first transaction.
      known.inode ??= inode
      if (inode !== known.inode) return false
    }
    const counted = changesOf(opened)
    if (counted < changes) return false
    changes = counted
    return true
  }

  return {
    requireInPlace() {
      let cause: unknown
      try {
        if (isInPlace()) return
      } catch (error) {
        // The folder or the disk is not what it was: the next start would not find the file either.
        cause = error
      }
      throw troubled('gone', cause)
    },
    close() {
      if (!isClosed) closeSync(opened)
      isClosed = true
    },
  }
}

const inodeOf = (path: string): bigint | undefined => statSync(path, { bigint: true, throwIfNoEntry: false })?.ino

/**
 * Reads how often the file's first page has changed. SQLite only counts up, and anew in the copy that a backup makes.
 * An empty file has no such count.
 */
function changesOf(opened: number): number {
  const count = Buffer.alloc(4)
  const isThere = readSync(opened, count, { position: 24 }) === count.length
  return isThere ? count.readUInt32BE() : 0
}
