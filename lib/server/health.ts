import { isFailure } from '@/lib/shared/failures'
import packageJson from '@/package.json'
import type { Context } from './context'
import { probeDatabase } from './db/probe'
import { answer } from './http/answer'

/** Answers load balancers. The answer is 503, with the cause, while the database cannot be written. */
export async function health({ db, dialect, env, log }: Context): Promise<Response> {
  const cause = await probeDatabase(db, dialect).then(
    () => null,
    (error) => {
      log.error({ err: error }, 'the database cannot be written')
      return isFailure(error) ? error.message : 'The database does not answer.'
    },
  )
  const { mode, isTest } = env.zego
  const body = { version: packageJson.version, database: dialect, zego: { mode, isTest } }
  if (cause === null) return answer({ ok: true, ...body })
  const response = answer({ ok: false, ...body, cause }, 503)
  response.headers.set('retry-after', '2')
  return response
}
