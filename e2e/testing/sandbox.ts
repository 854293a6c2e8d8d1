import type { APIRequestContext } from '@playwright/test'
import type { RunningTasks } from '@/lib/protocol/running-task'
import type { StartMixBody } from '@/lib/zego/wire'
import { json } from './api'

type Call<Body> = Readonly<{ action: string; body: Body }>
type Room = Readonly<{ roomId: string; streams: readonly Readonly<{ streamId: string; live: boolean }>[] }>
type Control = Readonly<{ received: readonly Call<StartMixBody | null>[]; rooms: readonly Room[] }>

/** A show that other tests have left on air is given this long to stop. */
const STOP_MS = 10_000

/**
 * Removes faults, stops the shows that other tests have left on air, forgets what was received, makes every stream of
 * the demo's room live, and has those leave that other tests have brought there, the programs of their shows among
 * them. A show on air would take again as soon as the streams are back, and bring its program into the room.
 */
export async function resetSandbox(api: APIRequestContext): Promise<void> {
  await control(api, { faults: [], callbackFaults: [] })
  const { tasks } = await json<RunningTasks>(await api.get('/api/tasks'))
  const onAir = tasks.flatMap(({ show }) => show?.id ?? [])
  // Of one that cannot be stopped nothing is known here: a test may have cut its line.
  await Promise.allSettled(onAir.map((id) => api.post(`/api/shows/${id}/stop`, { data: {}, timeout: STOP_MS })))
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
