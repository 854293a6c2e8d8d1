import { mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestTimers } from '@/lib/shared/testing/timers'
import { type OpenDatabase, openDatabase } from './open'

let dataDir: string
let file: string
let opened: OpenDatabase
let timers: ReturnType<typeof createTestTimers>
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'mixdesk-trouble-'))
  file = join(dataDir, 'mixdesk.db')
  timers = createTestTimers()
  opened = await openDatabase({ databaseUrl: null, dataDir }, () => {}, 'beside', timers)
})
afterEach(async () => {
  await opened.db.destroy()
  rmSync(dataDir, { recursive: true, force: true })
})

const read = () => opened.db.selectFrom('background_images').selectAll().execute()
const write = (url: string) =>
  opened.db.insertInto('background_images').values({ app_id: 1, url, first_used_at: 1 }).execute()
const stored = async () => (await read()).map(({ url }) => url)
const refusal = (cause: string) => ({ code: 'storage-unavailable', details: expect.objectContaining({ cause }) })

it('while another program holds the lock, reads go on, the event loop too, and what waits is given up for good', async () => {
  // SQLite itself would wait for a lock on the event loop.
  expect((await sql`pragma busy_timeout`.execute(opened.db)).rows).toEqual([{ timeout: 0 }])
  await write('before')
  const other = new Libsql(file)
  other.exec('begin immediate')
  const refused: unknown[] = []
  const writes = ['a', 'b', 'c'].map((url) => write(url).catch((error: unknown) => refused.push(error)))
  for (let round = 0; round < 10; round++) {
    expect(await stored()).toEqual(['before'])
    await sleep(5)
  }
  timers.advance(1_499)
  await sleep(50)
  expect(refused).toEqual([])
  timers.advance(1)
  await Promise.all(writes)
  expect(refused).toEqual(Array(3).fill(expect.objectContaining(refusal('locked'))))
  other.exec('rollback')
  other.close()
  await write('after')
  expect(await stored()).toEqual(['before', 'after'])
})

it('waits for a lock that is let go of', async () => {
  const other = new Libsql(file)
  other.exec('begin immediate')
  const writing = write('a')
  setTimeout(() => other.exec('rollback'), 50)
  await writing
  expect(await stored()).toEqual(['a'])
  other.close()
})

it.each(['deleted', 'replaced', 'moved away and back'])('a database file that was %s', async (how) => {
  await write('before')
  renameSync(file, `${file}.aside`)
  if (how === 'replaced') new Libsql(file).close()
  if (how === 'moved away and back') renameSync(`${file}.aside`, file)
  if (how === 'moved away and back') await write('after')
  else await expect(write('lost')).rejects.toMatchObject(refusal('gone'))
  expect(await stored()).toContain('before')
})

it.each(['-wal', '-shm'])('a journal or an index of it that was deleted is noticed too: %s', async (end) => {
  await write('before')
  rmSync(`${file}${end}`)
  await expect(write('lost')).rejects.toMatchObject(refusal('gone'))
})

it('a folder that the system cannot look into is one without the file', async () => {
  renameSync(dataDir, `${dataDir}.aside`)
  symlinkSync(dataDir, dataDir)
  try {
    await expect(write('lost')).rejects.toMatchObject(refusal('gone'))
  } finally {
    rmSync(dataDir)
    renameSync(`${dataDir}.aside`, dataDir)
  }
  await write('after')
})

it('a file that is deleted while a transaction is open stores nothing that is answered', async () => {
  const writing = opened.db.transaction().execute(async (trx) => {
    await trx.insertInto('background_images').values({ app_id: 1, url: 'lost', first_used_at: 1 }).execute()
    rmSync(file)
  })
  await expect(writing).rejects.toMatchObject(refusal('gone'))
})

it('a disk that is full refuses what does not fit, all of it, and takes it once there is room', async () => {
  const pragma = (text: string) => opened.db.transaction().execute((trx) => sql.raw(`pragma ${text}`).execute(trx))
  await write('before')
  await pragma('max_page_count = 1')
  const large = 'x'.repeat(100_000)
  const both = [write('with it'), write(large), write('after it')].map((done) => done.catch((error: unknown) => error))
  expect(await Promise.all(both)).toEqual(expect.arrayContaining([expect.objectContaining(refusal('full'))]))
  expect(await stored()).not.toContain(large)
  await pragma('max_page_count = 100000')
  await write(large)
  expect(await stored()).toContain(large)
})
