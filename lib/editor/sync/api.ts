import type { Size } from '@/lib/geometry/rect'
import type { Diff } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import type { Filling } from '@/lib/layout/fill-slots'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import type { ShowSettings } from '@/lib/layout/show'
import { Layout, Show } from '@/lib/protocol/live'
import { MixRequest } from '@/lib/protocol/request'
import { Roster } from '@/lib/protocol/roster'
import { Task } from '@/lib/protocol/task'
import { MESSAGES, sayStatus } from '@/lib/shared/messages'
import * as z from '@/lib/shared/schema'

/** `status` is 0 where no answer of Mixdesk could be read, but for a 401: a proxy may have answered instead of it. */
export type Refusal = Readonly<{ ok: false; status: number; code: string; message: string; details: unknown }>
export type Answer<T> = Readonly<{ ok: true; value: T }> | Refusal

/** Tells whether the request may have been carried out all the same: nobody answered, or Mixdesk broke on the way. */
export const isOpen = ({ status, code }: Refusal): boolean => status === 0 || code === 'internal'

/** The browser's fetch, or a replacement of it in tests. */
export type Send = (
  path: string,
  init: {
    method: string
    headers: Record<string, string>
    body?: string
    signal: AbortSignal
    /** A request that has not left the browser by then is called back, and `NotLeft` is thrown. */
    leaveWithinMs?: number
  },
) => Promise<Response>

/** The request has not left the browser in time, and never will. */
export class NotLeft extends Error {
  override readonly name = 'NotLeft'
}

/** A take or a stop that has not left for this long is not sent any more, because its operator has gone on. */
export const LEAVE_WITHIN_MS = 3_000

/** The diff counts in pixels of `frame`. A show that has another one by now refuses it. */
export type LayoutPatch = Readonly<{ revision: number; diff: Diff; changeId: string; frame: Size }>
export type NewLayout = Readonly<{ name: string; document?: LayoutDocument; position?: string; number?: number }>
export type ShowPatch = Readonly<{
  revision: number
  name?: string
  settings?: ShowSettings
  accountId?: string
  /** It is null for none. */
  panicLayoutId?: string | null
  pinned?: readonly PinnedSound[]
  /** Diffs by layout id. They are saved in the same transaction, instead of the rescaling that a new frame brings. */
  layouts?: Readonly<Record<string, { revision: number; diff: Diff }>>
}>
/** By the ids of inputs on air: the stream that takes the place of each, or null where it is left out. */
export type OtherSources = Readonly<Record<string, string | null>>

type TakeBelief = Readonly<{
  layoutId?: string
  revision?: number
  /** What is on air is taken with other sources or volumes, in place of a layout. */
  onAir?: Readonly<{ sequence: number; inputs: OtherSources; sounds?: Readonly<Record<string, number>> }>
  /** The show's layout for a panic is taken, in place of both. */
  panic?: true
  expectedSequence?: number
  idempotencyKey: string
  /** The deadline by the server's clock. A request that arrives later is refused, and never sent. */
  notAfter?: number
  takeOver?: true
  /** It is refused as `dangerous` where the last sound or the last picture would be gone. */
  ifSafe?: true
  /** Names who was seen in each place of the layout; left out where it has none. */
  filled?: Filling
}>

export type Belief = Pick<TakeBelief, 'expectedSequence' | 'idempotencyKey' | 'notAfter'>

const Saved = z.object({ revision: z.number() })
export type Saved = z.infer<typeof Saved>

export type Api = Readonly<{
  /** Answers with the revision alone: the desk has made the document itself. */
  saveLayout: (layoutId: string, patch: LayoutPatch) => Promise<Answer<Saved>>
  readLayout: (layoutId: string) => Promise<Answer<Layout>>
  changeLayout: (
    layoutId: string,
    change: { name?: string; position?: string; number?: number },
  ) => Promise<Answer<Layout>>
  addLayout: (showId: string, layout: NewLayout) => Promise<Answer<Layout>>
  removeLayout: (layoutId: string) => Promise<Answer<unknown>>
  changeShow: (showId: string, patch: ShowPatch) => Promise<Answer<Show>>
  /** `within`, in ms, is what is left of the time in which it has to leave. */
  take: (showId: string, belief: TakeBelief, within?: number) => Promise<Answer<MixRequest>>
  /** Puts the accepted take `requestId` on air again as it was, or what was on air before. */
  takeBack: (showId: string, belief: Belief & { requestId?: string; ifSafe?: true }) => Promise<Answer<MixRequest>>
  /** Without an expected sequence it stops whatever runs. */
  stop: (showId: string, belief: Partial<Belief>) => Promise<Answer<MixRequest>>
  cancelRetry: (showId: string, belief: { requestId: string }) => Promise<Answer<Task>>
  readTask: (showId: string) => Promise<Answer<Task>>
  readRoster: (showId: string) => Promise<Answer<Roster>>
  readShow: (showId: string) => Promise<Answer<Show>>
}>

const ErrorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.optional(z.unknown()) }),
})

/** An answer that takes longer than this counts as missing. */
const LEAST_PATIENCE_MS = 20_000

/**
 * Waits this long for the answer to a take. It is longer than a take that waits behind another may need: two exchanges
 * with ZEGOCLOUD, each of at most `timeoutMs`. A take that waits even longer is asked for again under its key.
 */
export const patienceFor = (timeoutMs: number): number => Math.max(LEAST_PATIENCE_MS, 2 * timeoutMs + 5_000)

export function createApi(send: Send, patienceMs: number = LEAST_PATIENCE_MS): Api {
  async function call<T>(
    method: string,
    path: string,
    schema: z.ZodMiniType<T>,
    body?: unknown,
    leaveWithinMs?: number,
  ): Promise<Answer<T>> {
    let response: Response
    let text: string
    try {
      response = await send(path, {
        method,
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patienceMs),
        ...(leaveWithinMs === undefined ? {} : { leaveWithinMs }),
      })
      text = await response.text()
    } catch (error) {
      if (error instanceof NotLeft) {
        return { ok: false, status: 408, code: 'not-left', message: MESSAGES.notLeft, details: null }
      }
      return { ok: false, status: 0, code: 'no-answer', message: MESSAGES.noAnswer, details: null }
    }
    const json = parseJson(text)
    if (response.ok) {
      const parsed = schema.safeParse(json)
      if (parsed.success) return { ok: true, value: parsed.data }
      return { ok: false, status: 0, code: 'unreadable', message: MESSAGES.unreadable, details: json }
    }
    const refusal = ErrorBody.safeParse(json)
    if (refusal.success) {
      const { code, message, details } = refusal.data.error
      return { ok: false, status: response.status, code, message, details: details ?? null }
    }
    const message = sayStatus('Mixdesk', response.status)
    return { ok: false, status: response.status === 401 ? 401 : 0, code: 'unreadable', message, details: null }
  }

  const showPath = (showId: string) => `/api/shows/${encodeURIComponent(showId)}`
  const layoutPath = (layoutId: string) => `/api/layouts/${encodeURIComponent(layoutId)}`

  return {
    saveLayout: (id, patch) => call('PATCH', `${layoutPath(id)}?answer=revision`, Saved, patch),
    readLayout: (id) => call('GET', layoutPath(id), Layout),
    changeLayout: (id, change) => call('PATCH', layoutPath(id), Layout, change),
    addLayout: (showId, body) => call('POST', `${showPath(showId)}/layouts`, Layout, body),
    removeLayout: (id) => call('DELETE', layoutPath(id), z.unknown()),
    changeShow: (showId, patch) => call('PATCH', showPath(showId), Show, patch),
    take: (showId, belief, within = LEAVE_WITHIN_MS) =>
      call('POST', `${showPath(showId)}/take`, MixRequest, belief, within),
    takeBack: (showId, belief) => call('POST', `${showPath(showId)}/take-back`, MixRequest, belief, LEAVE_WITHIN_MS),
    stop: (showId, belief) => call('POST', `${showPath(showId)}/stop`, MixRequest, belief, LEAVE_WITHIN_MS),
    cancelRetry: (showId, belief) => call('POST', `${showPath(showId)}/cancel-retry`, Task, belief),
    readTask: (showId) => call('GET', `${showPath(showId)}/task`, Task),
    readRoster: (showId) => call('GET', `${showPath(showId)}/roster`, Roster),
    readShow: (showId) => call('GET', showPath(showId), Show),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
