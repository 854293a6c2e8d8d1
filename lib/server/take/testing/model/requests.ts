import { MIXDESK, type MixRequest } from '@/lib/protocol/request'
import type { Sent } from './zego'

/** Requires that each sequence is above the one that was sent before it. */
export function requireRising(sent: readonly Sent[]): void {
  for (const [index, { sequence }] of sent.entries()) {
    const before = sent[index - 1]?.sequence ?? 0
    if (sequence <= before) throw new Error(`Sequence ${sequence} was sent after ${before}.`)
  }
}

/**
 * Requires that each request which was sent is in the history, that each row of it has an outcome in words, and that
 * each stems from a press, or says that Mixdesk made it.
 */
export function requireExplained(rows: readonly MixRequest[], sent: readonly Sent[], pressed: number): void {
  const bySequence = new Map(rows.map((row) => [row.sequence, row]))
  const ids = new Set(rows.map(({ id }) => id))
  for (const { action, sequence } of sent) {
    const row = bySequence.get(sequence)
    if (row?.action !== action) throw new Error(`${action} ${sequence} was sent and is not in the history.`)
    if (row.retryOf !== null && !ids.has(row.retryOf)) throw new Error(`Nobody asked for ${action} ${sequence}.`)
  }
  const open = rows.filter(({ state }) => state === 'sending' || state === 'waiting')
  const silent = rows.filter(({ state, explanation }) => state !== 'accepted' && !explanation)
  if (open.length + silent.length > 0) throw new Error(`Unexplained: ${JSON.stringify([...open, ...silent])}`)
  const byHand = rows.filter(({ retryOf, operator }) => retryOf === null && operator.id !== MIXDESK.id).length
  if (byHand > pressed) throw new Error(`${byHand} requests stem from ${pressed} presses.`)
}
