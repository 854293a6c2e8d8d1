import { createSandbox, type SandboxOptions } from '@/lib/sandbox/sandbox'
import { signedQuery } from '@/lib/server/zego/sign'
import { memoryStorage } from './memory-storage'

export const account = { appId: 12345, serverSecret: '9193cc662a4c0ec135ec71fb57194b38' }

type Reply = { Code: number; Message: string; RequestId: string; Data?: unknown }
type Query = Readonly<Record<string, string | null | undefined>>

/** Makes a sandbox on a clock that stands until `pass` moves it, and a client that signs for it. */
export function openTestSandbox(options: Partial<SandboxOptions> = {}) {
  let now = Date.UTC(2026, 0, 1)
  let calls = 0
  const waits: number[] = []
  const sandbox = createSandbox({
    account,
    now: () => now,
    newId: () => `id-${++calls}`,
    wait: async (ms) => {
      waits.push(ms)
    },
    storage: memoryStorage(),
    streams: null,
    limits: { listEveryMs: 0 },
    ...options,
  })

  /** Makes a signed request; `query` adds parameters, replaces them, or with null takes them away. */
  function toRequest(action: string, body: unknown, query: Query = {}): Request {
    const nonce = (++calls).toString(16).padStart(16, '0')
    const signed = signedQuery(account, action, { nonce, timestampSeconds: Math.floor(now / 1000), isTest: false })
    for (const [name, value] of Object.entries(query)) {
      if (value === null) signed.delete(name)
      else if (value !== undefined) signed.set(name, value)
    }
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return new Request(`http://sandbox/?${signed}`, body === null ? {} : { method: 'POST', body: text })
  }

  const send = (action: string, body: unknown, query?: Query) => sandbox.handle(toRequest(action, body, query))

  return {
    sandbox,
    /** Lists the waits that were asked for, in ms. They are over at once. */
    waits,
    toRequest,
    send,
    call: async (action: string, body: unknown, query?: Query): Promise<Reply> =>
      (await send(action, body, query)).json() as Promise<Reply>,
    pass: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

export const rect = (Left: number, Top: number, Right: number, Bottom: number, Layer = 0) => ({
  Layer,
  Top,
  Left,
  Bottom,
  Right,
})

export const output = { StreamId: 'program', Width: 1280, Height: 720, VideoBitrate: 1_500_000, Fps: 15 }

/** Makes a StartMix that is accepted, with other fields where the test says so. */
export const startMix = (fields: Readonly<Record<string, unknown>> = {}) => ({
  TaskId: 'task',
  UserId: 'desk',
  Sequence: 1,
  RoomId: 'demo',
  MixInput: [
    { StreamId: 'cam-host', RectInfo: rect(0, 0, 640, 720) },
    { StreamId: 'cam-guest-1', RectInfo: rect(640, 0, 1280, 720, 1) },
  ],
  MixOutput: [output],
  ...fields,
})
