import type { Credentials } from '@/lib/zego/signature'
import { nextText, startChild } from './child'

const CREDENTIALS: Credentials = { appId: 1234567890, serverSecret: 'bench-secret-bench-secret-bench0' }

/** Starts the stand-in for ZEGOCLOUD that costs least (zego-stub.mjs). An app with this `environment` sends to it. */
export async function startStub() {
  const child = startChild(['scripts/bench/zego-stub.mjs'])
  const url = `http://127.0.0.1:${await nextText(child)}/`
  const environment = {
    ZEGO_APP_ID: String(CREDENTIALS.appId),
    ZEGO_SERVER_SECRET: CREDENTIALS.serverSecret,
    ZEGO_API_URL: url,
    LOG_LEVEL: 'warn',
  }
  return { url, credentials: CREDENTIALS, environment, stop: () => child.kill() }
}
