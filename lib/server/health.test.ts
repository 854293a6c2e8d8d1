import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import Libsql from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDatabaseUrl } from './env'
import { health } from './health'
import { openTestDatabase } from './testing/test-database'

let test: Awaited<ReturnType<typeof openTestDatabase>>
beforeEach(async () => {
  test = await openTestDatabase()
})
afterEach(() => test.close())

const asked = async () => {
  const response = await health(test.context)
  return { status: response.status, wait: response.headers.get('retry-after'), body: await response.json() }
}

it('is well while the database can be written', async () => {
  expect(await asked()).toMatchObject({ status: 200, wait: null, body: { ok: true, database: test.context.dialect } })
})

describe.skipIf(testDatabaseUrl())('on SQLite, says why nothing can be stored, and that it can again', () => {
  const pragma = (text: string) =>
    test.context.db.transaction().execute((trx) => sql.raw(`pragma ${text}`).execute(trx))

  it('while another program holds the lock', async () => {
    const other = new Libsql(join(test.context.env.dataDir, 'mixdesk.db'))
    other.exec('begin immediate')
    expect(await test.whileTimePasses(asked())).toMatchObject({
      status: 503,
      wait: '2',
      body: { ok: false, cause: expect.stringContaining('locked') },
    })
    other.exec('rollback')
    other.close()
    expect(await asked()).toMatchObject({ status: 200 })
  })

  it('while it can only be read', async () => {
    await pragma('query_only = on')
    expect(await asked()).toMatchObject({ status: 503, body: { cause: 'The database can only be read.' } })
    expect(await asked()).toMatchObject({ status: 503 })
  })

  it('once its file is gone', async () => {
    expect(await asked()).toMatchObject({ status: 200 })
    rmSync(join(test.context.env.dataDir, 'mixdesk.db'))
    expect(await asked()).toMatchObject({
      status: 503,
      body: { cause: expect.stringContaining('deleted, replaced or overwritten') },
    })
  })
})

describe.skipIf(!testDatabaseUrl())('on PostgreSQL, says why nothing can be stored', () => {
  const run = (text: string) => sql.raw(text).execute(test.context.db)

  it('once its disk is full: a table finds no room', async () => {
    const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(test.context.db)
    const name = rows[0]?.name
    await run(`create function ${name}.full_disk() returns event_trigger language plpgsql as $$ begin
      if current_schema() = '${name}' then raise exception 'could not extend file' using errcode = '53100'; end if;
    end $$`)
    await run(
      `create event trigger ${name} on ddl_command_start when tag in ('CREATE TABLE') execute function full_disk()`,
    )
    expect(await asked()).toMatchObject({
      status: 503,
      wait: '2',
      body: { cause: 'The disk of the database is full.' },
    })
    await run(`drop event trigger ${name}`)
    expect(await asked()).toMatchObject({ status: 200 })
  })
})
