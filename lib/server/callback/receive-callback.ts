import type { Context } from '@/lib/server/context'
import { parseInput } from '@/lib/server/http/input'
import { Envelope } from './callback'
import { spendCallback, spendSignature } from './callback-rate'
import { readFields } from './read-fields'
import { requireSigned } from './require-signed'
import { fingerprintOf, forgetCallback, noteCallback } from './seen'
import { takeHint } from './take-hint'

/**
 * Takes in a callback as a hint that something happened. It is never the truth about it, since anybody who has seen a
 * signature could have written the rest. Nothing is stored before the signature is checked, and a repeat does nothing.
 *
 * @throws {Failure} too-many-requests, too-large, invalid, and those of `requireSigned`
 */
export async function receiveCallback(context: Context, request: Request): Promise<{ repeat: boolean }> {
  await spendCallback()
  const envelope = parseInput(Envelope, await readFields(request))
  const account = await requireSigned(context, envelope)
  await spendSignature(envelope.signature)

  const fingerprint = fingerprintOf(envelope)
  if (!(await noteCallback(context, fingerprint))) return { repeat: true }
  try {
    await takeHint(context, account, envelope)
  } catch (error) {
    await forgetCallback(context, fingerprint)
    throw error
  }
  return { repeat: false }
}
