import { takeFault } from '../take-fault'
import type { Wait } from '../wait'
import { deliver } from './deliver'
import { type CallbackFormat, encode } from './encode'
import type { CallbackFault } from './faults'
import { type CallbackFields, toFields } from './fields'
import type { Happening } from './happening'
import type { Post } from './post'
import { callbackSignature } from './sign'

/** Where an account's callbacks go, and the secret that they are signed with. */
export type CallbackAddress = Readonly<{ url: string; secret: string; isTest: boolean }>

/** A callback as it was made: what it says, without its signature, what was done to it, and what each try was answered. */
type SentCallback = Readonly<{
  at: number
  fields: CallbackFields
  fault: CallbackFault['kind'] | null
  /** Null: no answer. */
  statuses: (number | null)[]
}>

export type CallbackLine = ReturnType<typeof createCallbackLine>

const KEPT_SENT = 500
const LONGEST_HOLD_MS = 60_000

type Line = Readonly<{ appId: number; now: () => number; newId: () => string; wait: Wait; post: Post }>

/** Tells what happens to the address, each callback on its own way, and misbehaves on demand. */
export function createCallbackLine({ url, secret, isTest }: CallbackAddress, { appId, now, newId, wait, post }: Line) {
  const sent: SentCallback[] = []
  let faults: CallbackFault[] = []
  let format: CallbackFormat = 'json'
  const releaseHeld: (() => void)[] = []

  function tell(happening: Happening): void {
    const fault = takeFault(faults, ({ event }) => event === happening.event || event === 'any')
    const fields = { event: happening.event, ...toFields(happening, { appId, isTest }), ...stamp(fault) }
    const entry: SentCallback = { at: now(), fields, fault: fault?.kind ?? null, statuses: [] }
    sent.push(entry)
    if (sent.length > KEPT_SENT) sent.shift()
    const signed = { ...fields, signature: sign(fields, fault) }
    const letter = encode(signed, format)
    const attempt = async () => {
      const status = await post(url, letter)
      entry.statuses.push(status)
      return status
    }
    void send(fault, attempt)
  }

  function stamp(fault: CallbackFault | null) {
    const age = fault?.kind === 'stale' ? fault.ageSeconds : 0
    return { appid: String(appId), timestamp: String(Math.floor(now() / 1000) - age), nonce: newId() }
  }

  const sign = ({ timestamp, nonce }: { timestamp: string; nonce: string }, fault: CallbackFault | null): string =>
    callbackSignature(fault?.kind === 'forge' ? `not ${secret}` : secret, timestamp, nonce)

  async function send(fault: CallbackFault | null, attempt: () => Promise<number | null>): Promise<void> {
    switch (fault?.kind) {
      case 'lose':
        return
      case 'reorder':
        await Promise.race([new Promise<void>((release) => releaseHeld.push(release)), wait(LONGEST_HOLD_MS, null)])
        return deliver(attempt, wait)
      case 'repeat':
        for (let copy = 1; copy < fault.copies; copy++) await deliver(attempt, wait)
        break
      case 'delay':
        await wait(fault.delayMs, null)
    }
    await deliver(attempt, wait)
    for (const release of releaseHeld.splice(0)) release()
  }

  return {
    tell,
    read: () => ({ url, format, faults, sent }),
    /** `faults` replaces those that wait. */
    change: (change: { faults?: readonly CallbackFault[] | undefined; format?: CallbackFormat | undefined }) => {
      if (change.faults) faults = [...change.faults]
      if (change.format) format = change.format
    },
    forget: () => {
      sent.length = 0
    },
  }
}
