import type { Credentials } from '@/lib/zego/signature'
import { answerOf, carryOut } from './actions/carry-out'
import type { World } from './actions/world'
import type { Fault } from './faults/fault'
import { misbehave } from './faults/misbehave'
import { takeFault } from './faults/take-fault'
import type { Wait } from './faults/wait'
import { type Call, passGateway } from './gate/gateway'
import type { Nonces } from './gate/nonces'
import { noRates, requireRate } from './gate/rate'
import { readText } from './gate/read-text'
import { loggedBody, type Received, remember } from './received'
import { type Answer, Refusal } from './wire/answer'
import { CODE } from './wire/codes'

type Deps = Readonly<{
  account: Credentials
  /** Unix ms. */
  now(): number
  newId(): string
  wait: Wait
  openWorld: () => World
  /** Ends the tasks whose time is up. */
  advance: () => void
  /** Stores the state. */
  save: () => Promise<void>
  /** The log of calls. Each new call is added to it. */
  received: Received[]
  faults: () => Fault[]
  closing: AbortSignal
}>

const MAX_BODY_BYTES = 1_000_000

/**
 * Makes the function that answers one signed call: it passes the gate, meets a fault if one is set, and is carried out.
 */
export function createEndpoint({
  account,
  now,
  newId,
  wait,
  openWorld,
  advance,
  save,
  received,
  faults,
  closing,
}: Deps) {
  const nonces: Nonces = new Map()
  const rates = noRates()

  const reply = (answer: Answer): Response =>
    Response.json(
      { ...answer, RequestId: newId() },
      { headers: { 'cache-control': 'no-store', date: new Date(now()).toUTCString() } },
    )

  async function act(call: Call, text: string, entry: Received): Promise<Answer> {
    const world = openWorld()
    advance()
    const answer = answerOf(() => {
      requireRate(rates, call, world.limits, world.now)
      return carryOut(world, call, text)
    })
    entry.answer = { Code: answer.Code, Message: answer.Message }
    const isChange = call.action === 'StartMix' || call.action === 'StopMix'
    if (isChange && answer.Code === CODE.success) {
      advance()
      await save()
    }
    return answer
  }

  /** Returns the answer that the call would get, worked out on a copy of the state. */
  function pretend(call: Call, text: string, entry: Received): Answer {
    advance()
    const world = openWorld()
    const copy = { ...world, state: structuredClone(world.state), tell: () => {} }
    const answer = answerOf(() => carryOut(copy, call, text))
    entry.answer = { Code: answer.Code, Message: answer.Message }
    return answer
  }

  return async function handle(request: Request): Promise<Response> {
    const query = new URL(request.url).searchParams
    const entry = remember(received, query, now())
    let call: Call
    try {
      call = passGateway(query, { account, nonces, now: now() })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      entry.answer = { Code: error.code, Message: error.message }
      return reply(entry.answer)
    }
    const text = await readText(request, MAX_BODY_BYTES)
    if (text === null) {
      entry.answer = { Code: CODE.notParsed, Message: `The body is above ${MAX_BODY_BYTES} bytes.` }
      return reply(entry.answer)
    }
    entry.body = loggedBody(text)

    const fault = takeFault(faults(), ({ action }) => action === call.action || action === 'any')
    if (!fault) return reply(await act(call, text, entry))
    entry.fault = fault.kind
    return misbehave(fault, {
      act: () => act(call, text, entry),
      pretend: () => pretend(call, text, entry),
      reply,
      wait,
      signal: request.signal,
      closing,
    })
  }
}
