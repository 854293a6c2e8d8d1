import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Pool } from 'undici'
import type { AppServer } from '../../e2e/testing/app-server'

/** The benches sign in as this user. */
export const USER = { email: 'bench@example.com', password: 'measured not guessed' }

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT'
export type Send = <T>(method: Method, path: string, body?: unknown) => Promise<T>
export type Browse = (path: string) => Promise<Buffer>

/** This is far longer than any request takes: a request that hangs ends the bench. */
const TIMEOUT_MS = 30_000

/**
 * Adds a user from the shell, signs in, and returns functions that send this user's requests and open pages, and the
 * cookie that they send.
 *
 * @throws {Error} when a request is refused.
 */
export async function signedIn({ url, dataDir }: AppServer, environment: Record<string, string>) {
  const args = ['tsx', 'scripts/user.ts', 'add', '--email', USER.email, '--password', USER.password, '--role', 'admin']
  await promisify(execFile)('npx', args, { env: { ...process.env, ...environment, DATA_DIR: dataDir } })
  const headers = { 'content-type': 'application/json', origin: url }
  const answer = await fetch(`${url}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify(USER) })
  if (!answer.ok) throw new Error(`Sign-in failed: ${await answer.text()}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ')
  // Node's own fetch would use more of the two cores than the app that is measured.
  const pool = new Pool(url, { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS })
  const send: Send = async <T>(method: Method, path: string, body?: unknown) => {
    const sent = await pool.request({
      method,
      path,
      headers: { ...headers, cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await sent.body.text()
    if (sent.statusCode >= 400) throw new Error(`${method} ${path}: ${sent.statusCode} ${text}`)
    return JSON.parse(text) as T
  }
  const page: Browse = async (path) => {
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers: { cookie } })
    const bytes = Buffer.from(await body.arrayBuffer())
    if (statusCode !== 200) throw new Error(`GET ${path}: ${statusCode}`)
    return bytes
  }
  return { send, page, cookie }
}
