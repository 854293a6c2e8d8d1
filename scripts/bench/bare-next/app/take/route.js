import { createHash, randomBytes } from 'node:crypto'
import { Agent, request } from 'undici'

/** The least that a take is: a Next route that reads JSON, signs, forwards, and answers what came back. */
export const dynamic = 'force-dynamic'

const { BARE_APP_ID: appId, BARE_SECRET: secret, BARE_URL: url } = process.env
const dispatcher = new Agent({ connections: 64, keepAliveTimeout: 30_000 })

export async function POST(incoming) {
  const body = await incoming.json()
  const nonce = randomBytes(8).toString('hex')
  const timestamp = Math.floor(Date.now() / 1000)
  const query = new URLSearchParams({
    Action: 'StartMix',
    AppId: appId,
    SignatureNonce: nonce,
    Timestamp: String(timestamp),
    Signature: createHash('md5').update(`${appId}${nonce}${secret}${timestamp}`).digest('hex'),
    SignatureVersion: '2.0',
    IsTest: 'false',
  })
  const headers = { 'content-type': 'application/json' }
  const answer = await request(`${url}?${query}`, { method: 'POST', headers, body: JSON.stringify(body), dispatcher })
  return Response.json(await answer.body.json())
}
