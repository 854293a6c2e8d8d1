import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabaseUrl } from '@/lib/server/env'
import { startPostgres } from '@/scripts/setup/postgres.mjs'
import { type OpenDatabase, openDatabase } from './open'

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

  it('is not waited for where another holds a row locked for long', async () => {
    await write('held')
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const change = () => opened.db.updateTable('background_images').set({ first_used_at: 2 }).execute()
    const other = await openDatabase({ databaseUrl: server.url, dataDir: '' }, () => {})
    let isHeld = () => {}
    const locked = new Promise<void>((resolve) => {
      isHeld = resolve
    })
    const holding = other.db.transaction().execute(async (trx) => {
      await trx.updateTable('background_images').set({ first_used_at: 3 }).execute()
      isHeld()
      await held
    })
    await locked
    await expect(change()).rejects.toMatchObject({ code: 'storage-unavailable' })
    release()
    await holding.catch(() => {})
    await change()
    await other.close()
  }, 60_000)
})
