import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backUp } from './backup'
import { restore } from './restore'
import { openFile } from './testing/open-file'

const SECRETS = ['auth-secret', 'secrets-key']
const NOW = Date.UTC(2026, 10, 27, 12)

let root: string
let dataDir: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mixdesk-backup-'))
  dataDir = join(root, 'data')
  folder = join(root, 'backup')
})
afterEach(() => rmSync(root, { recursive: true }))

const open = (mayStartNew = true) => openFile(dataDir, 'own', mayStartNew)
type Opened = Awaited<ReturnType<typeof open>>
const write = ({ db }: Opened, url: string) =>
  db.insertInto('background_images').values({ app_id: 1, url, first_used_at: 1 }).execute()
const stored = async ({ db }: Opened) =>
  (await db.selectFrom('background_images').select('url').execute()).map(({ url }) => url)
const putBack = (overwrites = false) =>
  restore({ dataDir, folder, secrets: SECRETS, overwrites, now: NOW, check: () => {} })

async function makeBackup(): Promise<void> {
  const opened = await open()
  for (const name of SECRETS) writeFileSync(join(dataDir, name), name, { mode: 0o600 })
  await write(opened, 'before')
  backUp(dataDir, folder, SECRETS)
  await write(opened, 'after')
  await opened.close()
}

it('is made while Mixdesk runs, and brings the database and the secrets back to an empty folder', async () => {
  await makeBackup()
  expect(readdirSync(folder).sort()).toEqual(['auth-secret', 'mixdesk.db', 'secrets-key'])
  expect(statSync(join(folder, 'mixdesk.db')).mode & 0o777).toBe(0o600)
  rmSync(dataDir, { recursive: true })
  expect(await putBack()).toBe(null)
  expect(readFileSync(join(dataDir, 'secrets-key'), 'utf8')).toBe('secrets-key')
  const opened = await open(false)
  expect(await stored(opened)).toEqual(['before'])
  await opened.close()
})

it('replaces nothing without being told to, and then keeps what was there', async () => {
  await makeBackup()
  await expect(putBack()).rejects.toThrow(/holds mixdesk.db, auth-secret, secrets-key: .* --overwrite/)
  const aside = await putBack(true)
  expect(readdirSync(String(aside)).sort()).toEqual(['auth-secret', 'mixdesk.db', 'secrets-key'])
  const opened = await open()
  expect(await stored(opened)).toEqual(['before'])
  await opened.close()
})

it('is not put back under a database that is open', async () => {
  await makeBackup()
  const opened = await open()
  await expect(putBack(true)).rejects.toThrow('Another Mixdesk uses it')
  expect(await stored(opened)).toEqual(['after', 'before'])
  await opened.close()
})

it.each([
  ['damaged', (file: string) => writeFileSync(file, 'x'.repeat(10_000))],
  [
    'of another program',
    (file: string) => {
      rmSync(file)
      const other = new Libsql(file)
      other.exec('create table x (y)')
      other.close()
    },
  ],
  ['missing', (file: string) => rmSync(file)],
])('that is %s changes nothing', async (_, spoil) => {
  await makeBackup()
  spoil(join(folder, 'mixdesk.db'))
  await expect(putBack(true)).rejects.toThrow(/mixdesk\.db/)
  const opened = await open()
  expect(await stored(opened)).toEqual(['after', 'before'])
  await opened.close()
})

it('does not write into a folder that holds something', async () => {
  await makeBackup()
  expect(() => backUp(dataDir, folder, SECRETS)).toThrow('is not empty')
})

it('sends nothing that was to be sent when it was made', async () => {
  const opened = await open()
  const times = { created_at: 1, updated_at: 1 }
  await opened.db
    .insertInto('shows')
    .values({
      id: 'a',
      name: 'A',
      position: 'a0',
      revision: 1,
      settings: '{}',
      account_id: 'default',
      last_event: 0,
      ...times,
    })
    .execute()
  await sql`insert into tasks (show_id, sequence, running, in_flight_id, in_flight_until, retry_id, retry_at, next_try_at, next_ask_at, uncertain_tries, uncertain_refusals, retry_tries)
    values ('a', 7, 1, 'r', 9, 'q', 9, 9, 9, 0, 0, 1)`.execute(opened.db)
  backUp(dataDir, folder, SECRETS)
  await opened.close()
  await putBack(true)
  const again = await open()
  expect(await again.db.selectFrom('tasks').selectAll().executeTakeFirst()).toMatchObject({
    sequence: 7,
    in_flight_id: null,
    retry_id: null,
    retry_at: null,
    next_try_at: null,
    next_ask_at: null,
  })
  await again.close()
})

it('brings back no session that may have ended since, and no line for the log that was told since', async () => {
  const opened = await open()
  const [day, token] = ['2026-11-27', 'signed-out-since']
  await sql`insert into user (id, name, email, "emailVerified", "createdAt", "updatedAt", role)
    values ('ada', 'Ada', 'ada@example.com', 1, ${day}, ${day}, 'operator')`.execute(opened.db)
  await sql`insert into session (id, "userId", token, "expiresAt", "createdAt", "updatedAt")
    values ('s', 'ada', ${token}, ${day}, ${day}, ${day})`.execute(opened.db)
  await opened.db.insertInto('shell_lines').values({ id: 'l', at: 1, message: 'told', fields: '{}' }).execute()
  backUp(dataDir, folder, SECRETS)
  await opened.close()
  await putBack(true)
  const again = await open()
  expect(await again.db.selectFrom('session').selectAll().execute()).toEqual([])
  expect(await again.db.selectFrom('shell_lines').selectAll().execute()).toEqual([])
  expect(await again.db.selectFrom('user').select('id').execute()).toEqual([{ id: 'ada' }])
  await again.close()
})

it('is put back where an older Mixdesk made it, which lacks a column and a table', async () => {
  await makeBackup()
  const older = new Libsql(join(folder, 'mixdesk.db'))
  older.exec('alter table tasks drop column again_id')
  older.exec('drop table shell_lines')
  older.close()
  await expect(putBack(true)).resolves.toContain('replaced-')
})

it.each(['missing', 'empty'])('a database that is %s beside secrets does not start as new', async (how) => {
  await makeBackup()
  rmSync(join(dataDir, 'mixdesk.db'))
  if (how === 'empty') writeFileSync(join(dataDir, 'mixdesk.db'), '')
  await expect(open(false)).rejects.toMatchObject({ cause: { message: expect.stringMatching(/NEW_DATABASE=true/) } })
  await (await open(true)).close()
})
