import { type Sent, send } from '@/components/seat/send'

/** Names a place in what was sent, with what is wrong there. */
export type Detail = Sent['details'][number]
export type Answered<T> =
  | Readonly<{ ok: true; value: T }>
  | Readonly<{ ok: false; message: string; details: readonly Detail[]; isRefusal: boolean }>

/** A dialog waits no longer than this, because it cannot be left meanwhile. */
const PATIENCE_MS = 20_000

/** Calls our own server. The caller checks the shape of the answer. */
export async function call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answered<unknown>> {
  const { problem, value, details, isRefusal } = await send(method, path, body, AbortSignal.timeout(PATIENCE_MS))
  return problem === null ? { ok: true, value } : { ok: false, message: problem, details, isRefusal }
}
