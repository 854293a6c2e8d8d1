import { takeFault } from '@/lib/sandbox/faults/take-fault'
import type { Wait } from '@/lib/sandbox/faults/wait'
import type { Happening } from '@/lib/sandbox/state/happening'
import type { PendingCallback } from '@/lib/sandbox/state/pending-callback'
import type { CallbackFault } from './callback-fault'
import { deliver, LOST_AFTER_MS } from './deliver'
import { type CallbackFormat, encode } from './encode'
import { type CallbackFields, toFields } from './fields'
import type { Post } from './post'
import { callbackSignature } from './sign'

/** The address of an account's callbacks, and the secret that signs them. */
export type CallbackAddress = Readonly<{ url: string; secret: string; isTest: boolean }>

/**
 * Holds a callback as it was made: its fields without the signature, the fault that it met, and what each try was
 * answered.
 */
type SentCallback = Readonly<{
  at: number
  fields: CallbackFields
  fault: CallbackFault['kind'] | null
  /** It is null for a try without an answer. */
  statuses: (number | null)[]
}>

export type CallbackQueue = ReturnType<typeof createCallbackQueue>

const KEPT_SENT = 500
const LONGEST_HOLD_MS = 60_000

type Queue = Readonly<{
  appId: number
  now: () => number
  newId: () => string
  wait: Wait
  post: Post
  /** Holds the callbacks that are not delivered yet, changed in place. The ones in it at the start are sent on. */
  pending: PendingCallback[]
  playOrigin: () => string | null
  /** Ends all tries; what is not delivered then stays pending. */
  signal: AbortSignal
}>

/** Reports what happens to the address, each callback independently of the others, and misbehaves on demand. */
export function createCallbackQueue(
  { url, secret, isTest }: CallbackAddress,
  { appId, now, newId, wait, post, pending, playOrigin, signal }: Queue,
) {
  const sent: SentCallback[] = []
  let faults: CallbackFault[] = []
  let format: CallbackFormat = 'json'
  const releaseHeld: (() => void)[] = []

  function tell(happening: Happening): void {
    const fault = takeFault(faults, ({ event }) => event === happening.event || event === 'any')
    const says = { event: happening.event, ...toFields(happening, { appId, isTest, playOrigin: playOrigin() }) }
    const callback = { at: now(), says, stamp: stamp(fault), forged: fault?.kind === 'forge', tries: 0 }
    if (fault?.kind === 'lose') note(callback, fault)
    else start(callback, fault)
  }

  function start(callback: PendingCallback, fault: CallbackFault | null): void {
    pending.push(callback)
    const entry = note(callback, fault)
    const { tries } = callback
    const attempt = async () => {
      const signed = { ...callback.says, ...callback.stamp, signature: sign(callback) }
      const status = await post(url, encode(signed, format))
      callback.tries += 1
      entry.statuses.push(status)
      return status
    }
    void send(fault, () => deliver(attempt, { wait, signal, tries })).then(() => {
      if (!signal.aborted) pending.splice(pending.indexOf(callback), 1)
    })
  }

  function note({ at, says, stamp }: PendingCallback, fault: CallbackFault | null): SentCallback {
    const entry: SentCallback = { at, fields: { ...says, ...stamp }, fault: fault?.kind ?? null, statuses: [] }
    sent.push(entry)
    if (sent.length > KEPT_SENT) sent.shift()
    return entry
  }

  function stamp(fault: CallbackFault | null) {
    const age = fault?.kind === 'stale' ? fault.ageSeconds : 0
    return { appid: String(appId), timestamp: String(Math.floor(now() / 1000) - age), nonce: newId() }
  }

  const sign = ({ stamp: { timestamp, nonce }, forged }: PendingCallback): string =>
    callbackSignature(forged ? `not ${secret}` : secret, timestamp, nonce)

  async function send(fault: CallbackFault | null, sendIt: () => Promise<void>): Promise<void> {
    switch (fault?.kind) {
      case 'reorder':
        await Promise.race([new Promise<void>((release) => releaseHeld.push(release)), wait(LONGEST_HOLD_MS, signal)])
        return signal.aborted ? undefined : sendIt()
      case 'repeat':
        for (let copy = 1; copy < fault.copies; copy++) await sendIt()
        break
      case 'delay':
        await wait(fault.delayMs, signal)
    }
    if (signal.aborted) return
    await sendIt()
    for (const release of releaseHeld.splice(0)) release()
  }

  for (const left of pending.splice(0)) {
    if (now() - left.at <= LOST_AFTER_MS) start(left, null)
  }

  return {
    tell,
    read: () => ({ url, format, faults, sent }),
    /** `faults` replaces the ones that wait. */
    change: (change: { faults?: readonly CallbackFault[] | undefined; format?: CallbackFormat | undefined }) => {
      if (change.faults) faults = [...change.faults]
      if (change.format) format = change.format
    },
    forget: () => {
      sent.length = 0
    },
  }
}
