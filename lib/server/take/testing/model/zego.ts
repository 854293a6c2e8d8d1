import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Letter } from '@/lib/sandbox/callbacks/encode'
import { createSandbox } from '@/lib/sandbox/sandbox'
import { memoryStorage } from '@/lib/sandbox/testing/memory-storage'
import type { Context } from '@/lib/server/context'
import { signedQuery } from '@/lib/server/zego/sign'
import { newId } from '@/lib/shared/ids'
import type { Told } from './step'
import type { Time } from './time'

const Mixing = z.looseObject({ TaskId: z.string(), Sequence: z.number() })
const Answer = z.object({ Code: z.number() })
const Control = z.object({
  tasks: z.array(
    z.object({ taskId: z.string(), sequence: z.number().nullable(), body: z.object({ UserId: z.string() }) }),
  ),
})

/** Names what the audience sees: the body of a StartMix without its sequence, somebody's picture, or nothing. */
export type Picture = string
export const NOTHING: Picture = 'nothing'
export const OTHERS: Picture = 'others'

const OTHERS_USER = 'somebody'
const LATE_MS = 20_000

export type Sent = Readonly<{ action: string; sequence: number; picture: Picture }>

type Options = Readonly<{
  base: Context
  taskId: string
  time: Time
  /** Hands a callback to the desk; null where nobody listens. */
  post: (letter: Letter) => Promise<number | null>
}>

/** Opens the sandbox on the model's time, writes down what is sent, and lets others start and stop the task too. */
export function openZego({ base: { env }, taskId, time, post }: Options) {
  const sent: Sent[] = []
  const sandbox = createSandbox({
    account: env.zego,
    now: time.now,
    newId,
    wait: time.wait,
    storage: memoryStorage(),
    streams: null,
    limits: { listEveryMs: 0 },
    callbacks: { url: 'desk', secret: env.zego.callbackSecret ?? '', isTest: false, post: (_, letter) => post(letter) },
  })

  /** Writes down a request of the desk's as it is sent. */
  async function noteSent(request: Request): Promise<void> {
    const action = new URL(request.url).searchParams.get('Action') ?? ''
    const mixing = Mixing.safeParse(request.method === 'POST' ? await request.json() : null)
    if (!mixing.success) return
    const { Sequence: sequence, ...picture } = mixing.data
    sent.push({ action, sequence, picture: JSON.stringify(picture) })
  }

  function onAir(): Picture {
    const task = Control.parse(sandbox.readControl({ received: 0 })).tasks.find((running) => running.taskId === taskId)
    if (!task) return NOTHING
    if (task.body.UserId === OTHERS_USER) return OTHERS
    return pictureOf(task.sequence ?? 0) ?? OTHERS
  }

  const pictureOf = (sequence: number): Picture | undefined =>
    sent.find((one) => one.action === 'StartMix' && one.sequence === sequence)?.picture

  /**
   * Does what somebody else does under our TaskId, and returns false where that was refused. The faults that wait are
   * for the desk's calls.
   */
  async function others(action: 'StartMix' | 'StopMix', sequence: number | undefined, told: Told): Promise<boolean> {
    const { faults, callbacks } = sandbox.readControl({ received: 0 })
    const event = action === 'StartMix' ? 'mix_start' : 'mix_stop'
    const callbackFaults = {
      'at once': [],
      late: [{ kind: 'delay' as const, event, times: 1, delayMs: LATE_MS }],
      never: [{ kind: 'lose' as const, event, times: 1 }],
    } as const
    await sandbox.changeControl({ faults: [], callbackFaults: [...callbackFaults[told]] })
    const fields = { TaskId: taskId, UserId: OTHERS_USER, ...(sequence !== undefined && { Sequence: sequence }) }
    const body = action === 'StartMix' ? { ...fields, ...OTHERS_BODY } : fields
    const nonce = randomBytes(8).toString('hex')
    const timestampSeconds = Math.floor(time.now() / 1000)
    const query = signedQuery(env.zego, action, { nonce, timestampSeconds, isTest: false })
    const request = new Request(`http://sandbox/?${query}`, { method: 'POST', body: JSON.stringify(body) })
    const { Code } = Answer.parse(await (await sandbox.handle(request)).json())
    await sandbox.changeControl({ faults: [...faults], callbackFaults: [...(callbacks?.faults ?? [])] })
    return Code === 0
  }

  return { sandbox, sent, noteSent, onAir, pictureOf, others }
}

const OTHERS_BODY = {
  RoomId: 'demo',
  MixInput: [{ StreamId: 'cam-host', RectInfo: { Layer: 0, Left: 0, Top: 0, Right: 640, Bottom: 720 } }],
  MixOutput: [{ StreamId: 'demo-program', Width: 1280, Height: 720, VideoBitrate: 1_500_000, Fps: 15 }],
}
