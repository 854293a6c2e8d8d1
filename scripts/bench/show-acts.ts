import type { Layout, Show } from '@/lib/protocol/live'
import type { Fault } from '@/lib/sandbox/faults/fault'
import { addLayouts } from './documents'
import { seeded } from './seeded'
import type { Send } from './signed-in'
import { takesAtOnce } from './takes-at-once'

const ROOM = 'six-hours'
const LAYOUTS = 4
const CAMERAS = Array.from({ length: 9 }, (_, index) => `cam-${index}`)
const FAULTS: readonly Fault[] = [
  { kind: 'delay', delayMs: 200, act: true, action: 'any', times: 1 },
  { kind: 'drop', act: true, action: 'StartMix', times: 1 },
  { kind: 'drop', act: false, action: 'StartMix', times: 1 },
  { kind: 'reset', act: true, action: 'StartMix', times: 1 },
  { kind: 'status', status: 502, act: false, action: 'any', times: 1 },
  { kind: 'garbage', body: '<html>', act: true, action: 'StartMix', times: 1 },
  { kind: 'code', code: 110200154, message: 'too often', act: false, action: 'StartMix', times: 1 },
  { kind: 'unexecuted', action: 'StartMix', times: 1 },
  { kind: 'late', delayMs: 500, action: 'StartMix', times: 1 },
]

export type Act = 'take' | 'edit' | 'come' | 'fault'

/**
 * Makes a show with nine cameras in its room, and what happens in it: a layout is taken, an input moved, a camera comes
 * or leaves, the next call to the sandbox goes wrong. `refused` counts the takes that were refused, by why.
 */
export async function makeActs(send: Send, seed: number) {
  const made = await takesAtOnce(send, await send<Show>('POST', '/api/shows', { name: 'Six hours' }))
  const settings = { ...made.settings, roomId: ROOM }
  const show = await send<Show>('PATCH', `/api/shows/${made.id}`, { revision: made.revision, settings })
  const tell = (change: object) => send('PUT', '/sandbox/control', change)
  const come = (camera: string, live: boolean) =>
    tell({ streams: [{ roomId: ROOM, streamId: camera, userId: camera, live }] })
  for (const camera of CAMERAS) await come(camera, true)
  const layoutIds = await addLayouts(send, show.id, LAYOUTS)
  const layouts = await send<Layout[]>('GET', `/api/shows/${show.id}/layouts`)
  const revisions = new Map(layouts.map(({ id, revision }) => [id, revision]))

  const random = seeded(seed)
  const below = (count: number) => Math.floor(random() * count)
  const one = <T>(items: readonly T[]): T => items[below(items.length)] ?? never()
  const gone = new Set<string>()
  const xs = new Map<string, number>()
  const refused = new Map<string, number>()

  const take = () => send('POST', `/api/shows/${show.id}/take`, { layoutId: one(layoutIds), takeOver: true })
  const edit = async () => {
    const [layoutId, index, to] = [one(layoutIds), below(CAMERAS.length), 2 * below(400)]
    const key = `${layoutId} ${index}`
    const from = xs.get(key) ?? (index % 3) * 400
    if (from === to) return
    const diff = { added: {}, updated: { [`in-${index}`]: { x: [from, to] } }, removed: {} }
    const revision = revisions.get(layoutId)
    const changed = await send<Layout>('PATCH', `/api/layouts/${layoutId}`, { revision, diff })
    revisions.set(layoutId, changed.revision)
    xs.set(key, to)
  }
  const acts: Record<Act, () => Promise<unknown>> = {
    take: () =>
      take().catch((error) => {
        const why = String(error).replace(/^.*?\d{3} /, '')
        refused.set(why, (refused.get(why) ?? 0) + 1)
      }),
    edit,
    come: () => {
      const camera = one(CAMERAS)
      const isBack = gone.delete(camera)
      if (!isBack) gone.add(camera)
      return come(camera, isBack)
    },
    fault: () => tell({ faults: [one(FAULTS)] }),
  }
  return { show, acts, refused }
}

function never(): never {
  throw new Error('There is nothing to choose from.')
}
