import { type Sent, send } from '@/components/seat/send'

/** Places in what was sent, with what is wrong there. */
export type Detail = Sent['details'][number]
export type Answered<T> =
  | Readonly<{ ok: true; value: T }>
  | Readonly<{ ok: false; message: string; details: readonly Detail[]; isRefusal: boolean }>

/** A dialog that waits cannot be left. */
const PATIENCE_MS = 20_000

/** Calls our own server. The shape of the answer is the caller's to check. */
export async function call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answered<unknown>> {
  const { problem, value, details, isRefusal } = await send(method, path, body, AbortSignal.timeout(PATIENCE_MS))
  return problem === null ? { ok: true, value } : { ok: false, message: problem, details, isRefusal }
}
