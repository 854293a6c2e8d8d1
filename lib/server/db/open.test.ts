import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql, type Transaction } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { testDatabaseUrl } from '@/lib/server/env'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { openDatabase } from './open'
import type { Database } from './schema'

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close()
})

async function open() {
  const test = await openTestDatabase()
  opened.push(test)
  return test.context
}

const show = (id: string) => ({
  id,
  name: 'Show',
  position: 'a0',
  revision: 1,
  settings: '{}',
  account_id: 'default',
  last_event: 0,
  created_at: 1_800_000_000_000,
  updated_at: 1_800_000_000_000,
})

it('keeps times beyond 32 bits as numbers', async () => {
  const { db } = await open()
  await db.insertInto('shows').values(show('a')).execute()
  expect(await db.selectFrom('shows').select('created_at').executeTakeFirst()).toEqual({
    created_at: 1_800_000_000_000,
  })
})

it('removes what belongs to a show together with it', async () => {
  const { db } = await open()
  await db.insertInto('shows').values(show('a')).execute()
  const { id, name, position, revision, created_at, updated_at } = show('l')
  const layout = { id, name, position, number: 1, revision, created_at, updated_at, show_id: 'a', document: '{}' }
  await db.insertInto('layouts').values(layout).execute()
  await db.deleteFrom('shows').execute()
  expect(await db.selectFrom('layouts').selectAll().execute()).toEqual([])
})

it('counts correctly when transactions that read and then write run at once', async () => {
  const { db, dialect } = await open()
  await db.insertInto('shows').values(show('a')).execute()
  const raise = () =>
    db.transaction().execute(async (trx) => {
      const { revision } = await trx
        .selectFrom('shows')
        .select('revision')
        .$if(dialect === 'postgres', (query) => query.forUpdate())
        .executeTakeFirstOrThrow()
      await trx
        .updateTable('shows')
        .set({ revision: revision + 1 })
        .execute()
    })
  await Promise.all(Array.from({ length: 20 }, raise))
  expect(await db.selectFrom('shows').select('revision').executeTakeFirst()).toEqual({ revision: 21 })
})

it('takes nothing of a transaction that fails', async () => {
  const { db } = await open()
  const failing = db.transaction().execute(async (trx) => {
    await trx.insertInto('shows').values(show('a')).execute()
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await db.selectFrom('shows').selectAll().execute()).toEqual([])
})

it('refuses what a transaction asks after its end, however it ended', async () => {
  const { db } = await open()
  const late: (() => Promise<unknown>)[] = []
  const keep = (trx: Transaction<Database>) => void late.push(() => trx.selectFrom('shows').selectAll().execute())
  await db.transaction().execute(async (trx) => keep(trx))
  const failing = db.transaction().execute(async (trx) => {
    keep(trx)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  for (const ask of late) await expect(ask()).rejects.toThrow(/ended|committed|rolled back/)
})

it('keeps nothing of a transaction that SQLite gave up, whatever it asks afterwards', async () => {
  const { db, dialect } = await open()
  if (dialect === 'postgres') return
  const given = db.transaction().execute(async (trx) => {
    await trx.insertInto('shows').values(show('a')).execute()
    await sql`insert or rollback into shows select * from shows`.execute(trx).catch(() => {})
    await trx.insertInto('shows').values(show('b')).execute()
  })
  await expect(given).rejects.toThrow('SQLite gave up the transaction')
  expect(await db.selectFrom('shows').selectAll().execute()).toEqual([])
})

it('is closed after what was asked before, and refuses what is asked then', async () => {
  const { context, close } = await openTestDatabase()
  const add = (id: string) =>
    context.db.transaction().execute(async (trx) => {
      await trx.insertInto('shows').values(show(id)).execute()
      return id
    })
  const asked = ['a', 'b'].map(add)
  // PostgreSQL's pool gives up the callers that it has not served yet.
  if (context.dialect === 'postgres') await Promise.all(asked)
  await close()
  expect(await Promise.all(asked)).toEqual(['a', 'b'])
  await expect(add('late')).rejects.toThrow(/closed|destroyed/)
})

it('refuses what cannot be stored, instead of ending the process', async () => {
  const { db, dialect } = await open()
  if (dialect === 'postgres') return
  await expect(sql`select ${new Date()}`.execute(db)).rejects.toThrow('cannot store a Date')
  await expect(sql`select ${{}}`.execute(db)).rejects.toThrow('cannot store a object')
  expect((await sql`select ${true} as one`.execute(db)).rows).toEqual([{ one: 1 }])
})

it('may be opened and migrated by several processes at once', async () => {
  const { env } = await open()
  const where = { databaseUrl: env.databaseUrl, dataDir: `${env.dataDir}/shared` }
  const program = `
    import { openDatabase } from '${import.meta.dirname}/open.ts'
    const noTimePasses = { now: () => 0, after: () => () => {} }
    openDatabase(${JSON.stringify(where)}, () => {}, 'beside', noTimePasses).then(({ db }) => db.destroy())`
  const file = join(env.dataDir, 'open.mts')
  writeFileSync(file, program)
  const run = promisify(execFile)
  await Promise.all([1, 2, 3].map(() => run(process.execPath, ['--import', import.meta.resolve('tsx'), file])))
  const { db } = await openDatabase(where, () => {})
  expect(await db.selectFrom('rooms').selectAll().execute()).toEqual([])
  await db.destroy()
})

it('of a newer program is refused, in a sentence that says so', async () => {
  const { env, db } = await open()
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(db)
  await expect(openDatabase(env, () => {})).rejects.toMatchObject({
    cause: { message: expect.stringContaining('A newer Mixdesk upgraded it (9999-later)') },
  })
})

it.skipIf(!testDatabaseUrl())('on PostgreSQL, leaves the migration tables of another schema alone', async () => {
  const other = await open()
  // This is half of what a neighbour made: the rest is looked for in this schema, and not in that one.
  await sql`drop table kysely_migration`.execute(other.db)
  const { db } = await open()
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  expect(rows.length).toBeGreaterThan(0)
})

it.skipIf(testDatabaseUrl())('on SQLite, writes to a journal and waits for the disk at every commit', async () => {
  const { db } = await open()
  await db.transaction().execute(async (trx) => {
    expect((await sql`pragma journal_mode`.execute(trx)).rows).toEqual([{ journal_mode: 'wal' }])
    // SQLite reports FULL as 2.
    expect((await sql`pragma synchronous`.execute(trx)).rows).toEqual([{ synchronous: 2 }])
  })
})

it('is not read from after it was closed', async () => {
  const { db } = await open()
  const read = () => db.selectFrom('shows').selectAll().execute()
  expect(await read()).toEqual([])
  await db.destroy()
  await expect(read()).rejects.toThrow(/being shut down|destroyed/)
})

it('that cannot be opened is named by its variable', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'mixdesk-open-')), 'file')
  writeFileSync(file, 'no folder')
  const openAt = (where: { databaseUrl: string | null; dataDir: string }) => openDatabase(where, () => {})
  await expect(openAt({ databaseUrl: null, dataDir: file })).rejects.toThrow(/DATA_DIR/)
  const nowhere = 'postgres://127.0.0.1:1/nowhere'
  await expect(openAt({ databaseUrl: nowhere, dataDir: file })).rejects.toThrow(/DATABASE_URL/)
})
