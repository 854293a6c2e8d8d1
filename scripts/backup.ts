import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { backUp, copySecrets } from '../lib/server/db/backup'
import { KEPT_SECRETS, loadStorage } from '../lib/server/env'

/** Runs `npm run backup -- DIR`: it copies the database and the generated secrets, while Mixdesk runs or not. */
function main() {
  const [folder, ...rest] = process.argv.slice(2)
  if (!folder || rest.length > 0 || folder.startsWith('-')) throw new Error('Name a folder: npm run backup -- DIR')
  const { dataDir, databaseUrl } = loadStorage()
  const target = resolve(folder)
  if (databaseUrl) {
    mkdirSync(target, { recursive: true, mode: 0o700 })
    copySecrets(dataDir, target, KEPT_SECRETS)
    console.log(`The secrets are in ${target}. The database is PostgreSQL: back it up with pg_dump.`)
    return
  }
  backUp(dataDir, target, KEPT_SECRETS)
  console.log(`The backup is in ${target}: mixdesk.db, checked, and the secrets. Keep it where only you can read it.`)
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
