import type { APIRequestContext } from '@playwright/test'
import type { StartMixBody } from '@/lib/zego/wire'
import { json } from './api'

type Control = { received: { action: string; body: StartMixBody | null }[] }

/** Removes faults, forgets what was received, and makes every stream of the demo's room live. */
export async function resetSandbox(api: APIRequestContext): Promise<void> {
  const streams = ['cam-host', 'cam-guest-1', 'cam-guest-2', 'phone-1', 'screen-1', 'music-1']
  await control(api, {
    faults: [],
    callbackFaults: [],
    forgetReceived: true,
    streams: streams.map((streamId) => ({ roomId: 'demo', streamId, live: true })),
  })
}

/** Tells the sandbox what to do: faults, streams that join or leave (lib/sandbox/control.ts). */
export async function control(api: APIRequestContext, change: object): Promise<void> {
  await json(await api.put('/sandbox/control', { data: change }))
}

/** Returns the body of the newest StartMix that the sandbox received for this task. */
export async function newestStartMix(api: APIRequestContext, taskId: string): Promise<StartMixBody> {
  const { received } = await json<Control>(await api.get('/sandbox/control'))
  const call = received.findLast(({ action, body }) => action === 'StartMix' && body?.TaskId === taskId)
  if (!call?.body) throw new Error(`No StartMix of ${taskId} was received.`)
  return call.body
}
