import { spawnSync } from 'node:child_process'
import { type Kysely, sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabaseUrl } from '@/lib/server/env'
import { startPostgres } from '@/scripts/setup/postgres.mjs'
import { type OpenDatabase, openDatabase } from './open'
import type { Database } from './schema'

describe.skipIf(!testDatabaseUrl())('a PostgreSQL server that stands still', () => {
  let server: NonNullable<Awaited<ReturnType<typeof startPostgres>>>
  let postmaster: number
  let opened: OpenDatabase
  beforeAll(async () => {
    const started = await startPostgres()
    if (!started) throw new Error('There is no PostgreSQL.')
    server = started
  }, 60_000)
  afterAll(() => server.stop())
  beforeEach(async () => {
    opened = await openDatabase({ databaseUrl: server.url, dataDir: '' }, () => {})
    await opened.db.deleteFrom('background_images').execute()
    const { rows } = await sql<{ text: string }>`select pg_read_file('postmaster.pid') as text`.execute(opened.db)
    postmaster = Number.parseInt(rows[0]?.text ?? '', 10)
  })
  afterEach(async () => {
    signal('CONT')
    await opened.close()
  })

  function signal(name: 'STOP' | 'CONT'): void {
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' })
    // One of its processes may have ended since they were listed.
    spawnSync('kill', [`-${name}`, String(postmaster), ...stdout.trim().split(/\s+/)])
  }
  const row = (url: string) => ({ app_id: 1, url, first_used_at: 1 })
  const write = (url: string) => opened.db.insertInto('background_images').values(row(url)).execute()
  const stored = async () =>
    (await opened.db.selectFrom('background_images').select('url').execute()).map(({ url }) => url)
  const silent = { code: 'storage-unavailable', details: expect.objectContaining({ cause: 'silent' }) }

  it('refuses everything that is asked, more than there are connections for, and answers again once it goes on', async () => {
    await write('before')
    signal('STOP')
    const asked = [
      ...Array.from({ length: 15 }, stored),
      ...Array.from({ length: 15 }, (_, index) => write(`${index}`)),
    ]
    for (const answer of await Promise.allSettled(asked)) {
      expect(answer).toMatchObject({ status: 'rejected', reason: silent })
    }
    signal('CONT')
    await expect.poll(() => stored().catch(() => [])).toContain('before')
  }, 60_000)

  it('does not do later what a transaction was about to be told is done', async () => {
    const writing = opened.db.transaction().execute(async (trx) => {
      await trx.insertInto('background_images').values(row('late')).execute()
      signal('STOP')
    })
    await expect(writing).rejects.toMatchObject(silent)
    signal('CONT')
    await expect.poll(() => write('after').catch(() => null)).not.toBe(null)
    expect(await stored()).toEqual(['after'])
  }, 60_000)

  describe('where another holds a row locked for long', () => {
    let other: Client
    beforeEach(async () => {
      await write('held')
      other = new Client(server.url)
      await other.connect()
      await other.query('begin; update background_images set first_used_at = 3')
    })
    afterEach(() => other.end())
    const change = (db: Kysely<Database> = opened.db) =>
      db.updateTable('background_images').set({ first_used_at: 2 }).execute()

    it('is not waited for', async () => {
      await expect(change()).rejects.toMatchObject({ code: 'storage-unavailable' })
      await other.query('rollback')
      await change()
    }, 60_000)

    it('goes on being read, and refuses all transactions, more than there are connections for', async () => {
      let ended = 0
      const asked = Array.from({ length: 25 }, () =>
        opened.db
          .transaction()
          .execute(change)
          .finally(() => {
            ended += 1
          }),
      )
      const answers = Promise.allSettled(asked)
      expect([await stored(), ended]).toEqual([['held'], 0])
      const locked = { code: 'storage-unavailable', details: expect.objectContaining({ cause: 'locked' }) }
      for (const answer of await answers) expect(answer).toMatchObject({ status: 'rejected', reason: locked })
    }, 60_000)
  })
})
