import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isUsable } from '../lib/server/accounts/credentials'
import { restore } from '../lib/server/db/restore'
import { KEPT_SECRETS, loadStorage } from '../lib/server/env'
import { createVault } from '../lib/server/secrets/vault'

const Sealed = z.array(z.object({ id: z.string(), server_secret: z.string(), callback_secret: z.string().nullable() }))

/** `npm run restore -- DIR [--overwrite]`: puts a backup back, checked. No desk may run on it. */
async function main() {
  const args = process.argv.slice(2)
  const [folder, ...rest] = args.filter((arg) => arg !== '--overwrite')
  if (!folder || rest.length > 0 || folder.startsWith('-')) {
    throw new Error('Name the folder of a backup: npm run restore -- DIR [--overwrite]')
  }
  const { dataDir, databaseUrl, secretsKey } = loadStorage()
  if (databaseUrl) throw new Error('DATABASE_URL is set: PostgreSQL is restored with pg_restore or psql.')
  const source = resolve(folder)
  const aside = await restore({
    dataDir,
    folder: source,
    secrets: KEPT_SECRETS,
    overwrites: args.includes('--overwrite'),
    now: Date.now(),
    check(database) {
      const accounts = Sealed.parse(
        database.prepare('select id, server_secret, callback_secret from zego_accounts').all([]),
      )
      const key = secretsKey ?? keyIn(source)
      if (accounts.length > 0 && (!key || !accounts.every((row) => isUsable(createVault(key), row)))) {
        throw new Error(
          'The key in this backup (secrets-key, or SECRETS_KEY) does not open the secrets of its accounts.',
        )
      }
    },
  })
  console.log(`The backup of ${source} is in ${dataDir}, checked. Everybody signs in again.`)
  if (aside) console.log(`What was there before is in ${aside}.`)
}

function keyIn(folder: string): string | null {
  const file = join(folder, 'secrets-key')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
