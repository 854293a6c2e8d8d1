import { toJsonString, toJsonText } from './json-text'
import { NO_SECRET, NOT_ACCEPTED, type ProgramRequest, SEQUENCE_RISES } from './program'

/** Writes a program for Node.js 18 or newer that needs no package. JSON is valid JavaScript. */
export const toNode = ({
  endpoint,
  action,
  appId,
  isTest,
  body,
}: ProgramRequest): string => `// ZEGO_SERVER_SECRET=… node start-mix.mjs
import { createHash, randomBytes } from 'node:crypto'

const endpoint = ${toJsonString(endpoint)}
const appId = ${appId}

// ${SEQUENCE_RISES}
const body = ${toJsonText(body)}

const serverSecret = process.env.ZEGO_SERVER_SECRET
if (!serverSecret) {
  console.error('${NO_SECRET}')
  process.exit(1)
}

const nonce = randomBytes(8).toString('hex')
const timestamp = Math.floor(Date.now() / 1000)
const signature = createHash('md5').update(\`\${appId}\${nonce}\${serverSecret}\${timestamp}\`).digest('hex')
const query = new URLSearchParams({
  Action: '${action}',
  AppId: String(appId),
  SignatureNonce: nonce,
  Timestamp: String(timestamp),
  Signature: signature,
  SignatureVersion: '2.0',
  IsTest: '${isTest}',
})
const response = await fetch(\`\${endpoint}?\${query}\`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
  signal: AbortSignal.timeout(30_000),
})
const answer = await response.text()

console.log(answer)
if (!response.ok || JSON.parse(answer).Code !== 0) {
  console.error('${NOT_ACCEPTED}')
  process.exitCode = 1
}
`
