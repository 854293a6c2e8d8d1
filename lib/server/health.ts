import { sql } from 'kysely'
import packageJson from '@/package.json'
import type { Context } from './context'

/** For load balancers and for a first look: 503 while the database does not answer. */
export async function health({ db, dialect, env, log }: Context): Promise<Response> {
  const ok = await sql`select 1`.execute(db).then(
    () => true,
    (error) => {
      log.error({ err: error }, 'the database does not answer')
      return false
    },
  )
  const { mode, isTest } = env.zego
  const body = { ok, version: packageJson.version, database: dialect, zego: { mode, isTest } }
  return Response.json(body, { status: ok ? 200 : 503 })
}
