import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backUp } from './backup'
import { openDatabase } from './open'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'mixdesk-owner-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const open = (access: 'own' | 'beside') => openDatabase({ databaseUrl: null, dataDir }, () => {}, access)

it('a second owner of a database is refused in a sentence; a command works beside it', async () => {
  const first = await open('own')
  await expect(open('own')).rejects.toMatchObject({
    message: 'The database of DATA_DIR could not be opened.',
    cause: { message: expect.stringContaining('Another Mixdesk uses it') },
  })
  const beside = await open('beside')
  await beside.db
    .insertInto('turns')
    .values({ id: 'import-show', taken: 7 })
    .onConflict((c) => c.doNothing())
    .execute()
  await beside.close()
  await first.close()
  const next = await open('own')
  await next.close()
})

it('an owner whose lock was deleted stores nothing more, since another may own the database', async () => {
  const first = await open('own')
  const write = () => first.db.updateTable('turns').set({ taken: 7 }).execute()
  rmSync(join(dataDir, 'mixdesk.lock'))
  await expect(write()).rejects.toMatchObject({ details: { cause: 'gone' } })
  const second = await open('own')
  await expect(write()).rejects.toMatchObject({ details: { cause: 'gone' } })
  await second.close()
  await first.close()
})

it.each([
  ['overwritten with a backup', (file: string) => copyFileSync(join(dataDir, 'backup', 'mixdesk.db'), file)],
  ['emptied', (file: string) => truncateSync(file)],
])('a database file that was %s in its place is noticed, in the first run too', async (_, change) => {
  const { db, close } = await open('own')
  const write = () => db.updateTable('turns').set({ taken: 7 }).execute()
  await write()
  backUp(dataDir, join(dataDir, 'backup'), [])
  await write()
  change(join(dataDir, 'mixdesk.db'))
  await expect(write()).rejects.toMatchObject({ details: { cause: 'gone' } })
  await expect(write()).rejects.toMatchObject({ details: { cause: 'gone' } })
  await close()
})

it('an owner that is killed leaves no lock behind', async () => {
  const program = join(dataDir, 'owner.mts')
  writeFileSync(
    program,
    `import { openDatabase } from '${import.meta.dirname}/open.ts'
    openDatabase(${JSON.stringify({ databaseUrl: null, dataDir })}, () => {}, 'own').then(() => {
      process.stdout.write('owner')
      setInterval(() => {}, 1000)
    })`,
  )
  const owner = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(owner.stdout, 'data')
  await expect(open('own')).rejects.toThrow('DATA_DIR')
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  await (await open('own')).close()
})

it('a clean stop leaves one whole file', async () => {
  const first = await open('own')
  await first.db.selectFrom('turns').selectAll().execute()
  await first.close()
  expect(readdirSync(dataDir).sort()).toEqual(['mixdesk.db', 'mixdesk.lock'])
  const alone = new Libsql(join(dataDir, 'mixdesk.db'))
  expect(alone.prepare('select count(*) as tables from sqlite_master').get([])).not.toEqual({ tables: 0 })
  alone.close()
})
