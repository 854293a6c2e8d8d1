import { ZegoExpressEngine } from 'zego-express-engine-webrtc'
import { causeOfCode, RTC_CAUSES } from './rtc-causes'
import type { OpenRtcClient, StreamSize } from './rtc-client'

/** How ZEGOCLOUD's client numbers the streams of one publisher. */
const SIZES = { small: 0, large: 1 } as const satisfies Record<StreamSize, number>

/**
 * Opens ZEGOCLOUD's web client, which connects at once. It must never be imported when a page is rendered: it wants a
 * `document` where it is loaded.
 */
export const openZegoClient: OpenRtcClient = async ({ appId, server }, hear) => {
  const engine = new ZegoExpressEngine(appId, server)
  // It would show its errors in dialogs of its own in the test environment, and send what it logs to ZEGOCLOUD.
  engine.setDebugVerbose(false)
  engine.setLogConfig({ logLevel: 'disable', remoteLogLevel: 'disable' })
  let room = ''
  engine.on('tokenWillExpire', () => hear({ type: 'token-ends' }))
  engine.on('roomStateUpdate', (_, state, code) => {
    if (state === 'DISCONNECTED') hear({ type: 'out', code })
  })
  engine.on('playerStateUpdate', ({ streamID: streamId, state, errorCode: code }) => {
    if (state === 'NO_PLAY' && code !== 0) hear({ type: 'lost', streamId, code })
  })
  return {
    login: async ({ roomId, token, userId }) => {
      room = roomId
      const look = new AbortController()
      const forbidden = new Promise<never>((_, reject) => {
        const see = ({ blockedURI }: SecurityPolicyViolationEvent) => {
          if (blockedURI.startsWith('wss:')) reject(RTC_CAUSES.notAllowed)
        }
        document.addEventListener('securitypolicyviolation', see, { signal: look.signal })
      })
      const login = engine.loginRoom(roomId, token, { userID: userId, userName: userId }).catch(refuse)
      const isIn = await Promise.race([login, forbidden]).finally(() => look.abort())
      if (!isIn) throw causeOfCode(0)
    },
    renew: ({ token, roomId }) => void engine.renewToken(token, roomId),
    play: (streamId, size) =>
      engine.startPlayingStream(streamId, { resourceMode: 0, streamType: SIZES[size] }).catch(refuse),
    resize: (streamId, size) => void engine.setPlayStreamVideoType(streamId, SIZES[size]).catch(() => {}),
    stop: (streamId) => engine.stopPlayingStream(streamId),
    end: () => {
      for (const event of ['tokenWillExpire', 'roomStateUpdate', 'playerStateUpdate'] as const) engine.off(event)
      if (room !== '') engine.logoutRoom(room)
      engine.destroyEngine()
    },
  }
}

/** It rejects with `{ code, msg }` or `{ errorCode, extendedData }`. */
function refuse(error: unknown): never {
  const code = error instanceof Object ? ('errorCode' in error ? error.errorCode : 'code' in error ? error.code : 0) : 0
  throw causeOfCode(Number(code) || 0)
}
