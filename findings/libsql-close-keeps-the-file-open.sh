#!/usr/bin/env bash
# libsql 0.5.29, Node.js on Linux. `close()` of a database does not close its files while a prepared statement of it has
# not been garbage-collected, although the object says that it is closed. SQLite goes on counting it as a reader: another
# connection of the same process cannot leave WAL mode ("database is locked"), and the journal stays beside the file.
# After a collection the files are closed. better-sqlite3 12.4.1, whose interface libsql follows, closes them at once (seen
# with the same program; not run here, because it is compiled for minutes where no binary is offered).
#
# What it means for a server: before it leaves one whole file behind at a clean stop, it has to let go of its statements
# and collect them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund libsql@0.5.29

cat > try.mjs <<'JS'
import Database from 'libsql'
import { mkdtempSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextRound } from 'node:timers/promises'

const file = join(mkdtempSync(join(process.cwd(), 'data-')), 'a.db')

/** How many files of the database this process holds open. */
function openFiles() {
  const targets = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`)
    } catch {
      return ''
    }
  })
  return targets.filter((target) => target.startsWith(file)).length
}

/** Opens a database in WAL mode, reads a row through a prepared statement, and closes it. */
function useAndClose() {
  const db = new Database(file)
  db.exec('pragma journal_mode = wal; create table if not exists numbers (n); insert into numbers values (1)')
  db.prepare('select n from numbers').all()
  db.close()
}

function leaveWal() {
  const other = new Database(file)
  try {
    return other.prepare('pragma journal_mode = delete').get().journal_mode
  } catch (error) {
    return error.code
  } finally {
    other.close()
  }
}

useAndClose()
console.log(`after close: ${openFiles() > 0 ? 'open' : 'closed'}, leaving WAL: ${leaveWal()}`)
for (let round = 0; round < 3; round++) {
  globalThis.gc()
  await nextRound()
}
console.log(`after a collection: ${openFiles() > 0 ? 'open' : 'closed'}, leaving WAL: ${leaveWal()}`)
JS

seen=$(node --expose-gc try.mjs)
echo "$seen"
[ "$seen" = 'after close: open, leaving WAL: SQLITE_BUSY
after a collection: closed, leaving WAL: delete' ]
echo 'as described'
