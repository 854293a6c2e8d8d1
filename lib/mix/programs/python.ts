import { toJsonString } from './json-text'
import { NO_SECRET, NOT_ACCEPTED, type ProgramRequest, SEQUENCE_RISES } from './program'

/** Writes a program for Python 3 with its standard library. */
export const toPython = ({ endpoint, action, appId, isTest, body }: ProgramRequest): string => `#!/usr/bin/env python3
# ZEGO_SERVER_SECRET=… python3 start_mix.py
import hashlib
import json
import os
import secrets
import sys
import time
import urllib.parse
import urllib.request

ENDPOINT = ${toJsonString(endpoint)}
APP_ID = ${appId}

# ${SEQUENCE_RISES}
BODY = ${toPythonValue(body)}

server_secret = os.environ.get("ZEGO_SERVER_SECRET")
if not server_secret:
    sys.exit("${NO_SECRET}")

nonce = secrets.token_hex(8)
timestamp = int(time.time())
signature = hashlib.md5(f"{APP_ID}{nonce}{server_secret}{timestamp}".encode()).hexdigest()
query = urllib.parse.urlencode({
    "Action": "${action}",
    "AppId": APP_ID,
    "SignatureNonce": nonce,
    "Timestamp": timestamp,
    "Signature": signature,
    "SignatureVersion": "2.0",
    "IsTest": "${isTest}",
})
request = urllib.request.Request(
    f"{ENDPOINT}?{query}",
    data=json.dumps(BODY).encode(),
    headers={"Content-Type": "application/json"},
    method="POST",
)
with urllib.request.urlopen(request, timeout=30) as response:
    answer = response.read().decode()

print(answer)
if json.loads(answer).get("Code") != 0:
    sys.exit("${NOT_ACCEPTED}")
`

/** Writes a literal over several lines. Python reads the escapes of a JSON string in the same way. */
function toPythonValue(value: unknown, indent = ''): string {
  const inner = `${indent}    `
  if (Array.isArray(value)) {
    return block(
      '[',
      ']',
      indent,
      value.map((entry) => `${inner}${toPythonValue(entry, inner)}`),
    )
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, field]) => field !== undefined)
    return block(
      '{',
      '}',
      indent,
      entries.map(([name, field]) => `${inner}${toJsonString(name)}: ${toPythonValue(field, inner)}`),
    )
  }
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return typeof value === 'string' ? toJsonString(value) : value === null ? 'None' : String(value)
}

const block = (open: string, close: string, indent: string, lines: readonly string[]): string =>
  lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')},\n${indent}${close}`
