import type { APIRequestContext } from '@playwright/test'
import type { StartMixBody } from '@/lib/zego/wire'
import { json } from './api'

type Call<Body> = Readonly<{ action: string; body: Body }>
type Room = Readonly<{ roomId: string; streams: readonly Readonly<{ streamId: string; live: boolean }>[] }>
type Control = Readonly<{ received: readonly Call<StartMixBody | null>[]; rooms: readonly Room[] }>

/**
 * Removes faults, forgets what was received, makes every stream of the demo's room live, and has those leave that other
 * tests have brought there, the programs of their shows among them.
 */
export async function resetSandbox(api: APIRequestContext): Promise<void> {
  const streams = ['cam-host', 'cam-guest-1', 'cam-guest-2', 'phone-1', 'screen-1', 'music-1']
  const { rooms } = await json<Control>(await api.get('/sandbox/control'))
  const left = rooms
    .filter(({ roomId }) => roomId === 'demo')
    .flatMap((room) => room.streams)
    .filter(({ streamId, live }) => live && !streams.includes(streamId))
  await control(api, {
    faults: [],
    callbackFaults: [],
    forgetReceived: true,
    streams: [
      ...streams.map((streamId) => ({ roomId: 'demo', streamId, live: true })),
      ...left.map(({ streamId }) => ({ roomId: 'demo', streamId, live: false })),
    ],
  })
}

/** Tells the sandbox what to do: faults, streams that join or leave (lib/sandbox/control.ts). */
export async function control(api: APIRequestContext, change: object): Promise<void> {
  await json(await api.put('/sandbox/control', { data: change }))
}

/** Lists what the sandbox received for this task, the oldest first. */
export async function received(api: APIRequestContext, taskId: string): Promise<Call<StartMixBody>[]> {
  const { received } = await json<Control>(await api.get('/sandbox/control'))
  return received.filter((call): call is Call<StartMixBody> => call.body?.TaskId === taskId)
}

/** Returns the body of the newest StartMix that the sandbox received for this task. */
export async function newestStartMix(api: APIRequestContext, taskId: string): Promise<StartMixBody> {
  const call = (await received(api, taskId)).findLast(({ action }) => action === 'StartMix')
  if (!call) throw new Error(`No StartMix of ${taskId} was received.`)
  return call.body
}
