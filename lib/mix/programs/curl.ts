import { toJsonText } from './json-text'
import { NO_SECRET, NOT_ACCEPTED, type ProgramRequest, SEQUENCE_RISES } from './program'

/**
 * Writes a program for Bash with curl and openssl. The secret is handed only to built-ins and pipes, so that no process
 * list shows it.
 */
export const toCurl = ({ endpoint, action, appId, isTest, body }: ProgramRequest): string => `#!/usr/bin/env bash
# ZEGO_SERVER_SECRET=… bash start-mix.sh
set -euo pipefail
: "\${ZEGO_SERVER_SECRET:?${NO_SECRET}}"

app_id=${appId}
nonce=$(openssl rand -hex 8)
timestamp=$(date +%s)
signature=$(printf '%s' "$app_id$nonce$ZEGO_SERVER_SECRET$timestamp" | openssl dgst -md5 -r | cut -c 1-32)
query="Action=${action}&AppId=$app_id&SignatureNonce=$nonce&Timestamp=$timestamp"
query="$query&Signature=$signature&SignatureVersion=2.0&IsTest=${isTest}"

# ${SEQUENCE_RISES}
IFS= read -r -d '' body <<'JSON' || true
${toJsonText(body)}
JSON

answer=$(printf '%s' "$body" | curl --silent --show-error --fail --max-time 30 \\
  --header 'Content-Type: application/json' --data-binary @- ${quoted(endpoint)}"?$query")

printf '%s\\n' "$answer"
if ! grep -Eq '"Code"[[:space:]]*:[[:space:]]*0[[:space:]]*[,}]' <<< "$answer"; then
  echo '${NOT_ACCEPTED}' >&2
  exit 1
fi
`

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
